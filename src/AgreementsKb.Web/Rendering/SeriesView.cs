using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Rendering.Charts;

namespace AgreementsKb.Web.Rendering;

/// <summary>A series as it is shown: a drawing with its highest and its last number, and the same numbers as a table.</summary>
public sealed record SeriesView : Chart
{
    /// <summary>The question that the series answers.</summary>
    public required string Question { get; init; }

    /// <summary>What a reader who does not see the drawing must know of it.</summary>
    public required string Summary { get; init; }

    public required ListOf<Citation> Cite { get; init; }

    public required ListOf<SeriesPoint> Points { get; init; }

    public string? Note { get; init; }

    /// <summary>Null where the numbers have no baseline to draw them from (changes).</summary>
    public SeriesChart? Drawing { get; init; }

    public required SeriesGrid Grid { get; init; }

    public override IReadOnlyList<ChartLine> Lines =>
    [
        .. Points.Select(point => new ChartLine(Question, QuantityWords.Of(point.Value), SizeOf(point), SizeOf(point), Cite)
        {
            From = point.Period.From,
            To = point.Period.To,
            Unit = point.Value.Share is null ? "count" : "share",
        }),
    ];

    public override void Draw(SvgSheet sheet)
    {
        Drawing?.Draw(sheet);
        if (Note is { } note)
            sheet.Paragraph(note, 12, colour: SvgSheet.Grey);
    }

    private static decimal SizeOf(SeriesPoint point) => point.Value.Change ?? SeriesChart.SizeOf(point);

    /// <summary>Every series of some outcomes, in their order.</summary>
    public static IEnumerable<SeriesView> Of(RecordSet records, IEnumerable<Outcome> outcomes) => outcomes
        .SelectMany(outcome => outcome.Reports.Index(), (outcome, report) => (outcome, report))
        .Where(told => told.report.Item.Series.Count > 0)
        .Select(told => Of(
            records,
            told.outcome,
            told.report.Item,
            FormattableString.Invariant($"series-{told.outcome.Id}-{told.report.Index + 1}")));

    private static SeriesView Of(RecordSet records, Outcome outcome, OutcomeReport report, string id)
    {
        var metric = report.Metric ?? outcome.Metric;
        var chart = SeriesChart.Of(report.Series);
        return new SeriesView
        {
            Name = id,
            Question = outcome.Title,
            Title = chart is null ? outcome.Title
                : chart.Highest == chart.Last ? $"{outcome.Title}: most at the end, {chart.Last}"
                : $"{outcome.Title}: {chart.Highest} at most, {chart.Last} at the end",
            Subtitle = string.Join(". ", new[]
            {
                records.Label(Schemes.Metric, metric),
                report.Population ?? outcome.Population,
                SeriesWords.Of(report.Series),
                report.AssertedBy is { } by ? $"According to {records.NameOf(by)}" : null,
            }.OfType<string>()) + ".",
            Summary = SeriesWords.Of(report.Series) + (chart is null ? "." : $". Highest: {chart.Highest}. Last: {chart.Last}."),
            Cite = report.Cite,
            Points = report.Series,
            Note = report.Note,
            Drawing = chart,
            Grid = SeriesGrid.Of(report.Series, sums: records.Word(Schemes.Metric, metric)?.Measure == Measure.Flow),
        };
    }
}
