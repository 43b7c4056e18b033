using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>One half says what was found, the other what was expected; the place comes from where it is reported.</summary>
/// <param name="Found">In words that follow "found".</param>
/// <param name="Expected">In words that follow "expected".</param>
/// <param name="Name">The member that makes it; the compiler fills it in.</param>
internal readonly record struct Message(string Found, string Expected, [CallerMemberName] string Name = "")
{
    /// <summary>The known words nearest to what was found, nearest first; null where none is near.</summary>
    public ListOf<string>? Nearest { get; init; }

    /// <summary>The short name of the message for programs (<c>unknown-key</c>); whoever renames the member changes it.</summary>
    public string Code => JsonNamingPolicy.KebabCaseLower.ConvertName(Name);
}

/// <summary>Everything that reading and checking seed data can say. In one place, so that it is said in one voice.</summary>
internal static class Messages
{
    private const int Longest = 80;

    public static readonly Message ByteOrderMark = new(
        "a byte order mark", "UTF-8 without one (save the file as `UTF-8`, not `UTF-8 with BOM`)");
    public static readonly Message NotUtf8 = new("bytes that are not UTF-8", "a text saved as UTF-8");
    public static readonly Message Binary = new("binary data", "a text file");
    public static readonly Message TabIndent = new("a tab in the indentation", "blanks");
    public static readonly Message EmptyFile = new("an empty file", "a record");
    public static readonly Message SeveralDocuments = new("a second document (behind `---` or `...`)", "one record in a file");
    public static readonly Message Alias = new(
        "an alias (`*`)", "the value itself, or quotes around a text that begins with `*`");
    public static readonly Message Anchor = new(
        "an anchor (`&`)", "the value itself, or quotes around a text that begins with `&`");
    public static readonly Message Tag = new("a tag (`!`)", "a value without one, or quotes around a text that begins with `!`");
    public static readonly Message KeyNotScalar = new("a list or mapping as a key", "a word as a key");
    public static readonly Message EmptyBlock = new(
        "a block of text (`>` or `|`) without text", "a text, or quotes around a value that begins with `>` or `|`");
    public static readonly Message BrokenYaml = new("a list or mapping that is not closed", "a `]` or `}` for each `[` and `{`");
    public static readonly Message ColonInValue = new(
        "a second `: ` in a line", "quotes around a text that has `: ` in it, and one key in a line");
    public static readonly Message UnclosedQuote = new("a quote that is not closed", "a closing quote");
    public static readonly Message NotAKey = new("something that is no key", "`key: value` in line with the keys above");
    public static readonly Message IndentedKey = new(
        "a key that is indented further than the line above allows", "`key: value` in line with the keys above");
    public static readonly Message Indentation = new(
        "a line that is in line with nothing above", "the indentation of the keys or the elements (`- `) above");
    public static readonly Message NothingToClose = new("a `]` or `}` that closes nothing", "a `[` or `{` for each `]` and `}`");
    public static readonly Message BadEscape = new(
        "an escape that YAML does not know", "`\\\\` for a backslash, or single quotes around the text");
    public static readonly Message Directive = new("a directive (`%`)", "a record (`key: value` lines)");
    public static readonly Message HalfCharacter = new("half of a character (a lone surrogate)", "whole characters");
    public static readonly Message EmptyText = new("an empty text", "a text (leave the key out where there is nothing to say)");
    public static readonly Message TooDeep = new(
        "too many mappings or lists inside each other",
        string.Create(CultureInfo.InvariantCulture, $"at most {TextBytes.MaximumDepth}"));

    public static readonly Message TooManyNodes = new(
        "too many values",
        string.Create(CultureInfo.InvariantCulture, $"at most {TextBytes.MaximumNodes} in a file"));

    public static readonly Message TooManyProblems = new("more problems than are listed", "a file with fewer (mend these first)");

    public static Message TooLong(long length) =>
        new(Invariant($"{length} bytes"), Invariant($"at most {TextBytes.MaximumLength}"));

    public static Message RawControl(char character) => character == '\r'
        ? new("a carriage return (U+000D) alone", "line feeds at the ends of lines")
        : new(Control(character), "text, tabs and line feeds");

    public static Message LineSeparator(char character) => new(
        Invariant($"the line separator U+{(int)character:X4}"),
        Invariant($"a line feed, or `\\u{(int)character:X4}` in double quotes where it belongs to a text"));

    public static Message ControlInText(char character) =>
        new($"{Control(character)} in a text", "text without control characters");

    public static Message MustBeQuoted(string value) => new(
        $"{Shown(value)} without quotes",
        $"quotes around a value that begins with `{value[0]}` (\"{value}\")");

