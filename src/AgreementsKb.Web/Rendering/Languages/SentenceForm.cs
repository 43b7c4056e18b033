using System.Text.RegularExpressions;

namespace AgreementsKb.Web.Rendering.Languages;

/// <summary>
/// A sentence that the program builds, with places for values: <c>{0}: no money is reported.</c> What a place takes is written
/// behind its number: <c>n</c> a number, <c>count</c> one that
/// may be a word, <c>said</c> words that are translated themselves, <c>plain</c> a number, a sum or a
/// date with nothing else, <c>money</c> words for a sum, <c>pairs</c> names with what each has, <c>each</c> pieces between commas,
/// semicolons and colons, of one sentence; a place with nothing behind it takes a value or a name,
/// and no more than one.
/// </summary>
public sealed partial class SentenceForm
{
    private readonly Regex _pattern;
    private readonly string _first;
    private readonly string _longest;
    private readonly string _last;

    /// <param name="english">Makes up the whole of a sentence.</param>
    /// <param name="own">The same in another language, with the numbers of the places only.</param>
    public SentenceForm(string english, string own)
    {
        var between = PlacePattern().Split(english).Where((_, at) => at % 3 == 0).ToList();
        Own = own;
        Weight = between.Sum(words => words.Length);
        _first = between[0];
        _last = between[^1];
        _longest = between.MaxBy(words => words.Length)!;
        _pattern = new Regex($"^{PatternOf(english)}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    /// <summary>In the other language.</summary>
    public string Own { get; }

    /// <summary>The letters with which it begins and ends; null where a value does.</summary>
    public (char? First, char? Last) Ends => (_first.Length > 0 ? _first[0] : null, _last.Length > 0 ? _last[^1] : null);

    /// <summary>How many letters of its own it has: of two forms that fit, the one with more says more.</summary>
    public int Weight { get; }

    /// <summary>What stands in each place, with what the place takes; null where the sentence is another.</summary>
    public IReadOnlyDictionary<int, (string Text, string Takes)>? Read(string english) =>
        _pattern.Match(english) is { Success: true } match ? Held(match) : null;

    /// <summary>Nearly every sentence is another one, and most are seen to be so at their ends.</summary>
    public bool MayBe(string english) => english.StartsWith(_first, StringComparison.Ordinal)
        && english.EndsWith(_last, StringComparison.Ordinal)
        && english.Contains(_longest, StringComparison.Ordinal);

    private static Dictionary<int, (string Text, string Takes)> Held(Match match) => match.Groups.Values
        .Skip(1)
        .ToDictionary(group => group.Name[^1] - '0', group => (group.Value, group.Name[..^1]));

    private static string PatternOf(string english) => string.Concat(PlacePattern().Split(english).Chunk(3).Select(part =>
        Regex.Escape(part[0]).Replace("\\ ", " ", StringComparison.Ordinal)
        + (part.Length < 3 ? "" : Place(part[1], part[2]))));

    private static string Place(string number, string takes) => takes switch
    {
        "n" => $"(?<n{number}>\\d{{1,3}}(?:,\\d{{3}})*(?:\\.\\d+)?)",
        "count" => $"(?<count{number}>one|two|three|four|five|six|seven|eight|nine|ten|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\\d{{1,3}}(?:,\\d{{3}})*)",
        "" => $"(?<value{number}>(?!or )(?:(?!\\. |; |: ).)+?)",
        "each" => $"(?<each{number}>(?:(?!\\. [A-Z]).)+?)",
        _ => $"(?<{takes}{number}>.+?)",
    };

    [GeneratedRegex(@"\{(\d):?(\w*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex PlacePattern();
}
