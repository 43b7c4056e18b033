using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using AgreementsKb.Core.Tables;

namespace AgreementsKb.Core.Features.Bulk;

/// <summary>A file of the package, measured on its way out.</summary>
/// <param name="Table">Null where it is none.</param>
internal sealed record MeasuredFile(string Path, Table? Table)
{
    public long Bytes { get; private set; }

    /// <summary>SHA-256 in hexadecimal digits; empty until it was read whole.</summary>
    public string Hash { get; private set; } = "";

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> MeasureAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var piece in pieces.WithCancellation(cancellationToken))
        {
            hash.AppendData(piece.Span);
            Bytes += piece.Length;
            yield return piece;
        }

        Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
