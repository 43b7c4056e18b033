using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>Limits on how many people, per year as well, and what people claim the limit comes to as a share.</summary>
internal sealed class CapsRow() : Row("caps", "How many people, at most?", "No source reports a cap.")
{
    protected override IEnumerable<CellValue> Values(Column column) => column.Agreements.SelectMany(agreement =>
        agreement.Caps.SelectMany(cap => Of(column, agreement, cap)).Concat(Claims(column, agreement)));

    protected override CellState StateOf(Column column, ListOf<CellValue> values)
    {
        var limits = column.Agreements
            .SelectMany(agreement => agreement.Caps)
            .SelectMany(cap => cap.Reports)
            .ToList();
        return limits.Count == 0 ? CellState.Reported
            : limits.TrueForAll(report => report.Limit.Is == NoValue.None) ? CellState.None
            : limits.TrueForAll(report => report is { Limit.Is: NoValue.Unknown, Says: null }) ? CellState.Unknown
            : CellState.Reported;
    }

    protected override string? Note(Column column, CellState state)
    {
        var silent = column.Agreements.SelectMany(agreement => agreement.Caps).SelectMany(cap => cap.Reports)
            .Where(report => report.Limit.Is == NoValue.Unknown)
            .Select(report => report.AssertedBy is { } speaker ? column.Records.NameOf(speaker) : null)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return state switch
        {
            CellState.None => "Sources say that there is no cap.",
            CellState.Unknown => "There is said to be a cap; its size is not known or not disclosed.",
            _ when silent.Count > 0 => $"{Sentence.And(silent)} gave no number.",
            _ => null,
        };
    }

    /// <summary>Limits that count differently are not set against each other, nor is a claimed share against a limit.</summary>
    protected override Comparability Judge(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells, ListOf<ValueGroup> groups)
    {
        var limits = groups.Where(group => group.Key != CapGroups.Share).ToList();
        var alike = limits.Where(group => group.Comparability.Verdict != Verdict.NotComparable).ToList();
        return limits.Count == 0 ? new Comparability(Verdict.Comparable, [])
            : alike.Count == 0 ? new Comparability(
                Verdict.NotComparable,
                limits.Count > 1
                    ? ["The limits count differently: people passing in a span of time, people there at one time, people in all."]
                    : limits[0].Comparability.Reasons)
            : Caution(alike.SelectMany(group => group.Comparability.Reasons)
                .Concat(limits.Count > alike.Count ? ["Some of the limits count differently; see the groups."] : [])
                .ToListOf());
    }

    public override ListOf<ValueGroup> Groups(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells) =>
        CapGroups.In(columns, cells);

    private static IEnumerable<CellValue> Of(Column column, Agreement agreement, Cap cap) =>
        cap.Reports.Select(report => new CellValue
        {
            Text = CapWords.Of(report),
            About = cap.What,
            Group = CapGroups.Of(cap, report),
            Covers = Covered.Of(report.Period),
            Stated = report.Limit.Value?.ToText(),
            Per = report is { Limit.Value: not null, Measure: not Measure.Stock } ? report.Per : null,
            Record = Ref(agreement),
            Item = cap.Item,
            Details = ReportDetails.List(column.Details.Of(cap, report), column.Under(agreement)),
            Citations = report.Cite,
            Derived = new CapFigures(column.Ground).Of(agreement, cap, report),
            Disputes = column.DisputesOf(Ref(agreement), cap.Item, report.Cite),
            Rank = report.RankWord(),
            Because = report.Because,
            OtherReports = cap.Reports.Count - 1,
        });

    private static IEnumerable<CellValue> Claims(Column column, Agreement agreement)
    {
        var claims = new ClaimFigures(column.Ground);
        return agreement.Caps.Count == 0 ? [] : claims.Of(agreement).Select(claim => new CellValue
        {
            Text = QuantityWords.Of(claim.Number.Value),
            About = claim.Number.What,
            Group = CapGroups.Share,
            Stated = claim.Number.Value.ToText(),
            Record = new RecordRef(Kinds.Statement, claim.Statement.Id),
            Item = claim.Number.Item,
            Details = ReportDetails.List(
                ReportDetails.Text("assertedBy", "According to", Speaker.Of(column.Records, claim.Statement)),
                ReportDetails.Date("on", "Said on", claim.Statement.On),
                column.Under(agreement)),
            Citations = claim.Statement.Cite,
            Derived = claims.Figures(claim),
        });
    }
}