    public static Message Yaml(string fault) => new("text that is not YAML", $"YAML (the parser says: {fault.TrimEnd('.')})");

    public static Message Json(string fault) =>
        new("text that is not JSON", $"JSON (the parser says: {fault.Split(" LineNumber:")[0].TrimEnd('.')})");

    public static Message DuplicateKey(string key) => new($"the key {Shown(key)} again", "each key once");

    public static Message NotAMapping(Node node) => new(Kind(node), "a record (`key: value` lines)");

    public static Message UnknownKey(string key, RecordShape shape)
    {
        var known = shape.Fields.Select(field => field.Key).ToList();
        var near = Nearest.To(key, known, max: 1);
        return new($"the unknown key {Shown(key)}", Perhaps(near) ?? $"one of {Listed(known)}") { Nearest = OrNull(near) };
    }

    public static Message MissingKey(string key) => new($"no `{key}`", $"the key `{key}`");

    public static Message NotAList(Node node) => new(Kind(node), "a list");

    public static Message EmptyList(string key) => new("an empty list", $"at least one element in `{key}`");

    public static Message WrongForm(Node node, Field field) => new(
        Kind(node),
        Expectation(field) + (field.Form == FieldForm.Text && node is ScalarNode ? " (put it in quotes)" : ""));

    public static Message Null(ScalarNode node, Field field) => new(
        node.Text.Length == 0 ? "nothing" : $"`{node.Text}`",
        $"{Expectation(field)} (leave the key out where there is nothing to say)");

    public static Message NotParsed(string text, string expected, bool mayBeNoValue)
    {
        var near = mayBeNoValue ? Nearest.To(text, EnumWords.Of(typeof(NoValue)).Keys) : [];
        return new(Shown(text), expected + (mayBeNoValue ? ", or `unknown`, `none` or `not-applicable`" : "") + And(near))
        {
            Nearest = OrNull(near),
        };
    }

    public static Message BadObject(string expected) => new("an object with a wrong value", expected);

    public static Message UnknownEnumWord(string word, IEnumerable<string> known) => OneOf(Shown(word), word, known);

    public static Message NotASlug(string text) => new(Shown(text), $"a name in {Slug.Form}");

    public static Message NotTheFileName(string id, string fileName) =>
        new($"the id {Shown(id)}", $"`{fileName}`, the name of the file");

    public static Message DuplicateId(string id, string file) =>
        new($"the id {Shown(id)}, which {file} has already", "an id that no other record of the kind has or had");

    public static Message NotTheTermId(string id, string expected) =>
        new($"the id {Shown(id)}", $"`{expected}`, the scheme and the word");

    public static Message UnknownScheme(string scheme) => OneOf($"the unknown scheme {Shown(scheme)}", scheme, Schemes.All);

    public static Message Dangling(string id, string kind, IEnumerable<string> known) =>
        Near($"{Shown(id)}, which is no {kind}", $"the id of {Article(kind)}", id, known);

    public static Message Renamed(string id, string now) => new($"{Shown(id)}, a former id", $"`{now}`") { Nearest = [now] };

    public static Message ToWithdrawn(string id, string kind) =>
        new($"{Shown(id)}, which was withdrawn", $"{Article(kind)} that stands");

    public static Message UnknownWord(string word, string scheme, IEnumerable<string> known) =>
        Near($"the unknown word {Shown(word)}", $"a term of the scheme `{scheme}`", word, known);

    public static Message DuplicateItem(string name) =>
        new($"a second item {Shown(name)}", "a name that no other item of the list has");

    public static Message NoSuchItem(string item, string agreement, IEnumerable<string> known) => Near(
        $"{Shown(item)}, which is no funding line of `{agreement}`", "the item of a funding line", item.Split('/')[^1], known);

    public static Message Cycle(string target) => new($"{Shown(target)}, which leads back here", "no circle");

    public static Message BadLocator(string? locator, string letter, int count, string source) => new(
        locator is null ? "no place in the source" : $"the place {Shown(locator)}",
        Invariant($"`{letter}1` to `{letter}{count}`, the places in `{source}`"));

    public static Message LocatorsWithoutCount(string form) => new("no `count`", $"how many {form} there are, from 1");

    public static readonly Message FreeLocatorsWithCount = new("a `count` of free locators", "none");

    public static readonly Message InferredWithoutReason = new(
        "an inferred date (`?`)", "`inferredFrom: { published: … }`, which says from what");

    public static readonly Message ReasonWithoutInferred = new(
        "`inferredFrom.published`", "a `published` marked as inferred (`?`)");

