using System.Collections.Concurrent;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// Keeps the index of each kind, from the first time that a list of it is asked for. Nobody waits for one to be read: meanwhile
/// the database answers. One in a program; safe to use from many threads.
/// </summary>
public sealed class ListIndexes(Store store) : IDisposable
{
    /// <summary>What takes longer to catch up is left to the database.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, Followed<Held>> _kinds = new(StringComparer.Ordinal);

    /// <summary>Reads the index of a kind, so that the first list has it.</summary>
    public Task WarmAsync(RecordKind kind, CancellationToken cancellationToken) => Of(kind).CurrentAsync(cancellationToken);

    public void Dispose()
    {
        foreach (var kind in _kinds.Values)
        {
            kind.Dispose();
        }
    }

    /// <summary>The index that was read last; null where there is none yet, or the kind has too many records for one.</summary>
    internal ListIndex? Latest(RecordKind kind)
    {
        var held = Of(kind);
        if (held.Latest is null)
        {
            Observe(held.CurrentAsync(CancellationToken.None));
        }

        return held.Latest?.Index;
    }

    /// <summary>The index as of the last change; null where that takes long.</summary>
    internal async Task<ListIndex?> BroughtUpAsync(RecordKind kind, CancellationToken cancellationToken)
    {
        var catching = Of(kind).CurrentAsync(CancellationToken.None);
        if (await Task.WhenAny(catching, Task.Delay(Patience, cancellationToken)) == catching)
        {
            return (await catching).Index;
        }

        Observe(catching);
        return null;
    }

    /// <summary>Whoever asks the database next is told what is wrong with it.</summary>
    private static void Observe(Task reading) =>
        _ = reading.ContinueWith(static failed => _ = failed.Exception, TaskContinuationOptions.OnlyOnFaulted);

    private Followed<Held> Of(RecordKind kind) => _kinds.GetOrAdd(kind.Name, _ => new Followed<Held>(
        store,
        held => held.Revision,
        (source, token) => LoadAsync(source, kind, token),
        (source, held, token) => FollowAsync(source, held, kind, token)));

    private static async Task<Held> LoadAsync(NpgsqlDataSource source, RecordKind kind, CancellationToken cancellationToken) =>
        await ListIndexReading.LoadAsync(source, kind, cancellationToken) is { } index
            ? new Held(index, index.Revision)
            : new Held(Index: null, await LastChange.OfAsync(source, cancellationToken));

    private static async Task<Held> FollowAsync(NpgsqlDataSource source, Held held, RecordKind kind, CancellationToken cancellationToken) =>
        held.Index is { } known && await ListIndexReading.FollowAsync(source, known, cancellationToken) is { } index
            ? new Held(index, index.Revision)
            : await LoadAsync(source, kind, cancellationToken);

    /// <param name="Index">Null for a kind with too many records.</param>
    private sealed record Held(ListIndex? Index, long Revision);
}
