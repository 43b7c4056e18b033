using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Totals;

/// <summary>
/// Which line already contains another, by <c>partOf</c> and <c>reannouncementOf</c>, over as many steps as it takes and also
/// through lines of other agreements. Where lines name each other in a circle, the first of them contains the rest.
/// </summary>
internal sealed class Containers
{
    private readonly RecordSet _records;
    private readonly Dictionary<LineKey, MoneyLine> _lines;
    private readonly Dictionary<LineKey, Container> _found = [];

    /// <param name="records">All records, for the lines in between.</param>
    /// <param name="lines">The lines that have a value to count.</param>
    public Containers(RecordSet records, IReadOnlyList<MoneyLine> lines)
    {
        _records = records;
        _lines = lines.ToDictionary(line => line.Key);
        foreach (var line in lines)
        {
            if (Above(line.Key).FirstOrDefault(above => Holds(above.Line, line)) is { } container)
            {
                _found[line.Key] = container;
            }
        }
    }

    /// <summary>The nearest line that contains it; null where none does.</summary>
    public Container? Of(MoneyLine line) => _found.GetValueOrDefault(line.Key);

    /// <summary>The line that contains it and is contained in none itself; the line where nothing contains it.</summary>
    public MoneyLine Outermost(MoneyLine line)
    {
        while (Of(line) is { } container)
        {
            line = container.Line;
        }

        return line;
    }

    private bool Holds(MoneyLine above, MoneyLine line) =>
        above != line && (above.Order < line.Order || Above(above.Key).All(higher => higher.Line != line));

    /// <summary>The lines above, nearest first.</summary>
    private IEnumerable<Container> Above(LineKey key)
    {
        var seen = new HashSet<LineKey> { key };
        var queue = new Queue<(LineKey Key, bool AllParts, bool AllRepeats)>([(key, true, true)]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var (next, isPart) in Named(at.Key).Where(named => seen.Add(named.Key)))
            {
                var step = (next, AllParts: at.AllParts && isPart, AllRepeats: at.AllRepeats && !isPart);
                queue.Enqueue(step);
                if (_lines.GetValueOrDefault(next) is { } line)
                {
                    yield return new Container(line, step.AllParts, step.AllRepeats);
                }
            }
        }
    }

    private IEnumerable<(LineKey Key, bool IsPart)> Named(LineKey key)
    {
        var line = _records.Agreements.GetValueOrDefault(key.Agreement)?.Funding.FirstOrDefault(line => line.Item == key.Item);
        if (line?.PartOf is { } whole)
        {
            yield return (LineKey.Of(whole, key.Agreement), true);
        }

        if (line?.ReannouncementOf is { } earlier)
        {
            yield return (LineKey.Of(earlier, key.Agreement), false);
        }
    }
}

/// <summary>A line that contains another.</summary>
/// <param name="AllParts">Every step to it is <c>partOf</c>.</param>
/// <param name="AllRepeats">Every step to it is <c>reannouncementOf</c>.</param>
internal sealed record Container(MoneyLine Line, bool AllParts, bool AllRepeats)
{
    public string How => AllParts ? "part of" : AllRepeats ? "a new announcement of" : "a new announcement of part of";
}
