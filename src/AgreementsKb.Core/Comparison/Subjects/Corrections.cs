using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Other ways to put a query. Each is read before it is offered: a suggestion must not lead to the next error.</summary>
/// <param name="subjects">How many the query has; a correction has as many, or more where what parts them was mistyped.</param>
internal sealed class Corrections(Catalogue catalogue, string query, int subjects)
{
    private const string Loose = "-–—/+&'’";
    private const int MostSuggestions = 3;
    private const int MostCandidates = 8;
    private const int MostTried = 32;

    /// <summary>Of a text with more unknown words little can be guessed.</summary>
    private const int MostWords = 12;

    /// <summary>With every unknown word replaced by a near one, or, where there is no such reading, without them.</summary>
    public ListOf<string> Of(IReadOnlyList<Token> unknown)
    {
        if (subjects > SubjectsFrom.Most || unknown.Count > MostWords)
        {
            return [];
        }

        var near = unknown.Select(token => catalogue.Lexicon.Near(token.Text, MostCandidates).ToList()).ToList();
        var corrected = Usable(Combinations(near).Take(MostTried).Select(words => Rewritten(unknown, words)), orMore: true);
        return corrected.Count > 0 ? corrected : Usable([Tidy(Rewritten(unknown, [.. unknown.Select(_ => "")]))], orMore: false);
    }

    /// <summary>With other words in the place of some.</summary>
    /// <param name="words">In the order of the query.</param>
    public ListOf<string> Of(IReadOnlyList<Token> words, IEnumerable<string> candidates) =>
        Usable(candidates.Select(candidate => Replaced(query, words[0].Start, words[^1].End, candidate)), orMore: true);

    private ListOf<string> Usable(IEnumerable<string> texts, bool orMore) => texts
        .Select(text => (Text: text, Meaning: Meaning(text, orMore)))
        .Where(reading => reading.Meaning is not null)
        .DistinctBy(reading => reading.Meaning)
        .Take(MostSuggestions)
        .Select(reading => reading.Text)
        .ToListOf();

    /// <summary>The subjects of a text; null where it would be an error.</summary>
    private string? Meaning(string text, bool orMore)
    {
        var attempts = SubjectsFrom.Read(catalogue, text);
        var ids = attempts.Select(attempt => attempt.Subject?.Id).Distinct().ToList();
        var isRight = ids.Count == attempts.Count && !ids.Contains(null) && ids.Count <= SubjectsFrom.Most
            && text.Length <= SubjectsFrom.LongestQuery && (ids.Count == subjects || (orMore && ids.Count > subjects));
        return isRight ? string.Join(' ', ids) : null;
    }

    /// <summary>One word of each list; those with words from the beginning of the lists first.</summary>
    private static IEnumerable<List<string>> Combinations(List<List<string>> lists)
    {
        if (lists.Exists(list => list.Count == 0))
        {
            yield break;
        }

        for (var rank = 0; rank < MostCandidates; rank++)
        {
            for (var odd = 0; odd < (rank == 0 ? 1 : lists.Count); odd++)
            {
                if (rank < lists[odd].Count)
                {
                    yield return [.. lists.Select((list, at) => list[at == odd ? rank : 0])];
                }
            }
        }
    }

    private string Rewritten(IReadOnlyList<Token> tokens, List<string> words)
    {
        var text = query;
        for (var index = tokens.Count - 1; index >= 0; index--)
        {
            text = Replaced(text, tokens[index].Start, tokens[index].End, Cased(words[index], tokens[index].Raw));
        }

        return text;
    }

    /// <summary>A name begins as what was typed in its place: words are known in small letters.</summary>
    private static string Cased(string word, string typed) => typed is [var first, ..] && char.IsUpper(first) ? Sentence.Capital(word) : word;

    private static string Replaced(string text, int start, int end, string words) =>
        string.Concat(text.AsSpan(0, start), words, text.AsSpan(end));

    private static string Tidy(string text) => string.Join(
        ' ',
        text.Split(' ').Select(word => word.Trim([.. Loose])).Where(word => word.Length > 0));
}
