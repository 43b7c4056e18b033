using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Numbers of different records that a reader would take for the same, and that are not: short spans that overlap, at one
/// place and on one route, with another metric or other days. Longer spans are told apart by their own titles.
/// </summary>
internal sealed class OutcomePairDisputes(Ground ground)
{
    public const int LongestDays = 31;

    private readonly OutcomeFields _fields = new(ground);

    public IEnumerable<Dispute> Find() => ground.Records.Outcomes.Values
        .SelectMany(OutcomeSide.Of)
        .Where(side => side is { Period: { } period, Form: OutcomeForm.Level } && Period.Length(period) <= LongestDays)
        .GroupBy(side => (side.Geography, side.Outcome.Route, side.Population))
        .SelectMany(group => Neighbours([.. group.OrderBy(side => side.Period!.From).ThenBy(side => side.Outcome.Id, StringComparer.Ordinal)]))
        .Where(IsMistakable)
        .GroupBy(pair => Id(pair.Left, pair.Right), StringComparer.Ordinal)
        .Select(pairs => Dispute(pairs.Key, Sides(pairs)));

    private IEnumerable<(OutcomeSide Left, OutcomeSide Right)> Neighbours(List<OutcomeSide> sides)
    {
        for (var left = 0; left < sides.Count; left++)
        {
            for (var right = left + 1; right < sides.Count && sides[right].Period!.From <= sides[left].Period!.To; right++)
            {
                if (sides[left].Outcome.Id != sides[right].Outcome.Id
                    && (ground.Asked.Holds(sides[left].Outcome) || ground.Asked.Holds(sides[right].Outcome)))
                {
                    yield return (sides[left], sides[right]);
                }
            }
        }
    }

    private static string Id(OutcomeSide left, OutcomeSide right) =>
        string.Join("--", new[] { left.Outcome.Id, right.Outcome.Id }.Order(StringComparer.Ordinal));

    private static IReadOnlyList<OutcomeSide> Sides(IEnumerable<(OutcomeSide Left, OutcomeSide Right)> pairs) =>
    [
        .. pairs.SelectMany(pair => new[] { pair.Left, pair.Right })
            .Distinct()
            .OrderBy(side => side.Period!.From)
            .ThenBy(side => side.Outcome.Id, StringComparer.Ordinal),
    ];

    /// <summary>Of nearly the same length, sharing at least half of it, and yet not the same thing at the same time.</summary>
    private bool IsMistakable((OutcomeSide Left, OutcomeSide Right) pair)
    {
        var (one, other) = (pair.Left.Period!, pair.Right.Period!);
        var (shorter, longer) = (Math.Min(Length(one), Length(other)), Math.Max(Length(one), Length(other)));
        return longer * 2 <= shorter * 3 && Period.Overlap(one, other) * 2 >= shorter && shorter > 1
            && Related(pair.Left.Metric, pair.Right.Metric)
            && (pair.Left.Metric != pair.Right.Metric || !Period.Same(one, other))
            && OutcomeRelations.Of(pair.Left, pair.Right) != OutcomeRelation.Agree;
    }

    private static int Length(Edtf period) => Period.Length(period) ?? 0;

    /// <summary>One metric contains the other, or a third contains both.</summary>
    private bool Related(string left, string right) =>
        WiderMetrics.Of(ground.Records, left).Intersect(WiderMetrics.Of(ground.Records, right), StringComparer.Ordinal).Any();

    private Dispute Dispute(string id, IReadOnlyList<OutcomeSide> sides)
    {
        var values = Sentence.And(sides.Select(side => QuantityWords.Of(side.Value)).Distinct(StringComparer.Ordinal));
        var titles = Sentence.And(sides.Select(side => side.Outcome.Title).Distinct(StringComparer.Ordinal));
        return _fields.Dispute(
            id,
            DisputeKind.DifferentScope,
            $"{Sentence.Capital(values)}: not the same thing",
            $"{titles} cannot be set against each other: {Sentence.And(_fields.Reasons(sides))}.",
            sides);
    }
}

/// <summary>A metric and those that contain it, the nearest first.</summary>
internal static class WiderMetrics
{
    public static IEnumerable<string> Of(RecordSet records, string metric)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = metric; current is not null && seen.Add(current); current = records.Word(Schemes.Metric, current)?.Within)
        {
            yield return current;
        }
    }
}
