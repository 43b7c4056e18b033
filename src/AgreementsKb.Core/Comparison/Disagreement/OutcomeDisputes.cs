using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Answers to one question about the world that contradict each other, are for different periods, or measure different things.
/// </summary>
internal sealed class OutcomeDisputes(Ground ground)
{
    private readonly OutcomeFields _fields = new(ground);

    public IEnumerable<Dispute> Find() => ground.AskedOutcomes
        .Select(outcome => OutcomeSide.Of(outcome).ToList())
        .Where(sides => sides.Count > 1)
        .Select(Judge)
        .OfType<Dispute>();

    private Dispute? Judge(List<OutcomeSide> sides)
    {
        var judged = Pairs.Of(sides).Select(pair => (pair.Left, pair.Right, Relation: Relation(pair.Left, pair.Right))).ToList();
        var worst = judged.Max(pair => pair.Relation);
        var told = judged.Where(pair => pair.Relation == worst).SelectMany(pair => new[] { pair.Left, pair.Right }).ToHashSet();
        var id = sides[0].Outcome.Id;
        var title = sides[0].Outcome.Title;
        var values = Values(sides);
        var opposed = Values(sides.Where(told.Contains));
        return worst switch
        {
            OutcomeRelation.Contradiction => _fields.Dispute(
                id,
                DisputeKind.Contradiction,
                $"{title}: {opposed}?",
                $"The reports answer the same question with numbers that cannot all be exact: {opposed}.{Besides([.. sides.Where(side => !told.Contains(side))])}",
                sides),
            OutcomeRelation.Time => _fields.Dispute(
                id,
                DisputeKind.DifferentPeriod,
                $"{title}: for which period?",
                EqualNumbers.Say(sides),
                sides),
            OutcomeRelation.Scope => _fields.Dispute(
                id,
                DisputeKind.DifferentScope,
                $"{title}: numbers that cannot be set against each other",
                $"{Apart(sides, values)}: {Sentence.And(_fields.Reasons(sides))}.",
                sides),
            _ => null,
        };
    }

    /// <summary>Counts up to different days are no dispute where the later is not the smaller; the same number for two times is.</summary>
    private OutcomeRelation Relation(OutcomeSide left, OutcomeSide right)
    {
        var relation = OutcomeRelations.Of(left, right);
        return relation == OutcomeRelation.Scope ? CountsSoFar.Of(ground.Records, left, right) ?? relation : relation;
    }

    private static string Values(IEnumerable<OutcomeSide> sides) =>
        Sentence.Or(sides.Select(side => QuantityWords.Of(side.Value)).Distinct(StringComparer.Ordinal));

    private static string Besides(List<OutcomeSide> others) => others.Count == 0 ? "" : " Reported besides: "
        + string.Join("; ", others.Select(side => $"{QuantityWords.Of(side.Value)} {Sentence.InBrackets(side.PeriodWords)}").Distinct(StringComparer.Ordinal)) + ".";

    private static string Apart(List<OutcomeSide> sides, string values) =>
        Pairs.Of(sides).Any(pair => !Rounded.Agree(pair.Left.Value, pair.Right.Value))
            ? $"{Sentence.Capital(values)} cannot be set against each other"
            : sides.DistinctBy(side => side.Value).Skip(1).Any() ? $"Numbers that agree, {values}, do not mean the same"
            : $"The same number, {values}, does not mean the same";
}
