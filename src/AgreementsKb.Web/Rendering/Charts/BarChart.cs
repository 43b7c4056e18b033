using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>
/// Numbers as bars on one scale that begins at zero, each with its own words beside it: the words say all that the bars do.
/// </summary>
public sealed record BarChart : Chart
{
    /// <summary>The length of the scale in the units of the drawing.</summary>
    public const decimal Length = 400;

    /// <summary>A small number must still be seen.</summary>
    private const decimal Least = 1.5m;

    /// <summary>Of one subject, on a page; the files have all.</summary>
    private const int MostOnPage = 8;

    public required IReadOnlyList<BarRow> Rows { get; init; }

    /// <summary>What a page shows: by subject, the first of each.</summary>
    public IEnumerable<(string? Subject, IReadOnlyList<BarRow> Rows)> OnPage =>
        Rows.GroupBy(row => row.Subject).Select(of => (of.Key, (IReadOnlyList<BarRow>)[.. of.Take(MostOnPage)]));

    /// <summary>How many rows a page leaves to the files.</summary>
    public int LeftToFiles => Rows.Count - OnPage.Sum(of => of.Rows.Count);

    /// <summary>ISO 4217 code, <c>people a year</c>, <c>people</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What is not drawn, and why; null where everything is.</summary>
    public string? Missing { get; init; }

    public override IReadOnlyList<ChartLine> Lines =>
    [
        .. Rows.Select(row => new ChartLine(row.Label, row.Text, row.Low, row.High, row.Citations)
        {
            Subject = row.Subject,
            From = row.Covers?.From,
            To = row.Covers?.To,
            Unit = Unit,
            Note = row.Note,
        }),
    ];

    private decimal Most => Rows.Max(row => row.High);

    /// <summary>From zero to the least that it can be.</summary>
    public string Solid(BarRow row) => Written(SolidOf(row));

    /// <summary>From the least to the most that it can be.</summary>
    public (string X, string Width)? Open(BarRow row) => OpenOf(row) is var (x, width) ? (Written(x), Written(width)) : null;

    public override void Draw(SvgSheet sheet)
    {
        const int Words = 330;
        const int Bars = 370;
        const decimal Scale = (SvgSheet.Right - Bars) / Length;
        foreach (var row in Rows)
        {
            var top = sheet.Y + 8;
            sheet.Line(SvgSheet.Left, top, SvgSheet.Right, top);
            sheet.Y = top + 3;
            sheet.Paragraph(row.Subject is null ? row.Label : $"{row.Subject}: {row.Label}", 13, width: Words);
            sheet.Paragraph(row.Text, 14, width: Words, bold: true);
            if (row.Note is { Length: > 0 } note)
                sheet.Paragraph(note, 12, width: Words, colour: SvgSheet.Grey);

            var middle = (top + sheet.Y) / 2;
            sheet.Line(Bars, top, Bars, sheet.Y + 4, SvgSheet.Grey);
            sheet.Box(Bars, middle - 7, Scale * SolidOf(row), 14, row.IsBeside ? "#ffffff" : SvgSheet.Ink, row.IsBeside ? SvgSheet.Black : null);
            if (OpenOf(row) is var (x, width))
                sheet.Box(Bars + (Scale * x), middle - 7, Scale * width, 14, SvgSheet.Pale, SvgSheet.Ink, dashed: true);
        }
    }

    private decimal SolidOf(BarRow row) => Math.Max(Place(row.Low), row.Low > 0 ? Least : 0);

    private (decimal X, decimal Width)? OpenOf(BarRow row) =>
        row.High > row.Low ? (Place(row.Low), Math.Max(Place(row.High) - Place(row.Low), Least)) : null;

    private decimal Place(decimal number) => Most == 0 ? 0 : Length * number / Most;

    private static string Written(decimal number) => decimal.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A bar with its words.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Text">The number as stated.</param>
/// <param name="Low">The least that it can be.</param>
/// <param name="High">The most that it can be; the same as <paramref name="Low"/> where it is exact.</param>
public sealed record BarRow(string Label, string Text, decimal Low, decimal High, ListOf<Citation> Citations)
{
    /// <summary>Which subject it belongs to; null where there is one.</summary>
    public string? Subject { get; init; }

    /// <summary>For when, by whom: what tells it from its neighbours.</summary>
    public string? Note { get; init; }

    /// <summary>The time that it is for.</summary>
    public Coverage? Covers { get; init; }

    /// <summary>Drawn in another pattern: a count beside limits, a sum under a related agreement.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Reports that say the same of the same are one bar with all their citations; the longest bars of a subject come first.</summary>
    public static IEnumerable<BarRow> Merged(IEnumerable<BarRow> rows) =>
        from row in rows
        group row by row.Subject into of
        from merged in of
            .GroupBy(row => (row.Label, row.Text, row.Low, row.High, row.Note))
            .Select(same => same.First() with { Citations = same.SelectMany(row => row.Citations).Distinct().ToListOf() })
            .OrderBy(row => row.IsBeside)
            .ThenByDescending(row => row.High)
        select merged;

    /// <summary>Details of a value in words: "Basis: Pledged; Over 5 years".</summary>
    public static string NoteOf(CellValue value, params string[] keys) => string.Join("; ", value.Details
        .Where(detail => keys.Contains(detail.Key))
        .Select(detail => $"{DetailWords.Label(detail)} {detail.Text}"));
}
