using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>Limits a year beside the arrivals that they are set against.</summary>
public static class CapChart
{
    public const string Name = "limits";

    private const string People = "people a year";

    /// <summary>Null where fewer than two numbers of people a year, limits or arrivals, can be drawn.</summary>
    public static BarChart? Of(ComparisonTable table)
    {
        var cells = table.Dimensions.FirstOrDefault(dimension => dimension.Key == "caps")?.Cells ?? [];
        var rows = cells.SelectMany((cell, index) => Bars(cell, table.Subjects.Count > 1 ? table.Subjects[index].Label : null))
            .DistinctBy(row => (row.Subject, row.Label, row.Text, row.Note))
            .OrderBy(row => row.Subject is null ? 0 : table.Subjects.Select(subject => subject.Label).ToList().IndexOf(row.Subject))
            .ThenBy(row => row.IsBeside)
            .ToList();
        return rows.Count < 2
            ? null
            : new BarChart
            {
                Name = Name,
                Title = Found(rows),
                Subtitle = "People. Solid bars are limits, worked out per year where the source gives another span; ruled bars are arrivals reported. "
                    + "Bars begin at zero.",
                Unit = People,
                Rows = rows,
            };
    }

    /// <summary>"The limits reported come to up to 2,600 people a year; arrivals reported beside them go up to 43,630".</summary>
    private static string Found(List<BarRow> rows)
    {
        var limits = rows.Where(row => !row.IsBeside).Select(row => row.High).ToList();
        var arrivals = rows.Where(row => row.IsBeside).Select(row => row.High).ToList();
        var first = limits.Count == 0 ? "No limit a year is reported" : $"The limits reported go up to {NumberWords.Of(limits.Max())} people a year";
        return arrivals.Count == 0 ? first : $"{first}; the arrivals reported beside them go up to {NumberWords.Of(arrivals.Max())}";
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
                    Covers = value.Covers,
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

        return value.Per == Per.Year
            && value.Stated is { } stated && Quantity.Parse(stated).Value is { } count && (count.Value ?? count.UpTo) is { } most
            ? (count.Value ?? 0, count.UpTo ?? most, value.Text)
            : null;
    }

    /// <summary>The counts that the limit was or could not be set against.</summary>
    private static IEnumerable<BarRow> Arrivals(CellValue value) =>
        from figure in value.Derived
        where figure.Kind == "shareOfArrivals"
        from input in figure.Inputs
        where input.Count is not null
        let count = input.Count
        select new BarRow(count.Of, count.Text, count.Low, count.High, input.Citations)
        {
            IsBeside = true,
            Covers = count.Covers,
        };
}
