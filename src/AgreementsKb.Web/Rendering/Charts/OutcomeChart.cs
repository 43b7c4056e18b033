using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>Counts of one metric on one scale, each with the period that it is for.</summary>
public static class OutcomeChart
{
    private const int MostCharts = 4;
    private const int MostBars = 12;

    /// <summary>One for each group of the row of outcomes in which two counts or more can be drawn, those of most subjects first.</summary>
    public static IReadOnlyList<BarChart> Of(ComparisonTable table)
    {
        var row = table.Dimensions.FirstOrDefault(dimension => dimension.Key == "outcomes");
        if (row is null)
            return [];

        var bars = row.Cells
            .SelectMany((cell, index) => cell.Values.Select(value => (value.Group, Bar: Bar(value, table.Subjects, index))))
            .Where(entry => entry.Bar is not null)
            .ToLookup(entry => entry.Group, entry => entry.Bar!);
        return
        [
            .. from drawn in row.Groups
               let all = bars[drawn.Key].DistinctBy(bar => (bar.Subject, bar.Label, bar.Text, bar.Note)).ToList()
               where all.Count > 1
               orderby all.Select(bar => bar.Subject).Distinct().Count() descending, all.Count descending
               select Chart(drawn, all),
        ];
    }

    /// <summary>As many of the charts as a page bears.</summary>
    public static IReadOnlyList<BarChart> First(ComparisonTable table) => [.. Of(table).Take(MostCharts)];

    private static BarChart Chart(ValueGroup of, List<BarRow> bars) => new(
        $"chart-{of.Key.Replace(':', '-').Replace('/', '-')}",
        of.Label,
        "As reported, each for its own period: bars of different periods or populations cannot be set against each other. "
        + "That a figure stands beside an agreement does not say that the agreement brought it about.",
        [.. bars.Take(MostBars)])
    {
        Missing = bars.Count > MostBars ? $"{NumberWords.Count(bars.Count - MostBars, "more report")} in the table below." : null,
    };

    public static BarRow? Bar(CellValue value, IReadOnlyList<Subject> subjects, int index) =>
        value.Stated is { } stated && Quantity.Parse(stated).Value is { } count && (count.Value ?? count.UpTo) is { } number
            ? new BarRow(value.About ?? "", value.Text, count.Value ?? 0, count.UpTo ?? number, value.Citations)
            {
                Subject = subjects.Count > 1 ? subjects[index].Label : null,
                Note = BarRow.NoteOf(value, "period", "population", "assertedBy", "periodNote"),
            }
            : null;
}
