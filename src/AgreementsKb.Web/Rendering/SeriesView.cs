using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering;

/// <summary>A series as it is shown: a drawing with its highest and its last number, and the same numbers as a table.</summary>
public sealed record SeriesView
{
    /// <summary>Of the element on the page.</summary>
    public required string Id { get; init; }

    /// <summary>The question that the series answers.</summary>
    public required string Title { get; init; }

    /// <summary>What is counted, for which time, and who says so.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What a reader who does not see the drawing must know of it.</summary>
    public required string Summary { get; init; }

    public required ListOf<Citation> Citations { get; init; }

    public string? Note { get; init; }

    /// <summary>Null where the numbers have no baseline to draw them from (changes).</summary>
    public SeriesChart? Chart { get; init; }

    public required SeriesGrid Grid { get; init; }

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
            Id = id,
            Title = outcome.Title,
            Subtitle = string.Join(". ", new[]
            {
                records.Label(Schemes.Metric, metric),
                report.Population ?? outcome.Population,
                SeriesWords.Of(report.Series),
                report.AssertedBy is { } by ? $"According to {records.NameOf(by)}" : null,
            }.OfType<string>()) + ".",
            Summary = SeriesWords.Of(report.Series) + (chart is null ? "." : $". Highest: {chart.Highest}. Last: {chart.Last}."),
            Citations = report.Cite,
            Note = report.Note,
            Chart = chart,
            Grid = SeriesGrid.Of(report.Series, sums: records.Word(Schemes.Metric, metric)?.Measure == Measure.Flow),
        };
    }
}
