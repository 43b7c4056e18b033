using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Web.Rendering;

/// <summary>
/// A cell, or the part of it that stands in one band of the row, as it is shown: each dispute is one card that holds all its
/// versions; values in no dispute follow, by agreement where the subject stands for several; then totals. A dispute that the
/// page has shown already is only pointed to.
/// </summary>
/// <param name="IsWhole">It says what the cell is; the other parts hold only the values of one group.</param>
public sealed record CellView(
    Cell Cell,
    bool IsWhole,
    IReadOnlyList<DisputeView> Cards,
    IReadOnlyList<Dispute> Elsewhere,
    IReadOnlyList<AgreementValues> Loose,
    IReadOnlyList<Total> Totals)
{
    private const int MostAtOnce = 6;

    /// <summary>Dates are words, not figures.</summary>
    private const string StatusKey = "status";

    /// <summary>Nothing but the state and the note, which the short answer says.</summary>
    public bool IsBare => IsEmpty && Elsewhere.Count == 0;

    /// <summary>How many things it holds: cards, values, totals.</summary>
    public int Count => Cards.Count + Loose.Sum(part => part.Groups.Sum(group => group.Values.Count)) + Totals.Count;

    /// <summary>
    /// How many of an agreement's things are shown at once. All where there are few in all; else each agreement is begun, and the
    /// rest of it one click away.
    /// </summary>
    public int Few => Loose.Sum(part => part.Groups.Count) <= MostAtOnce ? MostAtOnce : Math.Max(1, MostAtOnce / Math.Max(2, Loose.Count));

    public bool IsEmpty => Cards.Count == 0 && Loose.Count == 0 && Totals.Count == 0;

    /// <summary>The only cell of a row, in one piece: there is nothing beside it to align its groups with.</summary>
    public static CellView Whole(Dimension dimension, ComparisonTable table, Footnotes page) =>
        Of(dimension with { Groups = [] }, column: 0, table, page, axis: null)[0];

    /// <summary>What stands in no group comes first; a part for each group of the row follows, in its order.</summary>
    public static IReadOnlyList<CellView> Of(Dimension dimension, int column, ComparisonTable table, Footnotes page, TimeAxis? axis)
    {
        var cell = dimension.Cells[column];
        var subject = table.Subjects[column];
        var disputes = cell.Disputes
            .Select(id => table.Disputes.FirstOrDefault(dispute => dispute.Id == id))
            .OfType<Dispute>()
            .ToLookup(dispute => page.First("dispute-" + dispute.Id));
        var inCards = new HashSet<CellValue>();
        var cards = disputes[true]
            .Select(dispute => DisputeView.Of(dispute, cell.Values, inCards, axis))
            .ToLookup(card => card.Group);
        var loose = cell.Values
            .Where(value => !inCards.Contains(value) && !Repeats(value, disputes[false]))
            .ToLookup(value => value.Group);
        var known = dimension.Groups.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. dimension.Groups.Select(group => group.Key).Prepend<string?>(null).Select(key => new CellView(
                cell,
                key is null,
                [.. Within(cards, key, known)],
                key is null ? [.. disputes[false]] : [],
                [.. AgreementValues.Of(Within(loose, key, known), subject, dimension.Key != StatusKey, axis)],
                [.. Within(cell.Totals.ToLookup(total => (string?)total.Group), key, known)])),
        ];
    }

    /// <summary>What stands in a group that the row does not name stands with what has none.</summary>
    private static IEnumerable<T> Within<T>(ILookup<string?, T> parts, string? key, HashSet<string> known) => key is null
        ? parts.Where(part => part.Key is null || !known.Contains(part.Key)).SelectMany(part => part)
        : parts[key];

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
    public static IEnumerable<AgreementValues> Of(IEnumerable<CellValue> values, Subject subject, bool figures, TimeAxis? axis = null)
    {
        var several = subject.Agreements.Count > 1;
        return
            from value in values
            group value by several ? Named(subject, DetailWords.AgreementOf(value)) : null into ofAgreement
            let sayAgreement = several && ofAgreement.Key is null
            select new AgreementValues(
                ofAgreement.Key,
                [.. ofAgreement.GroupBy(value => value.About).Select(about => (about.Key, Views(about, figures, sayAgreement, axis)))]);
    }

    private static AgreementName? Named(Subject subject, string? title) =>
        subject.Agreements.FirstOrDefault(agreement => agreement.Title == title);

    private static IReadOnlyList<ValueView> Views(IEnumerable<CellValue> values, bool figures, bool sayAgreement, TimeAxis? axis) =>
        [.. values.Select(value => ValueView.Of(value, figures, sayAgreement, axis) with { About = null })];
}

/// <summary>A dispute with its versions.</summary>
/// <param name="Group">The group of the first of its values in the cell.</param>
public sealed record DisputeView(Dispute Dispute, IReadOnlyList<ValueView> Versions, string? Group = null)
{
    /// <param name="values">The values of a cell; the card shows those it is between as the cell would.</param>
    /// <param name="shown">Takes up the values that the card shows.</param>
    public static DisputeView Of(
        Dispute dispute, IReadOnlyCollection<CellValue> values, HashSet<CellValue> shown, TimeAxis? axis = null)
    {
        var versions = new List<ValueView>();
        string? group = null;
        foreach (var report in dispute.Reports)
        {
            var value = values.FirstOrDefault(value => Same(value, report));
            versions.Add(value is null ? ValueView.Of(report) : ValueView.Of(value, figures: true, sayAgreement: true, axis));
            if (value is not null)
            {
                group ??= value.Group;
                shown.Add(value);
            }
        }

        return new DisputeView(dispute, versions, group);
    }

    public static DisputeView Of(Dispute dispute) => Of(dispute, [], []);

    private static bool Same(CellValue value, DisputeReport report) =>
        (value.Record, value.Item, value.Stated) == (report.Record, report.Item, report.Stated)
        && value.Citations.Equals(report.Citations);
}
