namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Agreements that words leave of those that could be meant.</summary>
/// <param name="Fits">Places.</param>
/// <param name="Used">The words that the names of those agreements have.</param>
internal sealed record Narrowing(int[] Fits, IReadOnlyList<Token> Used)
{
    /// <summary>A word that no name has narrows nothing and stays unused.</summary>
    /// <param name="candidates">Null where any agreement is one.</param>
    public static Narrowing Of(Lexicon lexicon, int[]? candidates, IEnumerable<Token> words)
    {
        var left = candidates;
        var used = new List<Token>();
        foreach (var word in words)
        {
            var with = lexicon.With(word.Text);
            var kept = left is null ? with.ToArray() : Places.Both(left, with);
            if (kept.Length > 0)
            {
                left = kept;
                used.Add(word);
            }
        }

        return new Narrowing(left ?? [], used);
    }
}
