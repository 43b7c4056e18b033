namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Parts the words of a query into the words of its subjects.</summary>
internal sealed class Segments(SegmentResolver resolver)
{
    public List<Attempt> Read(IReadOnlyList<Token> tokens)
    {
        var strong = Split(tokens);
        return [.. strong.SelectMany(segment => Commas(segment, alone: strong.Count == 1))];
    }

    /// <summary>Splits at "versus" and its like, at "compared with", at line ends and semicolons.</summary>
    private static List<List<Token>> Split(IReadOnlyList<Token> tokens)
    {
        var segments = new List<List<Token>> { new() };
        for (var at = 0; at < tokens.Count; at++)
        {
            var length = SeparatorAt(tokens, at);
            if (length == 0)
            {
                segments[^1].Add(tokens[at]);
            }
            else
            {
                segments.Add([]);
                at += length - 1;
            }
        }

        return segments.FindAll(segment => segment.Exists(token => token.Kind == TokenKind.Word));
    }

    private static int SeparatorAt(IReadOnlyList<Token> tokens, int at)
    {
        var text = tokens[at].Text;
        var isCompared = PlainWords.Compared.Contains(text) && at + 1 < tokens.Count && tokens[at + 1].Text is "with" or "to";
        return tokens[at].Kind == TokenKind.Break || PlainWords.Separators.Contains(text) ? 1 : isCompared ? 2 : 0;
    }

    /// <summary>
    /// A comma parts subjects. In a query that has "versus" as well, "Italy, Tunisia" is a pair where its parts alone are
    /// single parties.
    /// </summary>
    private List<Attempt> Commas(List<Token> segment, bool alone)
    {
        var parts = new List<List<Token>> { new() };
        foreach (var token in segment)
        {
            if (token.Kind == TokenKind.Comma)
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(token);
            }
        }

        parts.RemoveAll(part => parts.Count > 1 && part.TrueForAll(token => PlainWords.Ignored.Contains(token.Text)));
        var attempts = parts.SelectMany(Joiners).ToList();
        var singles = !alone && parts.Count > 1
            && attempts.TrueForAll(attempt => !attempt.IsFull && attempt.Reading.Parties.Count == 1);
        return singles ? [resolver.Resolve([.. parts.SelectMany(part => part)])] : attempts;
    }

    /// <summary>"and" joins parties, unless the words on both sides are subjects by themselves.</summary>
    private List<Attempt> Joiners(List<Token> segment)
    {
        var whole = resolver.Resolve(segment);
        if (whole.Subject is not null && whole.Reading is { Parties.Count: <= 2, Named.Count: <= 1 })
        {
            return [whole];
        }

        return SplitAtJoiner(segment, attempt => attempt.IsFull)
            ?? (whole.Subject is null ? SplitAtJoiner(segment, attempt => attempt.Subject is not null) : null)
            ?? [whole];
    }

    private List<Attempt>? SplitAtJoiner(List<Token> segment, Predicate<Attempt> stands)
    {
        for (var at = 1; at < segment.Count - 1; at++)
        {
            if (!PlainWords.Joiners.Contains(segment[at].Text))
            {
                continue;
            }

            var left = resolver.Resolve(segment[..at]);
            if (!stands(left))
            {
                continue;
            }

            var right = Joiners(segment[(at + 1)..]);
            if (right.TrueForAll(stands))
            {
                return [left, .. right];
            }
        }

        return null;
    }
}
