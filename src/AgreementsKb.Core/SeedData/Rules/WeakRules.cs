using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>
/// Hints for records that are sound and weak. One for an item, not one for each of its reports, lest nobody reads them. Of a
/// record that was withdrawn nothing more is asked.
/// </summary>
internal static class WeakRules
{
    public static void Check(Placed placed, RuleContext context)
    {
        if (!placed.IsComplete || placed.Record.Withdrawn is not null)
        {
            return;
        }

        switch (placed.Value)
        {
            case FundingLine line:
                WeakReports.Money(line, placed, context);
                break;
            case Report { Rank: Rank.Preferred, BecauseCite.Count: 0 }:
                context.Warn(placed.AtKey("because"), Hints.NoBecauseCite());
                break;
            case Outcome outcome:
                WeakReports.Figure(outcome, placed, context);
                WeakSources.Outcome(outcome, placed, context);
                break;
            case Agreement agreement:
                WeakSources.Agreement(agreement, placed, context);
                WeakStatus.Check(agreement, placed, context);
                break;
            case Relation { How: Words.Replaces } relation:
                WeakStatus.Replaced(relation, placed, context);
                break;
        }
    }
}
