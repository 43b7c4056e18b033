using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records.Values;
using CsvHelper;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>
/// What a chart draws, a line a value: UTF-8 with a byte order mark, so that a spreadsheet program reads the letters right, numbers
/// plain, days as <c>2024-11-17</c>.
/// </summary>
public static class ChartCsv
{
    private static readonly string[] Head = ["subject", "of", "text", "low", "high", "unit", "from", "to", "note", "citations", "sources"];

    /// <summary>As in comparisons: what a spreadsheet program would run as a formula gets an apostrophe before it.</summary>
    private static readonly CsvWriterOptions Form = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <param name="cited">What is known of a source.</param>
    public static byte[] Write(Chart chart, Func<Citation, SourceNote> cited)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Form, leaveOpen: true))
        {
            csv.WriteHeader(Head);
            foreach (var line in chart.Lines)
            {
                Write(csv, line, cited);
                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    private static void Write(CsvWriter csv, ChartLine line, Func<Citation, SourceNote> cited)
    {
        csv.WriteField(line.Subject);
        csv.WriteField(line.Of);
        csv.WriteField(line.Text);
        Number(csv, line.Low);
        Number(csv, line.High);
        csv.WriteField(line.Unit);
        Day(csv, line.From);
        Day(csv, line.To);
        csv.WriteField(line.Note);
        csv.WriteField(string.Join("; ", line.Citations.Select(cite => cite.ToText())));
        csv.WriteField(string.Join("; ", line.Citations.Select(cited).DistinctBy(note => note.Id).Select(note => note.Label)));
    }

    private static void Number(CsvWriter csv, decimal? number)
    {
        if (number is { } some)
            csv.WriteField(some, format: default, System.Globalization.CultureInfo.InvariantCulture);
        else
            csv.WriteField("");
    }

    private static void Day(CsvWriter csv, DateOnly? day)
    {
        if (day is { } some)
            csv.WriteField(some);
        else
            csv.WriteField("");
    }
}
