namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Tells codes of states from plain words: "it" is Italy in "it-tn" and a pronoun in "what about it", "de" is Germany in
/// "de/fr". By what stands beside them and not by capitals, so that case never changes the meaning of a question.
/// </summary>
/// <param name="withDoubtful">Whether to take words for codes that could be either.</param>
internal sealed class Codes(Lexicon lexicon, IReadOnlyList<Token> tokens, IReadOnlyList<string> words, bool withDoubtful)
{
    private const int Longest = 3;

    /// <summary>Some words were taken for plain words that could be codes.</summary>
    public bool TookPlain { get; private set; }

    /// <summary>Some words were taken for codes because they stand beside other codes.</summary>
    public bool TookBesideCode { get; private set; }

    /// <summary>Whether what was found at a place is no code here but a plain word.</summary>
    public bool IsPlain(int at, int length)
    {
        if (length != 1 || !(PlainWords.IsFunctional(words[at]) || IsPrefix(at)) || IsSurelyCode(at))
        {
            return false;
        }

        var isBeside = IsBesideCode(at);
        var isDoubtful = isBeside || PlainWords.Pronouns.Contains(words[at]);
        TookPlain |= isDoubtful && !withDoubtful;
        TookBesideCode |= isBeside && withDoubtful;
        return !isDoubtful || !withDoubtful;
    }

    /// <summary>The first part of "co-operation", which is Colombia by itself.</summary>
    private bool IsPrefix(int at) =>
        words[at] == "co" && at + 1 < words.Count && words[at + 1].StartsWith("oper", StringComparison.Ordinal);

    /// <summary>Joined to another party, or alone.</summary>
    private bool IsSurelyCode(int at) => words.Count == 1 || (tokens[at].Joined && (IsParty(at - 1, at) || IsParty(at + 1, at)));

    /// <summary>"de fr", "fr and de".</summary>
    private bool IsBesideCode(int at) => IsCode(at - 1) || IsCode(at + 1)
        || (at > 1 && PlainWords.Joiners.Contains(words[at - 1]) && IsCode(at - 2))
        || (at + 2 < words.Count && PlainWords.Joiners.Contains(words[at + 1]) && IsCode(at + 2));

    private bool IsCode(int at) => at >= 0 && at < words.Count && words[at].Length <= Longest
        && (!PlainWords.IsFunctional(words[at]) || PlainWords.Pronouns.Contains(words[at]))
        && lexicon.LongestAt(words, at, withAgreements: false).Length == 1;

    /// <summary>A party begins or ends there, joined without a blank.</summary>
    private bool IsParty(int at, int beside)
    {
        if (at < 0 || at >= words.Count || tokens[Math.Max(at, beside)].Start != tokens[Math.Min(at, beside)].End + 1)
        {
            return false;
        }

        var starts = at > beside ? [at] : Enumerable.Range(Math.Max(0, at - Longest), Math.Min(at, Longest) + 1);
        return starts.Any(start => lexicon.LongestAt(words, start, withAgreements: false).Length is > 0 and var length
            && (at > beside || start + length == beside));
    }
}
