using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>
/// What is reported beside the agreements. That a number is reported here is no claim that they brought it about.
/// </summary>
internal sealed class OutcomesRow()
    : Row("outcomes", "What is reported to have happened meanwhile?", "No source reports an outcome beside it.")
{
    protected override IEnumerable<CellValue> Values(Column column) =>
        from outcome in column.Outcomes
        orderby outcome.Metric, outcome.Id
        from report in outcome.Reports
        let record = new RecordRef(Kinds.Outcome, outcome.Id)
        select new CellValue
        {
            Text = Words(column, report),
            About = outcome.Title,
            Stated = report.Value?.Value?.ToText(),
            Record = record,
            Details = column.Details.Of(outcome, report),
            Citations = report.Cite,
            Disputes = column.DisputesOf(record, item: null, report.Cite),
            Rank = report.RankWord(),
            Because = report.Because,
            OtherReports = outcome.Reports.Count - 1,
        };

    protected override Comparability Judge(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells)
    {
        var reasons = new[]
        {
            Reason(
                columns,
                outcome => column => column.Records.Label(Schemes.Metric, outcome.Metric),
                "different things are measured"),
            Reason(columns, outcome => column => column.Records.NameOf(outcome.Geography), "the places differ"),
            Reason(
                columns,
                outcome => _ => outcome.Period is { } period ? DateWords.Of(period) : "no period given",
                "the periods differ"),
        }.OfType<string>().ToListOf();
        return reasons.Count == 0 ? new Comparability(Verdict.Comparable, []) : new Comparability(Verdict.NotComparable, reasons);
    }

    /// <summary>An allegation is worded as one until there is a finding.</summary>
    private static string Words(Column column, OutcomeReport report)
    {
        var words = report switch
        {
            { Value: { } value, Says: { } says } => $"{QuantityWords.Of(value)}: {says}",
            { Value: { } value } => QuantityWords.Of(value),
            _ => report.Says ?? "",
        };
        return report.Basis == Records.Words.Allegation && report.History.All(step => step.Status != "found")
            ? $"{column.Records.Label(Schemes.ClaimBasis, Records.Words.Allegation)}: {words}"
            : words;
    }

    private static string? Reason(IReadOnlyList<Column> columns, Func<Outcome, Func<Column, string>> field, string reason)
    {
        var answers = columns
            .Select(column => (column.Subject.Label, Answers: column.Outcomes.Select(outcome => field(outcome)(column)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList()))
            .ToList();
        return answers.DistinctBy(entry => string.Join('|', entry.Answers)).Count() > 1
            ? $"{Sentence.Capital(reason)}: {string.Join("; ", answers.Select(entry => $"{entry.Label}: {string.Join(", ", entry.Answers)}"))}."
            : null;
    }
}
