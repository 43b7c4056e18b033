using AgreementsKb.Core.Comparison;

namespace AgreementsKb.Web.Rendering;

/// <summary>
/// A cell as it is shown: each dispute is one card that holds all its versions; values in no dispute follow. A dispute that
/// the page has shown already is only pointed to.
/// </summary>
public sealed record CellView(Cell Cell, IReadOnlyList<DisputeView> Cards, IReadOnlyList<Dispute> Elsewhere, IReadOnlyList<CellValue> Loose)
{
    public static CellView Of(Cell cell, ComparisonTable table, Footnotes page)
    {
        var disputes = cell.Disputes
            .Select(id => table.Disputes.FirstOrDefault(dispute => dispute.Id == id))
            .OfType<Dispute>()
            .ToLookup(dispute => page.First("dispute-" + dispute.Id));
        var cards = disputes[true].Select(dispute => DisputeView.Of(dispute, cell.Values)).ToList();
        var inCards = cards.SelectMany(card => card.Versions).Select(version => version.Value).OfType<CellValue>().ToHashSet();
        return new CellView(cell, cards, [.. disputes[false]], [.. cell.Values.Where(value => !inCards.Contains(value))]);
    }
}

/// <summary>A dispute with its versions, each with the value it is in the cell where there is one.</summary>
public sealed record DisputeView(Dispute Dispute, IReadOnlyList<DisputeVersion> Versions)
{
    public static DisputeView Of(Dispute dispute, IReadOnlyCollection<CellValue> values) =>
        new(dispute, [.. dispute.Reports.Select(report => new DisputeVersion(report, values.FirstOrDefault(value => Same(value, report))))]);

    private static bool Same(CellValue value, DisputeReport report) =>
        value.Record == report.Record && value.Item == report.Item && value.Stated == report.Stated && value.Citations.Equals(report.Citations);
}

/// <summary>One side of a dispute.</summary>
public sealed record DisputeVersion(DisputeReport Report, CellValue? Value);
