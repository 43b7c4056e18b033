using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>Figures that say too little to be set beside others: money of which nobody knows whether it was paid.</summary>
internal static class WeakReports
{
    public static void Money(FundingLine line, Placed placed, RuleContext context)
    {
        // That there is no sum, or that the question does not arise, needs neither a basis nor a period.
        var sums = line.Reports.Where(report => report.Amount.Is is not (NoValue.None or NoValue.NotApplicable)).ToList();
        var without = sums.Count(report => report.Basis is null);
        if (without > 0)
        {
            var first = line.Reports.TakeWhile(report => report.Basis is not null || !sums.Contains(report)).Count();
            context.Warn(placed.AtElement("reports", first), Hints.NoBasis(line.Item, without, line.Reports.Count));
        }

        if (sums.Count > 0 && sums.TrueForAll(report => report is { Period: null, Over: null, Per: null }))
        {
            context.Warn(placed.AtKey("item"), Hints.NoPeriod($"the money {Messages.Shown(line.Item)}"));
        }
    }

    public static void Figure(Outcome outcome, Placed placed, RuleContext context)
    {
        if (outcome.Period is null
            && outcome.Reports.Any(report => report.Value is not null || report.Series.Count > 0)
            && outcome.Reports.All(report => report.Period is null && report.PeriodNote is null))
        {
            context.Warn(placed.AtKey("reports"), Hints.NoPeriod("a figure"));
        }
    }
}
