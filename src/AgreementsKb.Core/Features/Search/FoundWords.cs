using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AgreementsKb.Core.Features.Search;

/// <summary>
/// Texts with the words that were looked for between <c>mark</c> tags, safe to put into a page: everything else is escaped. The words are
/// found in the text here, for the database takes ten times as long to cut the same pieces.
/// </summary>
internal sealed class FoundWords
{
    /// <summary>The longest fragment, in words.</summary>
    private const int Widest = 28;

    /// <summary>Words shown before the first that was found, and of a text in which none was.</summary>
    private const int Before = 4;
    private const int OfNone = 10;

    private const int MostFragments = 2;

    /// <summary>In letters; what a record tells after that is searched, but not shown.</summary>
    private const int MostLetters = 20_000;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<char> _initials = [];

    /// <summary>Only where texts are gone through: to make it takes as long as to mark the titles of a page.</summary>
    private readonly Lazy<SearchValues<string>> _beginnings;

    /// <summary>Words of the texts that begin like one that is looked for: which of them each is, or -1.</summary>
    private readonly Dictionary<string, int> _met = new(StringComparer.Ordinal);

    /// <param name="stems">Of the words, as the index has them.</param>
    public FoundWords(IEnumerable<string> stems)
    {
        foreach (var stem in stems.Where(stem => stem.Length > 0))
        {
            _stems.TryAdd(stem, _stems.Count);
            _initials.Add(stem[0]);
        }

        _beginnings = new(() => SearchValues.Create(
            [.. _stems.Keys.Select(EnglishStem.Beginning).Distinct(StringComparer.Ordinal)], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>All of a text.</summary>
    public string Mark(string text)
    {
        var words = WordsOf(text);
        return words.Count == 0 ? Html.Encode(text) : Marked(text, words, 0, text.Length);
    }

    /// <summary>The parts of texts in which most of the words stand together; the beginning of the first where none does.</summary>
    public IReadOnlyList<string> Fragments(IReadOnlyList<string> texts)
    {
        var parts = new List<Part>();
        var letters = 0;
        for (var number = 0; number < texts.Count && letters < MostLetters; number++)
        {
            if (AnyFound(texts[number]))
            {
                AddParts(parts, number, WordsOf(texts[number]));
            }

            letters += texts[number].Length;
        }

        // Of equals the first; what is shown stands in the order of the texts.
        return parts.Count > 0
            ? [.. parts.OrderByDescending(part => part.Worth).Take(MostFragments)
                .OrderBy(part => part.Text).ThenBy(part => part.From)
                .Select(part => Marked(texts[part.Text], part.Words, part.Words[part.From].Start, End(part.Words[part.To])))]
            : [.. texts.Take(1).Select(text => WordsOf(text)).Select(words =>
                words.Count == 0 ? "" : Marked(texts[0], words, words[0].Start, End(words[Math.Min(OfNone, words.Count) - 1])))
                .Where(part => part.Length > 0)];
    }

    /// <summary>Pieces of a text that do not overlap, each begun by a word that was found.</summary>
    private static void AddParts(List<Part> parts, int text, List<Word> words)
    {
        for (var at = words.FindIndex(word => word.Found >= 0); at >= 0;)
        {
            var from = Math.Max(at - Before, parts.Count > 0 && parts[^1].Text == text ? parts[^1].To + 1 : 0);
            var to = Math.Min(from + Widest, words.Count) - 1;
            var different = 0L;
            var found = 0;
            foreach (var word in words[at..(to + 1)].Where(word => word.Found >= 0))
            {
                different |= 1L << (word.Found & 63);
                found++;
            }

            parts.Add(new Part(text, words, from, to, (long.PopCount(different) * Widest) + found));
            at = words.FindIndex(to + 1, word => word.Found >= 0);
        }
    }

    private static string Marked(string text, List<Word> words, int from, int to)
    {
        var html = new StringBuilder(to - from + 32);
        var at = from;
        foreach (var word in words.Where(word => word.Found >= 0 && word.Start >= from && End(word) <= to))
        {
            html.Append(Html.Encode(text[at..word.Start])).Append("<mark>").Append(Html.Encode(text[word.Start..End(word)])).Append("</mark>");
            at = End(word);
        }

        return html.Append(Html.Encode(text[at..to])).ToString().Replace('\n', ' ').Trim();
    }

    /// <summary>In most texts there is none, which mostly shows without looking at their words.</summary>
    private bool AnyFound(string text)
    {
        if (!text.AsSpan().ContainsAny(_beginnings.Value) && !FoldedLetter.IsIn(text))
        {
            return false;
        }

        var at = 0;
        while (NextWord(text, ref at) is { Length: > 0 } word)
        {
            if (FoundAt(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private List<Word> WordsOf(string text)
    {
        var words = new List<Word>(text.Length / 6);
        var at = 0;
        while (NextWord(text, ref at) is { Length: > 0 } word)
        {
            words.Add(new Word(at - word.Length, word.Length, FoundAt(word)));
        }

        return words;
    }

    /// <summary>The word that begins at a place or after it; empty where there is none.</summary>
    /// <param name="at">Moved to the end of the word.</param>
    private static ReadOnlySpan<char> NextWord(string text, ref int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        var start = at;
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return text.AsSpan(start, at - start);
    }

    /// <summary>Which of the words it is; -1 for none. Most are told by their first letter, and the others come again and again.</summary>
    private int FoundAt(ReadOnlySpan<char> word)
    {
        if (!_initials.Contains(FoldedLetter.Of(word[0])) || word.Length > 60)
        {
            return -1;
        }

        var met = _met.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!met.TryGetValue(word, out var found))
        {
            met[word] = found = _stems.GetValueOrDefault(EnglishStem.Of(Folded(word)), -1);
        }

        return found;
    }

    private static string Folded(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (letters, given) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = FoldedLetter.Of(given[i]);
        }
    });

    private static int End(Word word) => word.Start + word.Length;

    /// <param name="Found">Which of the words that were looked for; -1 for none of them.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Word(int Start, int Length, int Found);

    /// <param name="Text">Which of the texts.</param>
    /// <param name="From">The first word, by number.</param>
    /// <param name="To">The last.</param>
    /// <param name="Worth">Different words count more than the same again.</param>
    private sealed record Part(int Text, List<Word> Words, int From, int To, long Worth);
}
