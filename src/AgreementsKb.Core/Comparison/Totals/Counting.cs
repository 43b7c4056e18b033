using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Totals;

/// <summary>
/// Decides which lines count, so that no money counts twice. A line within another counts not. Of lines that may be the same
/// money one counts: one that an editor prefers a report of, else one that contains more than what they share, else the first.
/// </summary>
internal sealed class Counting
{
    private readonly RecordSet _records;
    private readonly Containers _containers;
    private readonly Dictionary<MoneyLine, MoneyLine> _instead = [];
    private readonly ILookup<LineKey, string> _footings;

    /// <param name="ground">The records and their disputes.</param>
    /// <param name="valued">What has a value to count.</param>
    public Counting(Ground ground, IReadOnlyList<FootedReports> valued)
    {
        var lines = valued.Select(reports => reports.Line).Distinct().ToList();
        _records = ground.Records;
        _footings = valued.ToLookup(reports => reports.Line.Key, reports => reports.Footing);
        _containers = new Containers(ground.Records, lines);
        Choose(Likenesses.Among(ground, lines).ToList());
    }

    /// <summary>Null where it counts; else why it does not, in a sentence.</summary>
    public string? WhyNot(FootedReports reports) =>
        Clause(reports.Line, reports.Footing) is { } clause ? Sentence.Capital(clause) + "." : null;

    private void Choose(List<(MoneyLine Left, MoneyLine Right)> alike)
    {
        var pairs = alike
            .Select(pair => (Left: _containers.Outermost(pair.Left), Right: _containers.Outermost(pair.Right)))
            .Where(pair => pair.Left != pair.Right)
            .ToList();
        var alone = alike.SelectMany(pair => new[] { pair.Left, pair.Right }).ToHashSet();
        foreach (var group in Groups(pairs))
        {
            var chosen = group
                .OrderBy(line => !line.IsPreferred)
                .ThenBy(alone.Contains)
                .ThenBy(line => line.Order)
                .First();
            foreach (var other in group.Where(line => line != chosen))
            {
                _instead[other] = chosen;
            }
        }
    }

    private static IEnumerable<HashSet<MoneyLine>> Groups(List<(MoneyLine Left, MoneyLine Right)> pairs)
    {
        var beside = pairs
            .SelectMany(pair => new[] { pair, (Left: pair.Right, Right: pair.Left) })
            .ToLookup(pair => pair.Left, pair => pair.Right);
        var seen = new HashSet<MoneyLine>();
        foreach (var line in beside.Select(lines => lines.Key).OrderBy(line => line.Order).Where(line => !seen.Contains(line)))
        {
            var group = new HashSet<MoneyLine>();
            var open = new Stack<MoneyLine>([line]);
            while (open.TryPop(out var next))
            {
                if (group.Add(next))
                {
                    beside[next].ToList().ForEach(open.Push);
                }
            }

            seen.UnionWith(group);
            yield return group;
        }
    }

    private string? Clause(MoneyLine line, string footing)
    {
        var (how, other) = _containers.Of(line) is { } container ? (container.How, container.Line)
            : _instead.TryGetValue(line, out var chosen) ? ("perhaps the same money as", chosen)
            : (null, null);
        if (other is null)
        {
            return null;
        }

        var fate = Clause(other, footing) ?? (_footings[other.Key].Contains(footing) ? "counted" : $"counted {Under(other)}");
        return $"{how} “{Name(other, line)}”, which is {fate}";
    }

    private string Under(MoneyLine line) => Sentence.And(Figures.Footing.InOrder(_records, _footings[line.Key])
        .Select(footing => Figures.Footing.Under(_records, footing)));

    private static string Name(MoneyLine line, MoneyLine beside) =>
        line.Agreement.Id == beside.Agreement.Id ? line.Line.What : $"{line.Line.What}” of “{line.Agreement.Title}";
}
