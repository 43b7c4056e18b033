using System.Collections.Concurrent;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// Keeps the index of each kind, from the first time that a list of it is asked for. Nobody waits for one to be read: meanwhile
/// the database answers. One in a program; safe to use from many threads.
/// </summary>
public sealed class ListIndexes : IDisposable
{
    /// <summary>What takes longer to catch up is left to the database.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    /// <summary>The same of a kind with so many records that the database may take seconds.</summary>
    private static readonly TimeSpan LongPatience = TimeSpan.FromMilliseconds(500);

    /// <summary>To read an index of so many records takes memory that is worth giving back.</summary>
    private const int Many = 100_000;

    private readonly Store _store;
    private readonly ListIndexBounds _bounds;
    private readonly ConcurrentDictionary<string, Followed<Held>> _kinds = new(StringComparer.Ordinal);

    /// <summary>The kinds whose index is being read whole: of a large one that takes seconds, and is not worth even the patience.</summary>
    private readonly ConcurrentDictionary<string, bool> _readings = new(StringComparer.Ordinal);

    public ListIndexes(Store store)
        : this(store, new ListIndexBounds())
    {
    }

    internal ListIndexes(Store store, ListIndexBounds bounds) => (_store, _bounds) = (store, bounds);

    /// <summary>Reads the index of a kind, so that the first list has it.</summary>
    public Task WarmAsync(RecordKind kind, CancellationToken cancellationToken) => Of(kind).CurrentAsync(cancellationToken);

    public void Dispose()
    {
        foreach (var kind in _kinds.Values)
        {
            kind.Dispose();
        }
    }

    /// <summary>The index that was read last; null where there is none yet, or can be none.</summary>
    internal ListIndex? Latest(RecordKind kind)
    {
        var held = Of(kind);
        if (held.Latest is null && !_readings.ContainsKey(kind.Name))
        {
            Observe(held.CurrentAsync(CancellationToken.None));
        }

        return held.Latest?.Index;
    }

    /// <summary>The index as of the last change; null where that takes long.</summary>
    internal async Task<ListIndex?> BroughtUpAsync(RecordKind kind, CancellationToken cancellationToken)
    {
        if (_readings.ContainsKey(kind.Name))
        {
            return null;
        }

        var held = Of(kind);
        var patience = held.Latest?.Index?.Orders is RoughOrders ? LongPatience : Patience;
        var catching = held.CurrentAsync(CancellationToken.None);
        if (await Task.WhenAny(catching, Task.Delay(patience, cancellationToken)) == catching)
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
        _store,
        held => held.Revision,
        (source, token) => LoadAsync(source, kind, token),
        (source, held, token) => FollowAsync(source, held, kind, token)));

    private async Task<Held> LoadAsync(NpgsqlDataSource source, RecordKind kind, CancellationToken cancellationToken)
    {
        _readings[kind.Name] = true;
        try
        {
            if (await ListIndexReading.LoadAsync(source, kind, _bounds, cancellationToken) is not { } index)
            {
                return new Held(Index: null, await LastChange.OfAsync(source, cancellationToken));
            }

            if (index.Records >= Many)
            {
                SpentMemory.GiveBack();
            }

            return new Held(index, index.Revision);
        }
        finally
        {
            _readings.TryRemove(kind.Name, out _);
        }
    }

    private async Task<Held> FollowAsync(NpgsqlDataSource source, Held held, RecordKind kind, CancellationToken cancellationToken) =>
        held.Index is { } known && await ListIndexReading.FollowAsync(source, known, cancellationToken) is { } index
            ? new Held(index, index.Revision)
            : await LoadAsync(source, kind, cancellationToken);

    /// <param name="Index">Null where there can be none.</param>
    private sealed record Held(ListIndex? Index, long Revision);
}
