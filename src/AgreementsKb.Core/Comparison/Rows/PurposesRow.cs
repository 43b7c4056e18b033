using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>
/// What each source says the money is for. Reports of a line with the same purposes, payer and speaker are one value.
/// </summary>
internal sealed class PurposesRow() : Row("purposes", "What is the money for?", "No source says what money is for.")
{
    protected override IEnumerable<CellValue> Values(Column column) =>
        from agreement in column.Agreements.Concat(column.SharingMoney)
        from line in agreement.Funding
        from reports in line.Reports
            .Where(report => report.Purposes.Count > 0)
            .GroupBy(report => (report.Purposes, report.Payer, report.AssertedBy))
        select new CellValue
        {
            Text = Sentence.Capital(Sentence.And(reports.Key.Purposes
                .Select(word => Sentence.Lower(column.Records.Label(Schemes.Instrument, word))))),
            About = line.What,
            Record = Ref(agreement),
            Item = line.Item,
            Details = ReportDetails.List(
                ReportDetails.Text(
                    "amount",
                    "Amount",
                    string.Join("; ", reports.Select(MoneyWords.Of).Distinct(StringComparer.Ordinal))),
                column.Details.Actor("payer", "Paid by", reports.Key.Payer),
                column.Details.Actor("assertedBy", "According to", reports.Key.AssertedBy),
                column.Under(agreement)),
            Citations = reports.SelectMany(report => report.Cite).Distinct().ToListOf(),
            Disputes = Disputed(column, agreement, line, reports),
            OtherReports = line.Reports.Count - reports.Count(),
        };

    private static ListOf<string> Disputed(
        Column column,
        Agreement agreement,
        FundingLine line,
        IEnumerable<FundingReport> reports) =>
        reports.SelectMany(report => column.DisputesOf(Ref(agreement), line.Item, report.Cite))
        .Distinct(StringComparer.Ordinal)
        .Where(id => column.Ground.Disputes.OfItem(Ref(agreement), line.Item).Any(dispute => dispute.Id == id
            && DiffersOnPurpose(dispute)))
        .ToListOf();

    private static bool DiffersOnPurpose(Dispute dispute) =>
        dispute.Fields.Any(field => field is { Field: "purpose", Verdict: FieldVerdict.Different });
}
