using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>
/// One question of the comparison: how to answer it for a subject, and whether the answers can be set side by side.
/// </summary>
/// <param name="key">Stable.</param>
/// <param name="label">The question in plain words.</param>
/// <param name="missing">The sentence for a cell that nobody fills.</param>
internal abstract class Row(string key, string label, string missing)
{
    public string Key { get; } = key;

    public string Label { get; } = label;

    public Cell Answer(Column column)
    {
        if (column.Absence is { } absence)
        {
            return absence;
        }

        var values = Values(column).ToListOf();
        if (values.Count == 0)
        {
            return new Cell { State = WhenEmpty, Note = missing };
        }

        var disputes = Disputes(column, values);
        var state = StateOf(column, values);
        return new Cell
        {
            State = state == CellState.Reported && disputes.Any(IsOpenDispute) ? CellState.Disputed : state,
            Note = Note(column, state),
            Values = values,
            Totals = Totals(column),
            Disputes = disputes.Select(dispute => dispute.Id).ToListOf(),
        };
    }

    /// <summary>A row with an empty cell compares nothing; otherwise the row's own reasons decide.</summary>
    public Comparability Compare(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells, ListOf<ValueGroup> groups)
    {
        if (columns.Count < 2)
        {
            return new Comparability(Verdict.Comparable, ["One subject alone is compared with nothing."]);
        }

        var empty = columns
            .Select((column, index) => (column.Subject.Label, column.Absence, Cell: cells[index]))
            .Where(entry => entry.Absence is not null || entry.Cell.State == CellState.NotReported)
            .Select(entry => $"{entry.Label}: {Sentence.Lower(entry.Cell.Note ?? missing)}")
            .ToListOf();
        var verdict = empty.Count > 0 ? new Comparability(Verdict.NotComparable, empty) : Judge(columns, cells, groups);
        return verdict is { Verdict: Verdict.Comparable, Reasons.Count: 0 } ? verdict with { Reasons = [Alike] } : verdict;
    }

    /// <summary>Why the cells can be set side by side, where nothing stands in the way.</summary>
    protected virtual string Alike => "Every cell answers the same question in the same terms.";

    /// <summary>How the values of the cells stand beside each other; empty where the row has no such order.</summary>
    public virtual ListOf<ValueGroup> Groups(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells) => [];

    /// <summary>The groups for reading: each says why it can be compared, also where nothing stands in the way.</summary>
    public static ListOf<ValueGroup> Reasoned(ListOf<ValueGroup> groups) => groups.Select(WithReason).ToListOf();

    /// <summary>The cells with their values in the order of the groups, where the row has such an order.</summary>
    public ListOf<Cell> Arranged(ListOf<Cell> cells, ListOf<ValueGroup> groups) => groups.Count == 0 ? cells : Arrange(cells, groups);

    /// <summary>What a cell without values means: for most questions, that nobody answers them.</summary>
    protected virtual CellState WhenEmpty => CellState.NotReported;

    protected abstract IEnumerable<CellValue> Values(Column column);

    protected virtual CellState StateOf(Column column, ListOf<CellValue> values) => CellState.Reported;

    protected virtual string? Note(Column column, CellState state) => null;

    /// <param name="groups">Of the row, as <see cref="Groups"/> gave them.</param>
    protected virtual Comparability Judge(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells, ListOf<ValueGroup> groups) =>
        new(Verdict.Comparable, []);

    /// <summary>The sums of a cell.</summary>
    protected virtual ListOf<Total> Totals(Column column) => [];

    protected virtual ListOf<Cell> Arrange(ListOf<Cell> cells, ListOf<ValueGroup> groups) => cells;

    protected virtual IReadOnlyList<Dispute> Disputes(Column column, ListOf<CellValue> values)
    {
        var ids = values.SelectMany(value => value.Disputes).ToHashSet(StringComparer.Ordinal);
        return [.. Touching(column).Where(dispute => ids.Contains(dispute.Id)).DistinctBy(dispute => dispute.Id)];
    }

    private static ValueGroup WithReason(ValueGroup group) => group.Comparability.Reasons.Count > 0
        ? group
        : group with { Comparability = group.Comparability with { Reasons = ["Everything in it is counted in the same way."] } };

    protected static Comparability Caution(params ListOf<string> reasons) =>
        new(reasons.Count == 0 ? Verdict.Comparable : Verdict.Caution, reasons);

    protected static RecordRef Ref(Agreement agreement) => new(Kinds.Agreement, agreement.Id);

    private static bool IsOpenDispute(Dispute dispute) =>
        dispute is { State: DisputeState.Open, Kind: not DisputeKind.DifferentScope };

    private static IEnumerable<Dispute> Touching(Column column) => column.Agreements
        .Concat(column.SharingMoney)
        .SelectMany(agreement => column.Ground.Disputes.OfAgreement(agreement.Id));
}
