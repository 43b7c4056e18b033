using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Features.Bulk;

/// <summary>A table as CSV, read from the store as it is asked for. It holds a connection until it is disposed of.</summary>
/// <param name="Revision">Sequence number of the last change that it holds.</param>
/// <param name="AsOf">The state it is of; null for the present.</param>
/// <param name="Pieces">UTF-8, with a byte order mark and a head; all of one moment.</param>
public sealed record TableExport(long Revision, Moment? AsOf, IAsyncEnumerable<ReadOnlyMemory<byte>> Pieces) : IAsyncDisposable
{
    internal IAsyncDisposable? Reading { get; init; }

    public ValueTask DisposeAsync() => Reading?.DisposeAsync() ?? ValueTask.CompletedTask;
}
