using System.Collections.Concurrent;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>
/// How many claims a question has, exactly. All of them are counted once, when they are first asked for, and then as records change; so
/// a total costs no reading of records but those of the sources that are asked for. One in a program; safe to use from many threads.
/// </summary>
internal sealed class ClaimTotals : IDisposable
{
    /// <summary>A start counts this many changes again rather than that each change is written down.</summary>
    private const int Lag = 1_000;

    /// <summary>Totals and past tallies are remembered up to so many, for whoever walks through the pages.</summary>
    private const int Most = 100;

    private const string Keep = """
        insert into kb_claim_count (revision, rules, counts) values ($1, $2, $3)
        on conflict (one) do update set revision = excluded.revision, rules = excluded.rules, counts = excluded.counts
        """;

    private readonly Store _store;
    private readonly Followed<ClaimTally> _followed;
    private readonly ConcurrentDictionary<long, ClaimTally> _past = new();
    private readonly ConcurrentDictionary<(ClaimFilter, long), long> _ofSources = new();
    private long? _kept;

    public ClaimTotals(Store store)
    {
        _store = store;
        _followed = new Followed<ClaimTally>(store, tally => tally.Revision, LoadAsync, FollowAsync);
    }

    /// <summary>As of now, or somewhat later; take it before the transaction that it is for.</summary>
    public Task<ClaimTally> CurrentAsync(CancellationToken cancellationToken) => _followed.CurrentAsync(cancellationToken);

    /// <param name="connection">In a transaction that sees the revision.</param>
    /// <param name="tally">Of about now.</param>
    /// <param name="revision">Of the state that is asked about.</param>
    /// <param name="moment">The same, where it is one of the past.</param>
    public async Task<long> OfAsync(
        NpgsqlConnection connection, ClaimTally tally, ClaimFilter filter, long revision, Moment? moment, CancellationToken cancellationToken)
    {
        if (filter.Sources.Count > 0)
        {
            return await RememberedAsync(_ofSources, (filter, revision), () => CountAsync(connection, filter, moment, cancellationToken));
        }

        var then = moment is null
            ? await ClaimCounting.MoveAsync(connection, tally, revision, cancellationToken)
            : await RememberedAsync(_past, revision, () => ClaimCounting.MoveAsync(connection, tally, revision, cancellationToken));
        return then.Of(filter);
    }

    /// <summary>Writes down what was counted, where the next program would have much to count.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        var tally = await CurrentAsync(cancellationToken);
        if (tally.Revision - (_kept ?? 0) < Lag)
        {
            return;
        }

        var source = await _store.OpenAsync(cancellationToken);
        await using var command = source.CreateCommand(Keep);
        command.Parameters.Add(new() { Value = tally.Revision });
        command.Parameters.Add(new() { Value = Rules.Name });
        command.Parameters.Add(new() { Value = tally.Write(), NpgsqlDbType = NpgsqlDbType.Jsonb });
        await command.ExecuteNonQueryAsync(cancellationToken);
        _kept = tally.Revision;
    }

    public void Dispose() => _followed.Dispose();

    private static async Task<long> CountAsync(
        NpgsqlConnection connection, ClaimFilter filter, Moment? moment, CancellationToken cancellationToken)
    {
        var total = 0L;
        var reading = new ClaimReading(connection, names: null, moment);
        await foreach (var (_, claims) in reading.ReadAsync(filter, from: null, cancellationToken))
        {
            total += claims.Count;
        }

        return total;
    }

    private static async Task<T> RememberedAsync<TKey, T>(ConcurrentDictionary<TKey, T> known, TKey key, Func<Task<T>> find)
        where TKey : notnull
    {
        if (known.TryGetValue(key, out var found))
        {
            return found;
        }

        if (known.Count >= Most)
        {
            known.Clear();
        }

        return known[key] = await find();
    }

    private async Task<ClaimTally> LoadAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(source, cancellationToken);
        _kept = kept.Revision;
        _past.Clear();
        _ofSources.Clear();
        return await FollowAsync(source, kept, cancellationToken);
    }

    private static async Task<ClaimTally> FollowAsync(NpgsqlDataSource source, ClaimTally tally, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var revision = await LastChange.OfAsync(connection, cancellationToken);
        return await ClaimCounting.MoveAsync(connection, tally.Revision <= revision ? tally : ClaimTally.Empty, revision, cancellationToken);
    }

    private static async Task<ClaimTally> KeptAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("select revision, counts from kb_claim_count where rules = $1");
        command.Parameters.Add(new() { Value = Rules.Name });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) ? ClaimTally.Read(rows.GetInt64(0), rows.GetFieldValue<byte[]>(1)) : ClaimTally.Empty;
    }
}
