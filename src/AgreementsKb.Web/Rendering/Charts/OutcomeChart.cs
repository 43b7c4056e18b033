using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>Counts of one metric on one scale, each with the period that it is for.</summary>
public static class OutcomeChart
{
    private const int MostCharts = 2;

    /// <summary>
    /// One for each group of the row of outcomes in which two counts or more can be drawn, those of most subjects first, and as many
    /// as a page bears.
    /// </summary>
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
            .. (from drawn in row.Groups
               let all = BarRow.Merged(bars[drawn.Key]).ToList()
               where all.Count > 1
               orderby all.Select(bar => bar.Subject).Distinct().Count() descending, all.Count descending
               select Chart(drawn, all)).Take(MostCharts),
        ];
    }

    private static BarChart Chart(ValueGroup of, List<BarRow> bars) => new()
    {
        Name = string.Concat(of.Key.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-')),
        Title = Found(of.Label, bars),
        Subtitle = "As reported, each for its own period: bars of different periods or populations cannot be set against each other. "
            + "That a figure stands beside an agreement does not say that the agreement brought it about.",
        Unit = "count",
        Rows = bars,
    };

    /// <summary>The reports of one outcome; null where fewer than two can be drawn.</summary>
    public static BarChart? OfReports(string title, IEnumerable<CellValue> values)
    {
        var bars = values.Select(value => Bar(value, [], 0)).OfType<BarRow>().ToList();
        return bars.Count < 2
            ? null
            : new BarChart
            {
                Name = "reports",
                Title = Found(title, bars),
                Subtitle = "As reported. Bars begin at zero.",
                Unit = "count",
                Rows = bars,
            };
    }

    /// <summary>"Deaths at sea: the reports go from 45 to 82".</summary>
    private static string Found(string what, List<BarRow> bars)
    {
        var (least, most) = (bars.Min(bar => bar.Low), bars.Max(bar => bar.High));
        return least == most
            ? $"{what}: the reports say {NumberWords.Of(most)}"
            : $"{what}: the reports go from {NumberWords.Of(least)} to {NumberWords.Of(most)}";
    }

    private static BarRow? Bar(CellValue value, ListOf<Subject> subjects, int index) =>
        value.Stated is { } stated && Quantity.Parse(stated).Value is { } count && (count.Value ?? count.UpTo) is { } number
            ? new BarRow(value.About ?? "", value.Text, count.Value ?? 0, count.UpTo ?? number, value.Citations)
            {
                Subject = subjects.Count > 1 ? subjects[index].Label : null,
                Note = BarRow.NoteOf(value, "period", "population", "assertedBy", "periodNote"),
                Covers = value.Covers,
            }
            : null;
}
