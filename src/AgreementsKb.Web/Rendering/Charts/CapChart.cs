using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>Limits a year beside the arrivals that they are set against.</summary>
public static class CapChart
{
    private const string People = "people a year";

    /// <summary>Null where no limit is one a year.</summary>
    public static BarChart? Of(ComparisonTable table)
    {
        var cells = table.Dimensions.FirstOrDefault(dimension => dimension.Key == "caps")?.Cells ?? [];
        var rows = cells.SelectMany((cell, index) => Bars(cell, table.Subjects.Count > 1 ? table.Subjects[index].Label : null))
            .DistinctBy(row => (row.Subject, row.Label, row.Text, row.Note))
            .ToList();
        return rows.Count < 2
            ? null
            : new BarChart(
                "chart-caps",
                "Limits a year beside reported arrivals",
                "People. Solid bars are limits, worked out per year where the source gives another span; ruled bars are arrivals reported. "
                + "Bars begin at zero.",
                rows);
    }

    private static IEnumerable<BarRow> Bars(Cell cell, string? subject)
    {
        foreach (var value in cell.Values)
        {
            if (Yearly(value) is var (low, high, text))
            {
                yield return new BarRow(value.About ?? "", text, low, high, value.Citations)
                {
                    Subject = subject,
                    Note = BarRow.NoteOf(value, "assertedBy", "basis"),
                };
            }

            foreach (var arrivals in Arrivals(value))
                yield return arrivals with { Subject = subject };
        }
    }

    private static (decimal Low, decimal High, string Text)? Yearly(CellValue value)
    {
        if (value.Derived.FirstOrDefault(figure => figure is { Kind: "perYear", Unit: People, Value: not null }) is { } figure)
            return (figure.Low ?? figure.Value!.Value, figure.High ?? figure.Value!.Value, $"{value.Text} = {figure.Text}");

        return value.Text.EndsWith(" a year", StringComparison.Ordinal)
            && value.Stated is { } stated && Quantity.Parse(stated).Value is { } count && (count.Value ?? count.UpTo) is { } most
            ? (count.Value ?? 0, count.UpTo ?? most, value.Text)
            : null;
    }

    /// <summary>The counts that a share is worked out from read "32,900: Arrivals by small boat in 2024".</summary>
    private static IEnumerable<BarRow> Arrivals(CellValue value) =>
        from figure in value.Derived
        where figure.Kind == "shareOfArrivals"
        from input in figure.Inputs
        let parts = input.Text.Split(": ", 2)
        where parts.Length == 2
        let number = Number(parts[0])
        where number > 0
        select new BarRow(parts[1], parts[0], number, number, input.Citations) { IsBeside = true };

    private static decimal Number(string text) => decimal.TryParse(
        text.Split(' ')[^1], NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        ? number
        : 0;
}
