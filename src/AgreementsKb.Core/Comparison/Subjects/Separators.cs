namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>The words that part subjects wherever they stand: "versus" and its like, in English, French and Italian.</summary>
internal static class Separators
{
    private static readonly ILookup<string, string[]> Phrases =
        """
        versus|vs|v|against|contre|contro|compared with|compared to|comparison with|comparison to|in comparison with
        in comparison to|opposed to|as opposed to|as against|contrasted with|in contrast to|in contrast with|relative to
        par rapport a|par rapport au|par rapport aux|compare a|compare au|compare aux|comparee a|comparee au|compares a
        comparees a|compare avec|en comparaison avec|en comparaison de|en comparaison du|face a|face au|rispetto a
        rispetto al|rispetto allo|rispetto alla|rispetto all|rispetto ai|rispetto agli|rispetto alle|in confronto a
        in confronto al|in confronto alla|in confronto all|a confronto con|confrontato con|confrontata con|paragonato a
        """
        .Split(['|', '\n'], StringSplitOptions.TrimEntries)
        .Select(phrase => phrase.Split(' '))
        .OrderByDescending(phrase => phrase.Length)
        .ToLookup(phrase => phrase[0], StringComparer.Ordinal);

    /// <summary>Those that are one word.</summary>
    public static IEnumerable<string> Words => Phrases
        .SelectMany(phrases => phrases)
        .Where(phrase => phrase.Length == 1)
        .Select(phrase => phrase[0]);

    /// <summary>How many tokens the separator at a place has; 0 where there is none.</summary>
    public static int LengthAt(IReadOnlyList<Token> tokens, int at) => tokens[at].Kind == TokenKind.Break
        ? 1
        : Phrases[tokens[at].Text].FirstOrDefault(phrase => StandsAt(phrase, tokens, at))?.Length ?? 0;

    private static bool StandsAt(string[] phrase, IReadOnlyList<Token> tokens, int at) =>
        at + phrase.Length <= tokens.Count && !phrase.Where((word, index) => tokens[at + index].Text != word).Any();
}
