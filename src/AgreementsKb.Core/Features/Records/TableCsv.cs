using System.Runtime.CompilerServices;
using CsvHelper;

namespace AgreementsKb.Core.Features.Records;

/// <summary>
/// A table as CSV (RFC 4180) in pieces, so that no more than a piece of it is held at a time: a head, UTF-8 with a byte order mark,
/// and an apostrophe before a text that a spreadsheet program would run as a formula.
/// </summary>
public static class TableCsv
{
    /// <summary>In bytes.</summary>
    private const int Piece = 32 << 10;

    private static readonly CsvWriterOptions Form = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> WriteAsync(
        Tabulate.Result table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        using var csv = CsvWriter.Create(bytes, Form, leaveOpen: true);
        csv.WriteHeader([.. table.Columns]);
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            foreach (var cell in row)
            {
                csv.WriteField(cell);
            }

            csv.EndRecord();
            csv.Flush();
            if (bytes.Length >= Piece)
            {
                yield return bytes.ToArray();
                bytes.SetLength(0);
            }
        }

        csv.Flush();
        yield return bytes.ToArray();
    }
}
