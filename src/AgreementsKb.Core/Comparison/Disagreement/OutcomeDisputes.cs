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
        var worst = Pairs.Of(sides).Max(pair => OutcomeRelations.Of(pair.Left, pair.Right));
        var id = sides[0].Outcome.Id;
        var title = sides[0].Outcome.Title;
        var values = Sentence.Or(sides.Select(side => QuantityWords.Of(side.Value)).Distinct(StringComparer.Ordinal));
        return worst switch
        {
            OutcomeRelation.Contradiction => _fields.Dispute(
                id,
                DisputeKind.Contradiction,
                $"{title}: {values}?",
                $"The reports answer the same question with numbers that cannot all be exact: {values}.",
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

    private static string Apart(List<OutcomeSide> sides, string values) => sides.DistinctBy(side => side.Value).Skip(1).Any()
        ? $"{Sentence.Capital(values)} cannot be set against each other"
        : $"The same number, {values}, does not count the same";
}
