using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>
/// Every reported sum, as stated, with what it comes to in one currency and per year. Reports that may be of the same money stand
/// together.
/// </summary>
internal sealed class FundingRow() : Row("funding", "Who pays whom, and how much?", "No source reports money.")
{
    protected override IEnumerable<CellValue> Values(Column column)
    {
        var lines = column.Agreements
            .Concat(column.SharingMoney())
            .SelectMany(agreement => agreement.Funding.Select(line => (agreement, line)));
        var values = lines.SelectMany(entry => Of(column, entry.agreement, entry.line)).ToList();
        return values
            .Select((value, index) => (value, index))
            .OrderBy(entry => values.FindIndex(other => BelongTogether(other, entry.value)))
            .ThenBy(entry => entry.index)
            .Select(entry => entry.value);
    }

    protected override CellState StateOf(Column column, ListOf<CellValue> values) =>
        Amounts(column).All(amount => amount.Is == NoValue.None) ? CellState.None
        : Amounts(column).All(amount => amount.Is == NoValue.Unknown) ? CellState.Unknown
        : CellState.Reported;

    protected override string? Note(Column column, CellState state) => state switch
    {
        CellState.Unknown => "Money is reported; no source knows or gives the amount.",
        CellState.None => "Sources say that no money is paid.",
        _ => null,
    };

    protected override Comparability Judge(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells)
    {
        var reports = columns
            .Select(column => column.Agreements.SelectMany(agreement => agreement.Funding).SelectMany(line => line.Reports).ToList())
            .ToList();
        return Caution(new[]
        {
            Reason(reports, report => report.Basis, "The sums do not stand on the same footing (such as paid or planned)."),
            Reason(
                reports,
                report => report.Over?.ToText() ?? report.Period?.Text,
                "The sums are for different lengths of time, or for times that no source gives."),
            Reason(
                reports,
                report => report.Amount.Value is { Words: null } ? "number" : "none",
                "Some sums are given in words only, or not at all."),
            cells.Any(cell => cell.State == CellState.Disputed) ? "Sources differ on some of the money; it must not be added up." : null,
        }.OfType<string>().ToListOf());
    }

    private static IEnumerable<Stated<Money>> Amounts(Column column) => column.Agreements
        .Concat(column.SharingMoney())
        .SelectMany(agreement => agreement.Funding)
        .SelectMany(line => line.Reports)
        .Select(report => report.Amount);

    private static string? Reason(List<List<FundingReport>> reports, Func<FundingReport, string?> field, string reason)
    {
        var answers = reports.Select(list => string.Join(
            '|',
            list.Select(field).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        return answers.Distinct(StringComparer.Ordinal).Count() > 1 ? reason : null;
    }

    private static bool BelongTogether(CellValue left, CellValue right) =>
        (left.Record == right.Record && left.Item == right.Item) || left.Disputes.Any(right.Disputes.Contains);

    private static IEnumerable<CellValue> Of(Column column, Agreement agreement, FundingLine line) =>
        line.Reports.Select(report => new CellValue
        {
            Text = MoneyWords.Of(report.Amount),
            About = line.What,
            Stated = report.Amount.Value?.ToText(),
            Record = Ref(agreement),
            Item = line.Item,
            Details = ReportDetails.List(
            column.Details.Of(report),
            ReportDetails.Text("partOf", "Part of", line.PartOf?.ToText()),
            ReportDetails.Text("reannouncementOf", "Announced before as", line.ReannouncementOf?.ToText()),
            column.Under(agreement)),
            Citations = report.Cite,
            Derived = new MoneyFigures(column.Ground, column.Currency).Of(report),
            Disputes = column.DisputesOf(Ref(agreement), line.Item, report.Cite),
            Rank = report.RankWord(),
            Because = report.Because,
            OtherReports = line.Reports.Count - 1,
        });
}
