using CsvHelper;

namespace AgreementsKb.Core.Tables;

/// <summary>Writes rows as CSV (RFC 4180, UTF-8) in pieces, however many there are.</summary>
internal sealed class TableCsv : IDisposable
{
    /// <summary>About as much as is kept before it is passed on.</summary>
    private const int Piece = 64 << 10;

    private readonly MemoryStream _bytes = new();
    private readonly CsvWriter _csv;

    /// <param name="mark">
    /// With a byte order mark, by which a spreadsheet program reads the letters right; other programs are better off without.
    /// </param>
    public TableCsv(bool mark) => _csv = CsvWriter.Create(
        _bytes,

        // As in comparisons: what a spreadsheet program would run as a formula gets an apostrophe before it.
        new CsvWriterOptions { WriteByteOrderMark = mark, Injection = CsvInjection.Escape },
        leaveOpen: true);

    public CsvWriter Csv => _csv;

    /// <summary>What was written since the last time, if it is worth passing on.</summary>
    public bool TryTake(out ReadOnlyMemory<byte> piece)
    {
        piece = _bytes.Length >= Piece ? Take() : default;
        return piece.Length > 0;
    }

    /// <summary>Everything that was written since the last time.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        _csv.Flush();
        var piece = _bytes.ToArray();
        _bytes.SetLength(0);
        return piece;
    }

    public void Dispose()
    {
        _csv.Dispose();
        _bytes.Dispose();
    }
}
