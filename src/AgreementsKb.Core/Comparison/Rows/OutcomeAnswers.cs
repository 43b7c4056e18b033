using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>The reports of one outcome in the words of a comparison, whatever agreements they stand beside.</summary>
internal static class OutcomeAnswers
{
    /// <summary>A row of one cell.</summary>
    public static Dimension Of(RecordSet records, Outcome outcome)
    {
        var details = new ReportDetails(records);
        var record = new RecordRef(Kinds.Outcome, outcome.Id);
        var disputes = Ground.Of(records).Disputes.OfItem(record, item: null);
        var values = outcome.Reports.Select(report => new CellValue
        {
            Text = OutcomesRow.Words(records, report),
            Covers = OutcomesRow.Covered(outcome, report),
            Stated = report.Value?.Value?.ToText(),
            Record = record,
            Details = details.Of(outcome, report)
                .Where(detail => detail.Key is not ("metric" or "geography" or "route") || Differs(outcome, report, detail.Key))
                .ToListOf(),
            Citations = report.Cite,
            Rank = report.RankWord(),
            Because = report.Because,
            OtherReports = outcome.Reports.Count - 1,
        });
        return new Dimension
        {
            Key = "outcomes",
            Label = outcome.Title,
            Comparability = new Comparability(Verdict.Comparable, []),
            Cells =
            [
                new Cell
                {
                    State = disputes.Any(dispute => dispute.State == DisputeState.Open) ? CellState.Disputed : CellState.Reported,
                    Values = values.ToListOf(),
                    Disputes = disputes.Select(dispute => dispute.Id).ToListOf(),
                },
            ],
        };
    }

    /// <summary>The question says it; a report says it again only where it is another.</summary>
    private static bool Differs(Outcome outcome, OutcomeReport report, string key) => key switch
    {
        "metric" => report.Metric is { } metric && metric != outcome.Metric,
        "geography" => report.Geography is { } place && place != outcome.Geography,
        _ => false,
    };
}
