using System.Diagnostics;
using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData;

public class YamlTextTests
{
    [Fact]
    public void Every_value_keeps_its_place_and_kind()
    {
        var root = Read("id: a\r\nlist:\r\n  - { on: 2024, text: \"2024\" }\r\n  - true\r\nnothing:\r\n", out _)!;

        root.Entries.Select(entry => (entry.Key, entry.At)).ShouldBe([("id", At(1, 1)), ("list", At(2, 1)), ("nothing", At(5, 1))]);
        var list = root.Find("list")!.Value.ShouldBeOfType<SequenceNode>();
        list.At.ShouldBe(At(3, 3));
        var first = list.Items[0].ShouldBeOfType<MappingNode>();
        first.Find("on")!.Value.ShouldBe(new ScalarNode(At(3, 11), ScalarKind.Number, "2024"));
        first.Find("text")!.Value.ShouldBe(new ScalarNode(At(3, 23), ScalarKind.Text, "2024"));
        list.Items[1].ShouldBe(new ScalarNode(At(4, 5), ScalarKind.Boolean, "true"));
        root.Find("nothing")!.Value.ShouldBeOfType<ScalarNode>().Kind.ShouldBe(ScalarKind.Null);
    }

    public static TheoryData<string, int, int, string> Refused => new()
    {
        { "", 1, 1, Messages.EmptyFile.Found },
        { "# only a comment\n", 1, 1, Messages.EmptyFile.Found },
        { "- a\n", 1, 1, "a list" },
        { "text\n", 1, 1, "`text`" },
        { "a: &x 1\n", 1, 4, Messages.Anchor.Found },
        { "a: 1\nb: *x\n", 2, 4, Messages.Alias.Found },
        { "a: !!str 1\n", 1, 4, Messages.Tag.Found },
        { "a: !x {}\n", 1, 4, Messages.Tag.Found },
        { "a: ! 1\n", 1, 4, Messages.Tag.Found },
        { "a: 1\n---\nb: 2\n", 2, 1, Messages.SeveralDocuments.Found },
        { "a: 1\nb: 2\na: 3\n", 3, 1, Messages.DuplicateKey("a").Found },
        { "x:\n  - { a: 1, a: 2 }\n", 2, 13, Messages.DuplicateKey("a").Found },
        { "? [a]\n: b\n", 1, 3, Messages.KeyNotScalar.Found },
        { "\uFEFFa: 1\n", 1, 1, Messages.ByteOrderMark.Found },
        { "a: 1\nb: x\0y\n", 2, 5, Messages.Binary.Found },
        { "a: x\u0007\n", 1, 5, Messages.RawControl('\u0007').Found },
        { "a: x\u0085y\n", 1, 5, Messages.RawControl('\u0085').Found },
        { "a:\n\tb: 1\n", 2, 1, Messages.TabIndent.Found },
        { "a:\n  \tb: 1\n", 2, 3, Messages.TabIndent.Found },
        { "a: >32000\n", 1, 4, Messages.MustBeQuoted(">32000").Found },
        { "x: { a: >32000, b: 1 }\n", 1, 9, Messages.MustBeQuoted(">32000").Found },
        { "a: %x\n", 1, 4, Messages.MustBeQuoted("%x").Found },
        { "a: >5\nb: 1\n", 1, 4, Messages.EmptyBlock.Found },
        { "a: b: c\n", 1, 5, Messages.ColonInValue.Found },
        { "a: \"abc\n", 1, 4, Messages.UnclosedQuote.Found },
        { "a: [1, 2\nb: 3\n", 1, 4, Messages.BrokenYaml.Found },
        { "a: 'it\nb: it's\nc: d\n", 1, 4, Messages.UnclosedQuote.Found },
        { "a: \"it\n  goes on\"\nb: 'it' x\n", 3, 9, Messages.NotAKey.Found },
        { "a: [x,\n  y]\nb: ]\n", 3, 4, Messages.NothingToClose.Found },
        { "a: x # [\nb: 'it' x\n", 2, 9, Messages.NotAKey.Found },
        { "a: 'it' x\n", 1, 9, Messages.NotAKey.Found },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_records_do_not_need_is_refused_where_it_stands(string yaml, int line, int column, string found)
    {
        Read(yaml, out var problems).ShouldBeNull();
        problems.Problems.Select(problem => (problem.Line, problem.Column, problem.Found)).ShouldBe([(line, column, found)]);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_where_they_stand()
    {
        var problems = new ProblemLog("a.yaml");
        YamlText.Read(new byte[] { (byte)'a', (byte)':', (byte)'\n', (byte)' ', 0xC3, 0x28 }, problems).ShouldBeNull();
        problems.Problems.ShouldHaveSingleItem().ToString().ShouldBe(
            $"a.yaml:2:2: found {Messages.NotUtf8.Found}, expected {Messages.NotUtf8.Expected}");
    }

    [Fact]
    public void Several_refusals_come_in_one_run()
    {
        Read("a: &x 1\na: *x\nb: !t 2\n", out var problems);
        problems.Problems.Count.ShouldBe(4);
    }

    public static TheoryData<string> Hostile
    {
        get
        {
            const int length = 1 << 20;
            return
            [
                new string('[', length),
                string.Concat(Enumerable.Repeat("[\n", length / 2)),
                string.Concat(Enumerable.Repeat("{a: ", length / 4)),
                string.Concat(Enumerable.Repeat("? ", length / 2)),
                string.Concat(Enumerable.Repeat("- ", length / 2)),
                string.Concat(Enumerable.Range(0, 1000).Select(depth => new string(' ', depth) + "a:\n")),
                "a: [" + string.Concat(Enumerable.Repeat("a,", length / 2 - 4)),
                string.Concat(Enumerable.Range(0, 90_000).Select(number => $"k{number}: x\n")),
                string.Concat(Enumerable.Repeat("a: x\n", length / 5)),
                "a: \"" + new string('\\', length - 8) + "\"",
                "a: \"" + string.Concat(Enumerable.Repeat("x\n\n", length / 3 - 8)) + "\"",
                "a: |\n" + string.Concat(Enumerable.Repeat("  x\n", length / 4 - 8)),
                "a: x" + new string('\n', length - 8) + " y",
                "a: " + new string('x', length - 8),
                new string('#', length),
                string.Concat(Enumerable.Repeat("&a ", length / 3)),
                "a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n",
                new string('%', length),
                new string(':', length),
                string.Concat(Enumerable.Repeat("---\n", length / 4)),
                string.Concat(Enumerable.Repeat("a: >1\n", length / 6)),
                new string('x', length + 1),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_files_end_soon_and_without_an_exception(string yaml)
    {
        var bytes = Encoding.UTF8.GetBytes(yaml);

        // Some take half a second; what grows with the square of the length would take minutes on any machine.
        var watch = Stopwatch.StartNew();
        RecordYaml.Read(Kinds.Named(Kinds.Agreement), bytes, "a.yaml").Problems.ShouldNotBeEmpty();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Mutilated_records_never_throw()
    {
        var kind = Kinds.Named(Kinds.Agreement);
        var signs = "{}[]:,-?&*!|>'\"%@`# \n\t0a\\~\0\r\u0085";
        Any.Holds(
            Any.By(any => any.Mutilate(RecordYaml.Write(any.Record(kind)), signs)),
            yaml => RecordYaml.Read(kind, Encoding.UTF8.GetBytes(yaml), "a.yaml").ShouldNotBeNull(),
            times: 1000);
    }

    private static Position At(int line, int column) => new(line, column);

    private static MappingNode? Read(string yaml, out ProblemLog problems)
    {
        problems = new ProblemLog("a.yaml");
        return YamlText.Read(Encoding.UTF8.GetBytes(yaml), problems);
    }
}
