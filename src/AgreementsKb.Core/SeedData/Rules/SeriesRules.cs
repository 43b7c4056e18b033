using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>
/// A series is periods of one length in the order of time, each with a number of one kind. A period may be missing; none may be
/// there twice.
/// </summary>
internal static class SeriesRules
{
    public static void Check(OutcomeReport report, Placed placed, RuleContext context)
    {
        if (report.Series.Count == 0)
        {
            return;
        }

        foreach (var (key, isThere) in new[] { ("value", report.Value is not null), ("period", report.Period is not null) })
        {
            if (isThere)
            {
                context.Add(placed.AtKey(key), Messages.BesideSeries(key));
            }
        }

        if (report.Series.Count == 1)
        {
            context.Add(placed.AtElement("series", 0), Messages.SeriesOfOne);
        }

        for (var at = 0; at < report.Series.Count; at++)
        {
            if (Fault(report.Series, at) is { } fault)
            {
                context.Add(placed.AtElement("series", at), fault);
                return;
            }
        }
    }

    /// <summary>What is wrong with a row, given that those before it are right.</summary>
    private static Message? Fault(ListOf<SeriesPoint> series, int at)
    {
        var (first, row) = (series[0], series[at]);
        if (SeriesStep.Of(row.Period) is not { } step)
        {
            return Messages.InexactInSeries(row.Period.Text);
        }

        if (at > 0 && row.Period.From <= series[at - 1].Period.To)
        {
            return Messages.SeriesOrder(row.Period.Text, series[at - 1].Period.Text);
        }

        return step != SeriesStep.Of(first.Period) ? Messages.OtherStep(row.Period.Text, step, SeriesStep.Of(first.Period)!)
            : OutcomeSide.FormOf(row.Value) != OutcomeSide.FormOf(first.Value)
                ? Messages.OtherForm(row.Value.ToText(), first.Value.ToText())
            : null;
    }
}
