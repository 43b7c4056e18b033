using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>Where it stands, and what happened when. The status comes first, then the events in order.</summary>
internal sealed class StatusRow()
    : Row("status", "Where does it stand, and what happened when?", "No source reports when anything happened.")
{
    public const string Status = "Status";

    protected override string Alike => "Every status is worked out in the same way: from the latest dated event that happened.";

    protected override IEnumerable<CellValue> Values(Column column) =>
        column.Agreements.SelectMany(agreement => Derived(column, agreement).Concat(Events(column, agreement)));

    protected override Comparability Judge(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells, ListOf<ValueGroup> groups) => Caution(
        cells.SelectMany(cell => cell.Values).Any(value => value.Text == DateWords.NotGiven)
            ? ["Some dates are not known, so the order of events is that in which the sources tell them."]
            : []);

    private static IEnumerable<CellValue> Derived(Column column, Agreement agreement)
    {
        if (StatusOf.Agreement(column.Records, agreement) is not { } status)
        {
            yield break;
        }

        yield return new CellValue
        {
            Text = status.Label,
            About = Status,
            Record = Ref(agreement),
            Details = ReportDetails.List(
                ReportDetails.Text(
                    "since",
                    "Given by",
                    $"“{Sentence.Lower(column.Records.Label(Schemes.Event, status.Event))}”, {DateWords.Of(status.On)}"),
                column.Under(agreement)),
            Citations = status.Citations,
        };
    }

    private static IEnumerable<CellValue> Events(Column column, Agreement agreement) =>
        from step in StatusOf.InOrder(agreement.Timeline)
        from report in step.Reports
        let item = step.Item ?? step.Event
        select new CellValue
        {
            Text = DateWords.Of(report.On),
            About = column.Records.Label(Schemes.Event, step.Event),
            Stated = report.On.Value?.Text,
            Record = Ref(agreement),
            Item = item,
            Details = ReportDetails.List(
                ReportDetails.Text("what", "What happened", step.What),
                ReportDetails.Text(
                    "expected",
                    "Expected",
                    step.Expected == true ? "planned, not reported to have happened" : null),
                column.Details.Of(report),
                column.Under(agreement)),
            Citations = report.Cite,
            Disputes = column.DisputesOf(Ref(agreement), item, report.Cite),
            Rank = report.RankWord(),
            Because = report.Because,
            OtherReports = step.Reports.Count - 1,
        };
}
