using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.SeedData;

/// <summary>Two readers of one language: what the fast one takes, the general parser must take the same way.</summary>
public class PlainYamlTests
{
    private static readonly string[] Lines =
    [
        "a: 1", "a: b", "b:", "  - x", "  - c: d", "    e: f", "  c: d", "c: [a, b]", "d: { a: b, c: [d] }", "e: >-", "  folded", "  text", "    more", "", "# note",
        "  # note", "f: 'it''s'", "g: \"a\\n\\u00e9\\\"\"", "h: a: b", "i: a #b", "j: a#b", "k: -62%", "l: - x", "- m", "- n: o", "  p: q", "r: ~", "s: [a: b]", "t: {a: b,c: d}",
        "u: [ ]", "v: {}", "w: http://a.b/c", "x: [http://a.b]", "y: a  b", "z:  a", "---", "...", "%TAG", "aa: \"open", "ab: [open", "ac: { a: [b, { c: d }] }", "ad: x ", "ae: |", "af: é😀 x",
        "ag: [é😀, b]", "ah: { a: -1, b: -x, c: 1 }", "ai: \"a\" b", "aj: [a,]", "ak: true", "al: 'a' ", "  am: >-", "    an", "  ao: \"b\"", "ap: a:", "aq: *a", "ar: &a b", "as: !a b",
        "at: [a b, 'c, d', \"e]\"]", "au: { x: a?, y: b }", "\"av\": 1", "aw : 1", "ax:1", "- - a", "ay: [[a]]", "  - >-", "    az", "ba: \\", "bb: <<", "bc: =",
    ];

    [Fact]
    public void The_seed_data_is_read_by_it_and_as_by_the_general_parser()
    {
        foreach (var file in Directory.EnumerateFiles(FiveArticles.Folder, "*.yaml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            PlainYaml.Read(text, 1).ShouldNotBeNull(file);
            Agrees(text).ShouldBeTrue(file);
        }
    }

    [Fact]
    public void Whatever_is_written_is_read_as_by_the_general_parser()
    {
        foreach (var kind in Kinds.All)
        {
            Any.Holds(Any.RecordOf(kind), record => Agrees(RecordYaml.Write(record)).ShouldBeTrue(), times: 100);
        }
    }

    [Fact]
    public void Broken_text_is_read_as_by_the_general_parser_or_left_to_it()
    {
        var sound = Directory.GetFiles(FiveArticles.Folder, "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText).ToArray();
        Any.Holds(
            Any.By(any => any.Mutilate(any.OneOf(sound), ":-#>{}[],'\"\\ \n?!&*|%")),
            text => Agrees(text).ShouldBeTrue(text),
            times: 2000);
    }

    [Fact]
    public void Any_lines_are_read_as_by_the_general_parser_or_left_to_it()
    {
        Any.Holds(
            Any.By(any => string.Join('\n', any.Some(Lines, 7)) + any.OneOf(["", "\n", "\n\n", " "])),
            text => Agrees(text).ShouldBeTrue(text),
            times: 4000);
    }

    private static bool Agrees(string text)
    {
        if (PlainYaml.Read(text, 3) is not { } plain)
        {
            return true;
        }

        var problems = new ProblemLog("x");
        return YamlText.Parse(text, problems, 3) is { } parsed && problems.Count == 0 && Shown(plain) == Shown(parsed);
    }

    private static string Shown(Node node)
    {
        var shown = new StringBuilder();
        Show(node, shown);
        return shown.ToString();
    }

    private static void Show(Node node, StringBuilder shown)
    {
        shown.Append(node.At).Append(node.GetType().Name);
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    shown.Append(entry.At).Append(entry.Key).Append('=');
                    Show(entry.Value, shown);
                }

                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    Show(item, shown);
                }

                break;
            case ScalarNode scalar:
                shown.Append(scalar.Kind).Append('`').Append(scalar.Text).Append('`');
                break;
        }

        shown.Append(';');
    }
}
