using System.Net;
using System.Text.RegularExpressions;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>
/// The words of a text one after the other, without case, punctuation and markup, to find a passage of one in another.
/// </summary>
internal sealed partial class WordRun
{
    private readonly string[] _words;
    private readonly ILookup<string, int> _places;

    private WordRun(string text)
    {
        _words = [.. Word().Matches(text).Select(match => Apostrophe().Replace(match.Value, "").ToLowerInvariant())];
        _places = Enumerable.Range(0, _words.Length).ToLookup(index => _words[index], StringComparer.Ordinal);
    }

    public int Count => _words.Length;

    public static int CountOf(string text) => Word().Count(text);

    public static WordRun Of(string text) => new(text);

    /// <summary>Of a text that may hold HTML.</summary>
    public static WordRun OfArchived(string text) => new(WebUtility.HtmlDecode(Markup().Replace(text, " ")));

    /// <summary>The longest passage of this text that the other has too, word for word.</summary>
    public IReadOnlyList<string> LongestWithin(WordRun other)
    {
        var (start, length) = (0, 0);
        for (var i = 0; i + length < _words.Length; i++)
        {
            foreach (var place in other._places[_words[i]])
            {
                var same = SameFrom(i, other, place);
                (start, length) = same > length ? (i, same) : (start, length);
            }
        }

        return _words[start..(start + length)];
    }

    private int SameFrom(int index, WordRun other, int place)
    {
        var length = 0;
        while (index + length < _words.Length
            && place + length < other._words.Length
            && _words[index + length] == other._words[place + length])
        {
            length++;
        }

        return length;
    }

    [GeneratedRegex(
        @"[\p{L}\p{M}\p{N}]+(['’][\p{L}\p{M}\p{N}]+)*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex("['’]", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophe();

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
