using System.Runtime.CompilerServices;

namespace AgreementsKb.Core.Tables;

/// <summary>A list as CSV in pieces, so that no more than a piece of it is held at a time.</summary>
public static class ListCsv
{
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> WriteAsync(
        ListTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var csv = new TableCsv(mark: true);
        csv.Csv.WriteHeader([.. table.Columns]);
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            foreach (var cell in row)
            {
                csv.Csv.WriteField(cell);
            }

            csv.Csv.EndRecord();
            if (csv.TryTake(out var piece))
            {
                yield return piece;
            }
        }

        yield return csv.Take();
    }
}
