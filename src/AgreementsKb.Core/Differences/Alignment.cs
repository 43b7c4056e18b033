using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Core.Differences;

/// <summary>
/// Which element of a list became which: by name, else equal ones first and then those that share most. What is left over
/// was added or taken away.
/// </summary>
internal sealed class Alignment
{
    /// <summary>So many pairs are weighed within one list; beyond, only those that cite the same.</summary>
    private const int MostWeighed = 4096;

    private readonly IReadOnlyList<ListElement> _was;
    private readonly IReadOnlyList<ListElement> _now;
    private readonly HashSet<int> _old;
    private readonly HashSet<int> _new;
    private readonly List<(int Was, int Now)> _pairs = [];

    private Alignment(IReadOnlyList<ListElement> was, IReadOnlyList<ListElement> now)
    {
        (_was, _now) = (was, now);
        _old = [.. Enumerable.Range(0, was.Count)];
        _new = [.. Enumerable.Range(0, now.Count)];
    }

    /// <returns>Places in both lists.</returns>
    public static IReadOnlyList<(int Was, int Now)> Of(IReadOnlyList<ListElement> was, IReadOnlyList<ListElement> now)
    {
        var alignment = new Alignment(was, now);
        alignment.PairAll();
        return alignment._pairs;
    }

    private void PairAll()
    {
        ByKey(element => element.Label.StartsWith('/') && !element.Label.EndsWith(']') ? element.Name : null);
        if (_old.Count > 0 && _new.Count > 0)
        {
            ByKey(element => FlowText.Of(element.Node));
        }

        var (before, after) = (ByName(_was, _old), ByName(_now, _new));
        foreach (var same in before.Where(same => after.Contains(same.Key)))
        {
            var (old, @new) = (same.ToList(), after[same.Key].ToList());
            ByLikeness(old, @new);
            old.RemoveAll(place => !_old.Contains(place));
            @new.RemoveAll(place => !_new.Contains(place));
            if (old.Count == 1 && @new.Count == 1)
            {
                Pair(old[0], @new[0]);
            }
        }

        // An element that was given another name.
        ByLikeness(
            [.. _old.Where(place => _was[place].Name is not null)], [.. _new.Where(place => _now[place].Name is not null)]);
    }

    private void ByKey(Func<ListElement, string?> keyOf)
    {
        var waiting = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        foreach (var place in _new.Order())
        {
            if (keyOf(_now[place]) is { } key)
            {
                (waiting.TryGetValue(key, out var queue) ? queue : waiting[key] = new Queue<int>()).Enqueue(place);
            }
        }

        foreach (var place in _old.Order().ToList())
        {
            if (keyOf(_was[place]) is { } key && waiting.TryGetValue(key, out var queue) && queue.TryDequeue(out var other))
            {
                Pair(place, other);
            }
        }
    }

    private void ByLikeness(List<int> old, List<int> @new)
    {
        var weighed = Candidates(old, @new).Take(MostWeighed)
            .Select(pair => (pair.Was, pair.Now, Weight: Likeness.Of(_was[pair.Was].Node, _now[pair.Now].Node)))
            .Where(pair => pair.Weight >= Likeness.Enough)
            .OrderByDescending(pair => pair.Weight)
            .ThenBy(pair => Math.Abs(pair.Was - pair.Now));
        foreach (var (was, now, _) in weighed)
        {
            if (_old.Contains(was) && _new.Contains(now))
            {
                Pair(was, now);
            }
        }
    }

    private IEnumerable<(int Was, int Now)> Candidates(List<int> old, List<int> @new)
    {
        if ((long)old.Count * @new.Count <= MostWeighed)
        {
            return from was in old from now in @new select (was, now);
        }

        var citing = @new.ToLookup(place => Likeness.Cites(_now[place].Node), StringComparer.Ordinal);
        return from was in old
               let cites = Likeness.Cites(_was[was].Node)
               where cites is not null
               from now in citing[cites]
               select (was, now);
    }

    private void Pair(int was, int now)
    {
        _pairs.Add((was, now));
        _old.Remove(was);
        _new.Remove(now);
    }

    private static ILookup<string?, int> ByName(IReadOnlyList<ListElement> elements, HashSet<int> places) =>
        places.Order().ToLookup(place => elements[place].Name, StringComparer.Ordinal);
}

/// <summary>How much two parts of a record share.</summary>
internal static class Likeness
{
    /// <summary>Half of the fields, or where they were published.</summary>
    public const double Enough = 0.5;

    private const string Citation = "cite";

    /// <summary>The share of fields that are equal; where both cite the same, half as much again.</summary>
    public static double Of(Node was, Node now)
    {
        if (was is not MappingNode left || now is not MappingNode right)
        {
            return 0;
        }

        var shared = left.Entries.Count(entry => right.Find(entry.Key) is { } other && FlowText.Same(entry.Value, other.Value));
        var share = (double)shared / Math.Max(1, Math.Max(left.Entries.Count, right.Entries.Count));
        return Cites(left) is { } cites && cites == Cites(right) ? share + Enough : share;
    }

    public static string? Cites(Node node) =>
        (node as MappingNode)?.Find(Citation)?.Value is { } cites ? FlowText.Of(cites) : null;
}
