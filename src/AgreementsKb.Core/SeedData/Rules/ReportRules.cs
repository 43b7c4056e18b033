using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>What a report must say for it to be one: why it is ranked, how an allegation stands, a figure or words.</summary>
internal static class ReportRules
{
    public static void Check(Placed placed, RuleContext context)
    {
        if (placed is not { Value: Report report, IsComplete: true })
        {
            return;
        }

        Ranked(report, placed, context);
        switch (report)
        {
            case OutcomeReport outcome:
                Reported(outcome, placed, context);
                break;
            case CapReport { Basis: Words.Allegation }:
                context.Add(placed.AtKey("basis"), Messages.AllegationOnCap);
                break;
            case CapReport { Limit.Is: not NoValue.Unknown, Says: not null }:
                context.Add(placed.AtKey("says"), Messages.LimitInWordsAndNumbers);
                break;
            case EventReport happened when placed.Owner?.Value is TimelineEvent { Expected: not true }:
                Happened(happened, placed, context);
                break;
        }
    }

    private static void Ranked(Report report, Placed placed, RuleContext context)
    {
        if (report is { Rank: not null, Because: null })
        {
            context.Add(placed.AtKey("rank"), Messages.RankWithoutBecause);
        }
        else if (report.Rank is null && (report.Because is not null || report.BecauseCite.Count > 0))
        {
            context.Add(placed.AtKey(report.Because is null ? "becauseCite" : "because"), Messages.BecauseWithoutRank);
        }
    }

    private static void Reported(OutcomeReport report, Placed placed, RuleContext context)
    {
        SeriesRules.Check(report, placed, context);
        if (report is { Value: null, Says: null, Series.Count: 0 })
        {
            context.Add(placed.At, Messages.NothingReported);
        }

        if (report.Basis == Words.Allegation && report.History.Count == 0)
        {
            context.Add(placed.AtKey("basis"), Messages.AllegationWithoutHistory);
        }
        else if (report.Basis != Words.Allegation && report.History.Count > 0)
        {
            context.Add(placed.AtKey("history"), Messages.HistoryWithoutAllegation);
        }
    }

    /// <summary>A source cannot report what happened after it was published; the latest of several counts.</summary>
    private static void Happened(EventReport report, Placed placed, RuleContext context)
    {
        var sources = report.Cite.Select(citation => context.Known.Source(citation.Source)).ToList();
        if (report.On.Value is not { From: { } from } on || sources.Exists(source => source?.Published.Value?.To is null))
        {
            return;
        }

        var latest = sources.MaxBy(source => source!.Published.Value!.To)!;
        if (from > latest.Published.Value!.To)
        {
            context.Add(placed.AtKey("on"), Messages.EventAfterSource(on.Text, latest.Id, latest.Published.Value.Text));
        }
    }
}
