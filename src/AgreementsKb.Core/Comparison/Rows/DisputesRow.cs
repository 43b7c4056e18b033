using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>Where the sources differ, and what looks alike and cannot be compared; what matters most comes first.</summary>
internal sealed class DisputesRow()
    : Row(Name, "Where do the sources differ?", "No disagreement between sources was found.")
{
    public const string Name = "disputes";

    protected override CellState WhenEmpty => CellState.None;

    protected override IEnumerable<CellValue> Values(Column column) => Touching(column).Select(dispute => new CellValue
    {
        Text = dispute.Text,
        About = dispute.Title,
        Record = dispute.Reports[0].Record,
        Item = dispute.Reports[0].Item,
        Details = ReportDetails.List(
            ReportDetails.Text("kind", "Kind", KindWords.Of(dispute)),
            ReportDetails.Text("state", "State", KindWords.StateOf(dispute)),
            ReportDetails.Text("wouldSettle", "What would settle it", dispute.State == DisputeState.Open ? dispute.WouldSettle : null)),
        Citations = dispute.Reports.SelectMany(report => report.Citations).Distinct().ToListOf(),
        Disputes = [dispute.Id],
    });

    /// <summary>Nothing in dispute is no lack of answers.</summary>
    protected override Comparability Judge(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells, ListOf<ValueGroup> groups) =>
        new(Verdict.Comparable, []);

    protected override IReadOnlyList<Dispute> Disputes(Column column, ListOf<CellValue> values) => [.. Touching(column)];

    private static IEnumerable<Dispute> Touching(Column column) => DisputeWeight.Ordered(column.Agreements
        .SelectMany(agreement => column.Ground.Disputes.OfAgreement(agreement.Id))
        .DistinctBy(dispute => dispute.Id));
}
