using System.Text;

namespace AgreementsKb.Tests.SeedData;

/// <summary>Files that are no text, or no YAML, or more of it than a record needs.</summary>
internal static class MutationsOfText
{
    private const string Agreement = "agreements/it-tn-2023.yaml";
    private const string Outcome = "outcomes/gb-small-boat-arrivals-2024.yaml";
    private const string Actor = "actors/xx.yaml";
    private const string Alias = "an alias (`*`), expected the value itself, or quotes around a text that begins with `*`";
    private const string Anchor = "an anchor (`&`), expected the value itself, or quotes around a text that begins with `&`";
    private const string Empty = "an empty file, expected a record";
    private const string NotUtf8 = "bytes that are not UTF-8, expected a text saved as UTF-8";
    private const string TooDeep = "too many mappings or lists inside each other, expected at most 32";
    private const string Tab = "a tab in the indentation, expected blanks";
    private const string NotClosed = "a list or mapping that is not closed, expected a `]` or `}` for each `[` and `{`";
    private const string Title = "title: Italy–Tunisia";

    public static IEnumerable<(string Name, Action<BrokenSeed> Break)> All =>
    [
        .. Bytes, .. Structure, .. Indirection, .. Hostile,
    ];

    private static IEnumerable<(string Name, Action<BrokenSeed> Break)> Bytes =>
    [
        ("a byte that is not UTF-8", seed => seed
            .Bytes(Agreement, [.. "id: x\ntitle: caf"u8, 0xE9, .. "\n"u8]).Expect(Agreement, 2, 11, NotUtf8)),
        ("half a character at the end", seed => seed.Bytes(Actor, [.. "id: xx"u8, 0xF0, 0x9F]).Expect(Actor, 1, 7, NotUtf8)),
        ("UTF-16", seed => seed
            .Bytes(Actor, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("id: xx\n")]).Expect(Actor, 1, 1, NotUtf8)),
        ("a byte order mark", seed => seed
            .Bytes(Agreement, [.. Encoding.UTF8.Preamble, .. seed.Read(Agreement)])
            .Expect(Agreement, 1, 1, "a byte order mark, expected UTF-8 without one (save the file as `UTF-8`, not `UTF-8 with BOM`)")),
        ("a zero byte", seed => seed.Edit(Agreement, Title, "title: It¦\0aly", "binary data, expected a text file")),
        ("a control character", seed => seed
            .Edit(Agreement, Title, "title: It¦\aaly", "the control character U+0007, expected text, tabs and line feeds")),
        ("a delete character", seed => seed
            .Edit(Agreement, Title, "title: It¦\u007Faly", "the control character U+007F, expected text, tabs and line feeds")),
        ("a next-line character", seed => seed
            .Edit(Agreement, Title, "title: It¦\u0085aly", "the control character U+0085, expected text, tabs and line feeds")),
        ("a carriage return alone", seed => seed
            .Edit(Agreement, Title, "title: It¦\raly", "a carriage return (U+000D) alone, expected line feeds at the ends of lines")),
        ("a line separator", seed => seed.Edit(
            Agreement, Title, "title: It¦\u2028aly",
            "the line separator U+2028, expected a line feed, or `\\u2028` in double quotes where it belongs to a text")),
        ("a paragraph separator", seed => seed.Edit(
            Agreement, Title, "title: \"It¦\u2029aly\" #",
            "the line separator U+2029, expected a line feed, or `\\u2029` in double quotes where it belongs to a text")),
        ("a picture", seed => seed.Bytes(Actor, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0]).Expect(Actor, 1, 1, NotUtf8)),
        ("an archive", seed => seed
            .Bytes(Actor, [.. "PK"u8, 3, 4, 20, 0, 0, 0]).Expect(Actor, 1, 3, "the control character U+0003, expected text, tabs and line feeds")),
        ("an empty file", seed => seed.Whole(Agreement, "¦", Empty)),
        ("only comments", seed => seed.Whole(Agreement, "¦# to be done\n# soon\n", Empty)),
        ("only blank lines", seed => seed.Whole(Agreement, "¦\n\n   \n", Empty)),
    ];

    private static IEnumerable<(string Name, Action<BrokenSeed> Break)> Structure =>
    [
        ("a tab for indentation", seed => seed.Edit(Agreement, "    reports:", "¦\treports:", Tab)),
        ("a tab after blanks", seed => seed.Edit(Agreement, "    reports:", "  ¦\t  reports:", Tab)),
        ("an indentation that is too small", seed => seed.Edit(
            Agreement, "    reports:", "   ¦reports:", "a line that is in line with nothing above, expected the indentation of the keys or the elements (`- `) above")),
        ("an indentation that is too large", seed => seed.Edit(
            Agreement, "    what: Italy", "      what¦: Italy",
            "a key that is indented further than the line above allows, expected `key: value` in line with the keys above")),
        ("a list for a record", seed => seed.Whole(Actor, "¦- id: xx\n", "a list, expected a record (`key: value` lines)")),
        ("a text for a record", seed => seed.Whole(Actor, "¦Italy\n", "`Italy`, expected a record (`key: value` lines)")),
        ("a list as a key", seed => seed.Edit(Agreement, Title, "? ¦[a]\n: b\n" + Title, "a list or mapping as a key, expected a word as a key")),
        ("a key twice", seed => seed.Edit(Agreement, "names: [", "¦title: Again\nnames: [", "the key `title` again, expected each key once")),
        ("a key twice in a line", seed => seed.Edit(
            Agreement, "role: funder", "role: funder, ¦role: funder", "the key `role` again, expected each key once")),
        ("a second document", seed => seed.Edit(
            Agreement, "names: [", "¦---\nnames: [", "a second document (behind `---` or `...`), expected one record in a file")),
        ("an end of document", seed => seed.Edit(Agreement, "names: [", "...\n¦names: [", "a second document (behind `---` or `...`), expected one record in a file")),
        ("a directive", seed => seed.Whole(Actor, "¦%YAML 9.9\n---\nid: xx\n", "a directive (`%`), expected a record (`key: value` lines)")),
        ("a double quote that is not closed", seed => seed.Edit(
            Agreement, Title, "title: ¦\"Italy", "a quote that is not closed, expected a closing quote")),
        ("a single quote that is not closed", seed => seed.Edit(
            Agreement, Title, "title: ¦'Italy", "a quote that is not closed, expected a closing quote")),
        ("words after a quotation", seed => seed.Edit(
            Agreement, Title, "title: 'Italy' ¦and", "something that is no key, expected `key: value` in line with the keys above")),
        ("an escape that there is not", seed => seed.Edit(Agreement, Title, "title: ¦\"\\q\" #", "an escape that YAML does not know, expected `\\\\` for a backslash, or single quotes around the text")),
        ("a bracket that is not closed", seed => seed.Edit(Agreement, "names: [Italy-Tunisia deal, ", "names: ¦[Italy\nx: [", NotClosed)),
        ("a brace that is not closed", seed => seed.Edit(Agreement, "{ actor: it, role: funder, cite", "¦{ actor: it, role: funder\n  - { cite", NotClosed)),
        ("a bracket too many", seed => seed.Edit(Agreement, "Tunisia deal]\n", "Tunisia deal]¦]\n", "a `]` or `}` that closes nothing, expected a `[` or `{` for each `]` and `}`")),
        ("a colon within a text", seed => seed.Edit(
            Agreement, Title, "title: Italy¦: Tunisia",
            "a second `: ` in a line, expected quotes around a text that has `: ` in it, and one key in a line")),
        ("no blank after the colon", seed => seed.Edit(Agreement, Title + " migration co-operation", "¦title:Italy", "something that is no key, expected `key: value` in line with the keys above")),
        ("a block of text without text", seed => seed.Edit(
            Agreement, Title + " migration co-operation\n", "title: ¦>-\n",
            "a block of text (`>` or `|`) without text, expected a text, or quotes around a value that begins with `>` or `|`")),
        ("a sign that YAML reads otherwise", seed => seed.Edit(
            Outcome, "\">32000\"", "¦>32000", "`>32000` without quotes, expected quotes around a value that begins with `>` (\">32000\")")),
    ];

    private static IEnumerable<(string Name, Action<BrokenSeed> Break)> Indirection =>
    [
        ("an anchor", seed => seed.Edit(Agreement, Title, "title: ¦&t Italy", Anchor)),
        ("an alias", seed => seed.Edit(Agreement, Title, "title: ¦*t\nx: Italy", Alias)),
        ("an anchor and its alias", seed => seed
            .Edit(Agreement, Title, "title: ¦&t Italy", Anchor).Edit(Agreement, "names: [Italy-Tunisia deal", "names: [¦*t", Alias)),
        ("a merge key", seed => seed.Edit(Agreement, Title, "<<: ¦*t\n" + Title, Alias)),
        ("a tag", seed => seed.Edit(
            Agreement, Title, "title: ¦!!str Italy", "a tag (`!`), expected a value without one, or quotes around a text that begins with `!`")),
        ("a tag that names a type", seed => seed.Edit(
            Agreement, Title, "title: ¦!System.Diagnostics.Process Italy",
            "a tag (`!`), expected a value without one, or quotes around a text that begins with `!`")),
        ("a billion laughs", Laughs),
    ];

    private static IEnumerable<(string Name, Action<BrokenSeed> Break)> Hostile =>
    [
        ("a text of 50 megabytes", seed => seed
            .Bytes(Actor, [.. "id: xx\nname: "u8, .. Enumerable.Repeat((byte)'x', 50_000_000)])
            .Expect(Actor, 1, 1, "50000013 bytes, expected at most 1048576")),
        ("10,000 lists inside each other", seed => seed.Whole(Actor, "a: " + new string('[', 31) + "¦" + new string('[', 9_969), TooDeep)),
        ("10,000 mappings inside each other", seed => seed.Whole(
            Actor,
            string.Concat(Enumerable.Repeat("{a: ", 31)) + "{¦a: " + string.Concat(Enumerable.Repeat("{a: ", 9_968)),
            TooDeep)),
        ("lists inside each other in 10,000 dashes", seed => seed.Whole(
            Actor, string.Concat(Enumerable.Repeat("- ", 32)) + "¦" + string.Concat(Enumerable.Repeat("- ", 9_968)), TooDeep)),
        ("1,000 indentations", seed => seed.Whole(
            Actor, string.Concat(Enumerable.Range(0, 1000).Select(depth => new string(' ', depth) + (depth == 31 ? "¦a:\n" : "a:\n"))), TooDeep)),
        ("60,000 values", seed => seed.Whole(
            Actor,
            "a: [" + string.Concat(Enumerable.Repeat("b,", 49_997)) + "¦" + string.Concat(Enumerable.Repeat("b,", 10_003)) + "]\n",
            "too many values, expected at most 50000 in a file")),
    ];

    private static void Laughs(BrokenSeed seed)
    {
        var text = new StringBuilder("a0: ¦&a0 [ha, ha]\n");
        List<string> problems = [Anchor];
        for (var i = 1; i < 10; i++)
        {
            text.Append($"a{i}: ¦&a{i} [").AppendJoin(", ", Enumerable.Repeat($"¦*a{i - 1}", 9)).Append("]\n");
            problems.Add(Anchor);
            problems.AddRange(Enumerable.Repeat(Alias, 9));
        }

        seed.Whole(Agreement, text.ToString(), [.. problems]);
    }
}