    public static readonly Message NotStatedButInferred = new(
        "`inferredFrom.publisher`", $"a publisher other than `{Source.NotStated}`");

    public static readonly Message EmptyInference = new("`inferredFrom` without keys", "`publisher` or `published`");

    public static Message NotALanguage(string text) => new(Shown(text), "a language tag such as `en` or `fr-FR`");

    public static Message NotAUrl(string text) => new(Shown(text), "an address that begins with `https://` or `http://`");

    public static Message NotAFileName(string text) => new(Shown(text), "the name of a file, without folders");

    public static readonly Message RankWithoutBecause = new("a `rank` without a reason", "`because`, which says why");

    public static readonly Message BecauseWithoutRank = new(
        "a reason without a `rank`", "`rank: preferred` or `rank: deprecated`");

    public static readonly Message AllegationWithoutHistory = new(
        "an allegation without `history`", "its status, with where it was published");

    public static readonly Message AllegationOnCap = new(
        "`allegation`", "a basis of a cap (an allegation belongs in an outcome, with its history)");

    public static readonly Message LimitInWordsAndNumbers = new(
        "`says` beside a limit that is known", "`limit: unknown` beside it, or a `note`");

    public static readonly Message HistoryWithoutAllegation = new("a `history`", "none, or the basis `allegation`");

    public static readonly Message NothingReported = new("a report without a figure or words", "`value`, `says` or `series`");

    public static readonly Message SeriesOfOne = new("a series of one row", "two rows or more, or a `value` with its `period`");

    public static readonly Message ActorWithoutCite = new("no `cite`", "where the actor is named (only a state needs none)");

    public static Message SameCurrency(string currency) => new($"`{currency}` on both sides", "two currencies");

    public static Message BesideSeries(string key) => new(
        $"{Shown(key)} beside a `series`", "the rows alone (a total that the source states is a report of its own)");

    public static Message InexactInSeries(string period) => new(
        $"the period {Shown(period)} in a series", "a period with a beginning and an end that are known");

    public static Message SeriesOrder(string period, string before) => new(
        $"{Shown(period)} after {Shown(before)}", "the rows in order of time, without overlap");

    public static Message OtherStep(string period, SeriesStep step, SeriesStep first) => new(
        $"{Shown(period)}, of the length {Shown(step.ToString())}", $"periods of the length of the first row ({Shown(first.ToString())})");

    public static Message OtherForm(string value, string first) => new(
        $"{Shown(value)} in a series that begins with {Shown(first)}", "numbers of one kind");

    public static Message NoAmount(string money) => new(Shown(money), "money with an amount");

    public static Message EventAfterSource(string on, string source, string published) => new(
        $"an event of `{on}`, after its source `{source}` of `{published}`",
        "an earlier date, or `expected: true` for a planned event");

    public static Message NotAPerson(string id, string kind) => new($"`{id}`, {Article(kind)}", "an actor of the kind `person`");

    public static Message LoadedWord(string word, string label) =>
        new($"the loaded word {Shown(word)}", $"`{label}`, or the word within `quoted`");

    public static Message CopiedWords(int count, string words, string source) => new(
        Invariant($"{count} consecutive words of `{source}` ({Shown(words)})"),
        "a summary in our own words (at most 12 may match)");

    public static Message LongQuote(int count) => new(Invariant($"a quotation of {count} words"), "at most 25");

    public static Message NotQuoted(string words, string sources) =>
        new($"{Shown(words)}, which is not in {sources}", "words exactly as printed");

    public static Message NoFolder(string folder) => new($"no folder {Shown(folder)}", "a folder of seed data");

    public static Message NotFormatted(string found, string canonical) => new(found, $"{canonical} (run `kb fmt`)");

    public static Message Unreadable(Exception fault) => new(
        fault switch
        {
            FileNotFoundException => "a link to a file that is not there",
            UnauthorizedAccessException => "a file that may not be read",
            _ => "a file that cannot be read",
        },
        "a readable file");

    public static Message FolderWithin(string name) =>
        new($"the folder {Shown(name)}", "`<id>.yaml`, one file for each record and no folders within a kind");

    public static Message UnknownFolder(string name) =>
        OneOf($"the unknown folder {Shown(name)}", name, Kinds.All.Select(kind => kind.Plural));

    public static Message UnknownFile(string name) =>
        new($"the unknown file {Shown(name)}", "`<id>.yaml` in the folder of its kind");

    public static Message AnotherId(string found, string id) =>
        new($"the id {Shown(found)}", $"`{id}`, the id of the record that is edited");

    public static Message NotTheLineId(string id) => new($"the id {Shown(id)}", "the id of the record in `data`");

