using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Totals;
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
            .Concat(column.SharingMoney)
            .SelectMany(agreement => agreement.Funding.Select(line => (agreement, line)))
            .ToList();
        var yearly = lines.Exists(entry => entry.line.Reports.Any(report => Years.Of(report) is not null));
        var values = lines.SelectMany(entry => Of(column, entry.agreement, entry.line, yearly)).ToList();
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

    protected override Comparability Judge(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells, ListOf<ValueGroup> groups) =>
        MoneyComparability.Of(columns, footing: null);

    /// <summary>Sums of different footings stand apart; only those of one footing are ever set against each other.</summary>
    public override ListOf<ValueGroup> Groups(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells) => columns.Count == 0
        ? []
        : Footing.InOrder(columns[0].Records, cells.SelectMany(cell => cell.Values).Select(value => value.Group).OfType<string>())
            .Select(footing => new ValueGroup(
                footing,
                Footing.Label(columns[0].Records, footing),
                MoneyComparability.Of(columns, footing)))
            .ToListOf();

    protected override ListOf<Total> Totals(Column column) => MoneyTotals.Of(column);

    private static IEnumerable<Stated<Money>> Amounts(Column column) => column.Agreements
        .Concat(column.SharingMoney)
        .SelectMany(agreement => agreement.Funding)
        .SelectMany(line => line.Reports)
        .Select(report => report.Amount);

    private static bool BelongTogether(CellValue left, CellValue right) =>
        (left.Record == right.Record && left.Item == right.Item) || left.Disputes.Any(right.Disputes.Contains);

    private static IEnumerable<CellValue> Of(Column column, Agreement agreement, FundingLine line, bool yearly) =>
        line.Reports.Select(report => new CellValue
        {
            Text = MoneyWords.Of(report),
            About = line.What,
            Group = Footing.Of(report),
            Covers = Covered.Of(report.Period),
            Stated = report.Amount.Value?.ToText(),
            Record = Ref(agreement),
            Item = line.Item,
            Details = ReportDetails.List(
                column.Details.Of(report),
                ReportDetails.Text("partOf", "Part of", Named(column, agreement, line.PartOf)),
                ReportDetails.Text("reannouncementOf", "Announced before as", Named(column, agreement, line.ReannouncementOf)),
                column.Under(agreement)),
            Citations = report.Cite,
            Derived = IsEquivalent(line, report) ? [] : new MoneyFigures(column.Ground, column.Currency).Of(report, yearly),
            Disputes = column.DisputesOf(Ref(agreement), line.Item, report.Cite),
            Rank = report.RankWord(),
            Because = report.Because,
            OtherReports = line.Reports.Count - 1,
        });

    /// <summary>
    /// A sum that its source prints in brackets beside another, in a second currency: what can be worked out from it stands at
    /// the first.
    /// </summary>
    private static bool IsEquivalent(FundingLine line, FundingReport report) => line.Reports
        .TakeWhile(earlier => !ReferenceEquals(earlier, report))
        .Any(earlier => earlier.Cite.Equals(report.Cite)
            && earlier.Amount.Value is { Words: null } first && report.Amount.Value is { Words: null } second
            && first.Currency != second.Currency
            && (earlier.Payer, earlier.Payee, earlier.Basis, earlier.Period, earlier.Over)
                == (report.Payer, report.Payee, report.Basis, report.Period, report.Over));

    /// <summary>A line as a reader knows it, with its agreement where it is another.</summary>
    private static string? Named(Column column, Agreement agreement, ItemRef? named)
    {
        var other = named is null ? null : column.Records.Agreements.GetValueOrDefault(named.Agreement ?? agreement.Id);
        var what = other?.Funding.FirstOrDefault(line => line.Item == named!.Item)?.What ?? named?.ToText();
        return other is null || other.Id == agreement.Id ? what : $"{what} ({other.Title})";
    }
}
