using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Counts of one thing for times of which one holds the other: 801 by December agrees with 2,140 in seven years, and would
/// contradict 500. Only of what passes in a time; how many are there may go up and down.
/// </summary>
internal static class CountsSoFar
{
    /// <summary>Agreement or contradiction; null where the times or the things are not of this kind.</summary>
    public static OutcomeRelation? Of(RecordSet records, OutcomeSide left, OutcomeSide right)
    {
        if (left is not { Form: OutcomeForm.Level, Period: { } one } || right is not { Form: OutcomeForm.Level, Period: { } other }
            || Period.Same(one, other) || !SameThing(left, right)
            || records.Word(Schemes.Metric, left.Metric)?.Measure != Measure.Flow)
        {
            return null;
        }

        return Period.Contains(one, other) ? Of(whole: left, part: right)
            : Period.Contains(other, one) ? Of(whole: right, part: left)
            : Period.NearlyContains(one, other) && Fits(whole: left, part: right) ? OutcomeRelation.Agree
            : Period.NearlyContains(other, one) && Fits(whole: right, part: left) ? OutcomeRelation.Agree
            : null;
    }

    private static OutcomeRelation Of(OutcomeSide whole, OutcomeSide part) =>
        Fits(whole, part) ? OutcomeRelation.Agree : OutcomeRelation.Contradiction;

    private static bool Fits(OutcomeSide whole, OutcomeSide part) =>
        Counts.SpanOf(part.Value).Low * (1 - Counts.Tolerance) <= (Counts.SpanOf(whole.Value).Most ?? decimal.MaxValue);

    private static bool SameThing(OutcomeSide left, OutcomeSide right) => left.Metric == right.Metric
        && left.Geography == right.Geography && left.Population == right.Population;
}
