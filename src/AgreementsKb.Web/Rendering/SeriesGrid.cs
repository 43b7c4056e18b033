using System.Globalization;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering;

/// <summary>The numbers of a series as a table: a row a year with its months or quarters, else a row a period.</summary>
/// <param name="Head">The heads of the columns.</param>
/// <param name="Rows">The head of each row and its cells; a cell without a number is empty.</param>
public sealed record SeriesGrid(IReadOnlyList<string> Head, IReadOnlyList<SeriesGrid.Row> Rows)
{
    /// <param name="series">Its rows.</param>
    /// <param name="sums">Whether the numbers of a year can be added up.</param>
    public static SeriesGrid Of(ListOf<SeriesPoint> series, bool sums)
    {
        var parts = SeriesStep.Of(series[0].Period) switch
        {
            { Name: "month" } => 12,
            { Name: "quarter" } when series.All(row => row.Period.From!.Value.Month % 3 == 1) => 4,
            _ => 0,
        };
        return parts == 0
            ? new SeriesGrid(
                ["Period", "Number"],
                [.. series.Select(row => new Row(SeriesWords.Of(row.Period), [QuantityWords.Of(row.Value)]))])
            : ByYear(series, parts, sums);
    }

    private static SeriesGrid ByYear(ListOf<SeriesPoint> series, int parts, bool sums)
    {
        var names = Enumerable.Range(1, parts).Select(part => parts == 4
            ? FormattableString.Invariant($"Q{part}")
            : CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(part));
        return new SeriesGrid(
            ["Year", .. names, .. sums ? ["Whole year"] : Array.Empty<string>()],
            [.. series.GroupBy(row => row.Period.From!.Value.Year).Select(year => OfYear(year.Key, [.. year], parts, sums))]);
    }

    private static Row OfYear(int year, List<SeriesPoint> rows, int parts, bool sums)
    {
        var cells = Enumerable.Range(0, parts)
            .Select(part => rows.Find(row => row.Period.From!.Value.Month == (part * 12 / parts) + 1))
            .Select(row => row is null ? "" : QuantityWords.Of(row.Value));
        var isWhole = rows.Count == parts && rows.TrueForAll(row => row.Value is { Value: not null, Qualifier: null, UpTo: null });
        var sum = isWhole ? NumberWords.Of(rows.Sum(row => row.Value.Value!.Value)) : "";
        return new Row(year.ToString(CultureInfo.InvariantCulture), [.. cells, .. sums ? [sum] : Array.Empty<string>()]);
    }

    public sealed record Row(string Head, IReadOnlyList<string> Cells);
}
