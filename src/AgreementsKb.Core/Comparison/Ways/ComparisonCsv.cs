using System.Globalization;
using AgreementsKb.Core.Records.Values;
using CsvHelper;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>
/// The tidy form as CSV (RFC 4180): one line per value, a head, UTF-8 with a byte order mark so that a spreadsheet program
/// reads the letters right, numbers plain and days as <c>2024-11-17</c>.
/// </summary>
public static class ComparisonCsv
{
    /// <summary>
    /// A text that a spreadsheet program would run as a formula gets an apostrophe before it, the sign by which such programs
    /// know text. Numbers keep their sign.
    /// </summary>
    private static readonly CsvWriterOptions Form = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    public static byte[] Write(ComparisonTable table)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Form, leaveOpen: true))
        {
            var columns = TidyColumns.Of(table);
            csv.WriteHeader([.. columns.Select(column => column.Name)]);
            foreach (var row in TidyRows.Of(table))
            {
                foreach (var column in columns)
                {
                    Write(csv, column.Of(row));
                }

                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    private static void Write(CsvWriter csv, Field field)
    {
        switch (field)
        {
            case { Number: { } number }:
                csv.WriteField(Numeral.Normal(number), format: default, CultureInfo.InvariantCulture);
                break;
            case { Day: { } day }:
                csv.WriteField(day);
                break;
            default:
                csv.WriteField(field.Text);
                break;
        }
    }
}