    public static Message UnknownKind(string kind) =>
        OneOf($"the unknown kind {Shown(kind)}", kind, Kinds.All.Select(known => known.Name));

    public static Message UnknownLineKey(string key) =>
        Near($"the unknown key {Shown(key)}", "`kind`, `id`, `revision` and `data`", key, ["kind", "id", "revision", "data"]);

    public static readonly Message RemovedWithData = new(
        "`data` of a record that is to be removed", "either `data` or `remove: true`");

    public static readonly Message NeitherDataNorRemove = new(
        "neither `data` nor `remove`", "the record in `data`, or `remove: true`");

    public static readonly Message MarkerNotAlone = new("more than `---` in the line", "`---` alone, and the entry below it");

    public static Message TooManyEntries(int most) => new(Invariant($"more than {most} entries"), Invariant($"at most {most}"));

    public static Message UnknownEntryKey(string key) =>
        new($"the unknown key {Shown(key)}", "`kind`, `id`, `revision` and `data` or `remove`");

    public static Message GivenTwice(string kind, string id, int line) => new(
        $"the {kind} {Shown(id)} again (line {line.ToString(CultureInfo.InvariantCulture)} has it already)", "each record once");

    public static Message NothingToRemove(string id, string kind, IEnumerable<string> known) =>
        Near($"{Shown(id)}, which is no {kind}", $"the id of {Article(kind)} to remove", id, known);

    public static Message NotALineValue(Node node, string expected) => new(Kind(node), expected);

    /// <summary>A text between backquotes, on one line and cut where it is long.</summary>
    public static string Shown(string text)
    {
        var cut = text.Length <= Longest ? text.Length : Longest - (char.IsHighSurrogate(text[Longest - 1]) ? 1 : 0);
        var line = string.Concat(text.Take(cut).Select(character => character switch
        {
            '\n' or '\t' => " ",
            _ when PlainScalar.NeedsEscape(character) => Invariant($"\\u{(int)character:X4}"),
            _ => character.ToString(),
        }));
        return cut < text.Length ? $"`{line}…`" : $"`{line}`";
    }

    private static string Control(char character) => Invariant($"the control character U+{(int)character:X4}");

    private static string Kind(Node node) => node switch
    {
        MappingNode => "a mapping",
        SequenceNode => "a list",
        ScalarNode { Kind: ScalarKind.Null } => "nothing",
        ScalarNode { Kind: ScalarKind.Number } scalar => $"the number {Shown(scalar.Text)}",
        ScalarNode scalar => Shown(scalar.Text),
        _ => "something else",
    };

    public static string Expectation(Field field) => field.Form switch
    {
        FieldForm.Text => "a text",
        FieldForm.Boolean => "`true` or `false`",
        FieldForm.Integer => "a whole number",
        FieldForm.Decimal => "a number",
        FieldForm.Enumeration => $"one of {Listed(EnumWords.Of(field.ValueType).Keys.Order(StringComparer.Ordinal))}",
        FieldForm.Object => $"a mapping with {Listed(RequiredKeys(field.ValueType))}",
        _ => ValueForm.Of(field).Parse("").Expected!,
    };

    private static IEnumerable<string> RequiredKeys(Type type) =>
        RecordShape.Of(type).Fields.Where(member => member.Required).Select(member => member.Key);

    /// <summary>Expects the nearest of the known words; all of them where none is near.</summary>
    private static Message OneOf(string found, string word, IEnumerable<string> known, [CallerMemberName] string name = "")
    {
        var all = known.Order(StringComparer.Ordinal).ToList();
        var near = Nearest.To(word, all, max: 1);
        return new(found, Perhaps(near) ?? $"one of {Listed(all)}", name) { Nearest = OrNull(near) };
    }

    /// <summary>Adds the nearest known words, if there are any, to what is expected.</summary>
    private static Message Near(
        string found, string expected, string word, IEnumerable<string> known, [CallerMemberName] string name = "")
    {
        var near = Nearest.To(word, known);
        return new(found, expected + And(near), name) { Nearest = OrNull(near) };
    }

    private static string And(IReadOnlyList<string> near) => Perhaps(near) is { } perhaps ? $", {perhaps}" : "";

    private static string? Perhaps(IReadOnlyList<string> near) =>
        near.Count > 0 ? $"perhaps {string.Join(" or ", near.Select(name => $"`{name}`"))}" : null;

    private static ListOf<string>? OrNull(IReadOnlyList<string> near) => near.Count > 0 ? near.ToListOf() : null;

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    public static string Article(string noun) => ("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an " : "a ") + noun;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
