namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Parts the words of a query into the words of its subjects.</summary>
internal sealed class Segments(SegmentResolver resolver)
{
    public List<Attempt> Read(List<Token> tokens)
    {
        var segments = Split(TimeReader.WithoutInnerCommas(tokens)).ConvertAll(Commas);
        Inherit(segments);
        return Years.Settle([.. segments.SelectMany(parts => Subjects(parts, alone: segments.Count == 1))]);
    }

    /// <summary>Splits at "versus" and its like, at "compared with", at line ends and semicolons.</summary>
    private static List<List<Token>> Split(List<Token> tokens)
    {
        var segments = new List<List<Token>> { new() };
        for (var at = 0; at < tokens.Count; at++)
        {
            var length = Separators.LengthAt(tokens, at);
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

    /// <summary>Splits at commas; a date after a comma belongs to what stands before it.</summary>
    private List<List<Token>> Commas(List<Token> segment)
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

        parts.RemoveAll(part => parts.Count > 1 && part.TrueForAll(token => PlainWords.IsFunctional(token.Text)));
        for (var at = parts.Count - 1; at > 0; at--)
        {
            if (resolver.Read(parts[at]).IsTimeOnly && resolver.Read(parts[at - 1]).Times.Count == 0)
            {
                parts[at - 1].AddRange(parts[at]);
                parts.RemoveAt(at);
            }
        }

        return parts;
    }

    /// <summary>
    /// In "Rwanda scheme 2022 versus 2024" the second date is of the first subject, in "2022 versus 2024 for the Rwanda scheme"
    /// the first of the second.
    /// </summary>
    private void Inherit(List<List<List<Token>>> segments)
    {
        IReadOnlyList<Token>? whose = null;
        var waiting = new List<List<Token>>();
        foreach (var part in segments.SelectMany(parts => parts))
        {
            var reading = resolver.Read(part);
            if (!reading.IsTimeOnly)
            {
                whose = [.. reading.Timeless];
                waiting.ForEach(before => before.InsertRange(0, whose));
                waiting.Clear();
            }
            else if (whose is null)
            {
                waiting.Add(part);
            }
            else
            {
                part.InsertRange(0, whose);
            }
        }
    }

    /// <summary>
    /// A comma parts subjects. In a query that has "versus" as well, "Italy, Tunisia" is a pair where its parts alone are
    /// single parties.
    /// </summary>
    private List<Attempt> Subjects(List<List<Token>> parts, bool alone)
    {
        var attempts = parts.SelectMany(part => new JoinedSubjects(resolver, part).Read()).ToList();
        var singles = !alone && parts.Count > 1
            && attempts.TrueForAll(attempt => !attempt.IsFull && attempt.Reading.Parties.Count == 1);
        return singles ? new JoinedSubjects(resolver, [.. parts.SelectMany(part => part)]).Read() : attempts;
    }
}
