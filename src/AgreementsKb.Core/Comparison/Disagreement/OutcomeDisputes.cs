using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Answers to one question about the world that contradict each other, are for different periods, or measure different things.
/// </summary>
internal sealed class OutcomeDisputes(Ground ground)
{
    private readonly OutcomeFields _fields = new(ground);

    public IEnumerable<Dispute> Find() => ground.Records.Outcomes.Values
        .Select(outcome => OutcomeSide.Of(outcome).ToList())
        .Where(sides => sides.Count > 1)
        .Select(Judge)
        .OfType<Dispute>();

    private Dispute? Judge(List<OutcomeSide> sides)
    {
        var pairs = sides.SelectMany((left, index) => sides.Skip(index + 1).Select(right => (left, right))).ToList();
        var title = sides[0].Outcome.Title;
        var values = Sentence.Or(sides.Select(side => QuantityWords.Of(side.Value)).Distinct(StringComparer.Ordinal));
        return pairs switch
        {
            _ when pairs.Exists(pair => Contradict(pair.left, pair.right)) => _fields.Dispute(
                Id(sides),
                DisputeKind.Contradiction,
                $"{title}: {values}?",
                $"The reports answer the same question with numbers that cannot all be exact: {values}.",
                sides),
            _ when pairs.Exists(pair => SamePeriodStory(pair.left, pair.right)) => _fields.Dispute(
                Id(sides),
                DisputeKind.DifferentPeriod,
                $"{title}: for which period?",
                $"The same number ({values}) is reported for different periods: {Periods(sides)}.",
                sides),
            _ when pairs.Exists(pair => !Alike(pair.left, pair.right) && pair.left.Value != pair.right.Value) => _fields.Dispute(
                Id(sides),
                DisputeKind.DifferentScope,
                $"{title}: numbers that cannot be set against each other",
                $"{Sentence.Capital(values)} cannot be set against each other: {Sentence.And(_fields.Reasons(sides))}.",
                sides),
            _ => null,
        };
    }

    private static string Id(List<OutcomeSide> sides) => sides[0].Outcome.Id;

    private static string Periods(List<OutcomeSide> sides) =>
        string.Join("; ", sides.Select(side => side.PeriodWords).Distinct(StringComparer.Ordinal));

    private static bool SameThing(OutcomeSide left, OutcomeSide right) =>
        left.Metric == right.Metric && left.Geography == right.Geography
            && (left.Population is null || right.Population is null || left.Population == right.Population)
        && Counts.SameForm(left.Value, right.Value);

    private static bool SamePeriod(OutcomeSide left, OutcomeSide right) => left.Period is { } one && right.Period is { } other
        ? Period.Same(one, other)
        : left.Report.PeriodNote == right.Report.PeriodNote || left.Report.PeriodNote is null || right.Report.PeriodNote is null;

    private static bool Contradict(OutcomeSide left, OutcomeSide right) => Alike(left, right) && !Counts.Agree(left.Value, right.Value);

    /// <summary>The same number of the same thing, with periods of their own that are not the same.</summary>
    private static bool SamePeriodStory(OutcomeSide left, OutcomeSide right) =>
        SameThing(left, right) && Counts.Agree(left.Value, right.Value)
        && left.Report.Period is { } one && right.Report.Period is { } other && !Period.Same(one, other);

    private static bool Alike(OutcomeSide left, OutcomeSide right) => SameThing(left, right) && SamePeriod(left, right);
}
