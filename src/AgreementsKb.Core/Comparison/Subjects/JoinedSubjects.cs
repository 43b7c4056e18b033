namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// "and" joins parties, unless the words on both sides are subjects by themselves. Two dates in the words of one subject
/// are that subject twice.
/// </summary>
internal sealed class JoinedSubjects(SegmentResolver resolver, IReadOnlyList<Token> segment)
{
    /// <summary>Six subjects of two parties have eleven; each more would only cost time.</summary>
    private const int MostJoiners = 16;

    private readonly List<int> _joiners = JoinersOf(segment);
    private readonly Dictionary<int, List<Attempt>> _from = [];
    private readonly Dictionary<(int Start, int End), List<Attempt>> _pieces = [];

    public List<Attempt> Read() => From(0);

    private static List<int> JoinersOf(IReadOnlyList<Token> segment)
    {
        var joiners = Enumerable.Range(0, segment.Count).Where(at => PlainWords.Joiners.Contains(segment[at].Text)).ToList();
        return joiners.Count > MostJoiners ? [] : joiners;
    }

    private List<Attempt> From(int start)
    {
        if (_from.TryGetValue(start, out var known))
        {
            return known;
        }

        var whole = Piece(start, segment.Count);
        var isOne = whole is [{ Subject: not null, Reading: { Parties.Count: <= 2, Named.Count: <= 1 } }];
        var fails = whole.Exists(attempt => attempt.Subject is null);
        return _from[start] = isOne
            ? whole
            : Split(start, attempt => attempt.IsFull)
                ?? (fails ? Split(start, attempt => attempt.Subject is not null) : null)
                ?? whole;
    }

    private List<Attempt>? Split(int start, Predicate<Attempt> stands)
    {
        foreach (var at in _joiners.Where(at => at > start && at < segment.Count - 1))
        {
            var left = Piece(start, at);
            if (left.TrueForAll(stands) && From(at + 1) is var right && right.TrueForAll(stands))
            {
                return [.. left, .. right];
            }
        }

        return null;
    }

    private List<Attempt> Piece(int start, int end)
    {
        if (!_pieces.TryGetValue((start, end), out var attempts))
        {
            var whole = resolver.Resolve([.. segment.Skip(start).Take(end - start)]);
            attempts = _pieces[(start, end)] = whole.Reading.Times.Count > 1 ? AtEach(whole.Reading) : [whole];
        }

        return attempts;
    }

    private List<Attempt> AtEach(Reading reading)
    {
        var timeless = reading.Timeless.ToList();
        return [.. reading.Times.Take(SubjectsFrom.Most + 1).Select(time => resolver.Resolve([.. timeless, .. time.Tokens]))];
    }
}
