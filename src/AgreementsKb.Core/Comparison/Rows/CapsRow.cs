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
            .Select(report => report.Limit)
            .ToList();
        return limits.Count == 0 ? CellState.Reported
            : limits.TrueForAll(limit => limit.Is == NoValue.None) ? CellState.None
            : limits.TrueForAll(limit => limit.Is == NoValue.Unknown) ? CellState.Unknown
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

    protected override Comparability Judge(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells)
    {
        var caps = columns.Select(column => column.Agreements.SelectMany(agreement => agreement.Caps).ToList()).ToList();
        var measures = caps
            .SelectMany(list => list)
            .SelectMany(cap => cap.Reports)
            .Select(report => report.Measure ?? Measure.Flow)
            .Distinct();
        var what = caps
            .Select(list => string.Join('|', list.Select(cap => cap.What).Order(StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal);
        return measures.Count() > 1
            ? new Comparability(
                Verdict.NotComparable,
                ["One counts people passing in a period, another people there at one time."])
            : Caution(what.Count() > 1 ? ["The limits are on different things; see what each counts."] : []);
    }

    private static IEnumerable<CellValue> Of(Column column, Agreement agreement, Cap cap) =>
        cap.Reports.Select(report => new CellValue
        {
            Text = QuantityWords.Of(report.Limit, report.Per),
            About = cap.What,
            Stated = report.Limit.Value?.ToText(),
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

    private static IEnumerable<CellValue> Claims(Column column, Agreement agreement) => agreement.Caps.Count == 0
        ? []
        : new ClaimFigures(column.Ground).Of(agreement).Select(claim => new CellValue
        {
            Text = QuantityWords.Of(claim.Number.Value),
            About = claim.Number.What,
            Stated = claim.Number.Value.ToText(),
            Record = new RecordRef(Kinds.Statement, claim.Statement.Id),
            Item = claim.Number.Item,
            Details = ReportDetails.List(
                ReportDetails.Text("assertedBy", "According to", Speaker.Of(column.Records, claim.Statement)),
                ReportDetails.Date("on", "Said on", claim.Statement.On),
                column.Under(agreement)),
            Citations = claim.Statement.Cite,
            Derived = ClaimFigures.Figures(claim),
        });
}
