using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Web.Rendering;

/// <summary>
/// A cell as it is shown: each dispute is one card that holds all its versions; values in no dispute follow, by agreement
/// where the subject stands for several. A dispute that the page has shown already is only pointed to.
/// </summary>
public sealed record CellView(
    Cell Cell,
    IReadOnlyList<DisputeView> Cards,
    IReadOnlyList<Dispute> Elsewhere,
    IReadOnlyList<AgreementValues> Loose)
{
    /// <summary>Dates are words, not figures.</summary>
    private const string StatusKey = "status";

    public static CellView Of(Dimension dimension, int column, ComparisonTable table, Footnotes page)
    {
        var cell = dimension.Cells[column];
        var subject = table.Subjects[column];
        var figures = dimension.Key != StatusKey;
        var disputes = cell.Disputes
            .Select(id => table.Disputes.FirstOrDefault(dispute => dispute.Id == id))
            .OfType<Dispute>()
            .ToLookup(dispute => page.First("dispute-" + dispute.Id));
        var inCards = new HashSet<CellValue>();
        var cards = disputes[true].Select(dispute => DisputeView.Of(dispute, cell.Values, inCards)).ToList();
        var loose = cell.Values.Where(value => !inCards.Contains(value) && !Repeats(value, disputes[false]));
        return new CellView(cell, cards, [.. disputes[false]], [.. AgreementValues.Of(loose, subject, figures)]);
    }

    /// <summary>The row of disputes says again what a card has said.</summary>
    private static bool Repeats(CellValue value, IEnumerable<Dispute> shown) =>
        shown.Any(dispute => dispute.Title == value.About && dispute.Text == value.Text);
}

/// <summary>The values of one agreement within a cell, by what they are of.</summary>
/// <param name="Agreement">Null where the subject is one agreement, or the value is of no single one.</param>
public sealed record AgreementValues(
    AgreementName? Agreement,
    IReadOnlyList<(string? About, IReadOnlyList<ValueView> Values)> Groups)
{
    public static IEnumerable<AgreementValues> Of(IEnumerable<CellValue> values, Subject subject, bool figures)
    {
        var several = subject.Agreements.Count > 1;
        return
            from value in values
            group value by several ? Named(subject, DetailWords.AgreementOf(value)) : null into ofAgreement
            let sayAgreement = several && ofAgreement.Key is null
            select new AgreementValues(
                ofAgreement.Key,
                [.. ofAgreement.GroupBy(value => value.About).Select(about => (about.Key, Views(about, figures, sayAgreement)))]);
    }

    private static AgreementName? Named(Subject subject, string? title) =>
        subject.Agreements.FirstOrDefault(agreement => agreement.Title == title);

    private static IReadOnlyList<ValueView> Views(IEnumerable<CellValue> values, bool figures, bool sayAgreement) =>
        [.. values.Select(value => ValueView.Of(value, figures, sayAgreement) with { About = null })];
}

/// <summary>A dispute with its versions.</summary>
public sealed record DisputeView(Dispute Dispute, IReadOnlyList<ValueView> Versions)
{
    /// <param name="values">The values of a cell; the card shows those it is between as the cell would.</param>
    /// <param name="shown">Takes up the values that the card shows.</param>
    public static DisputeView Of(Dispute dispute, IReadOnlyCollection<CellValue> values, HashSet<CellValue> shown)
    {
        var versions = new List<ValueView>();
        foreach (var report in dispute.Reports)
        {
            var value = values.FirstOrDefault(value => Same(value, report));
            versions.Add(value is null ? ValueView.Of(report) : ValueView.Of(value, figures: true, sayAgreement: true));
            if (value is not null)
                shown.Add(value);
        }

        return new DisputeView(dispute, versions);
    }

    public static DisputeView Of(Dispute dispute) => Of(dispute, [], []);

    private static bool Same(CellValue value, DisputeReport report) =>
        (value.Record, value.Item, value.Stated) == (report.Record, report.Item, report.Stated)
        && value.Citations.Equals(report.Citations);
}
