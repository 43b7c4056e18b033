using System.Data;
using System.Diagnostics;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>
/// Counts the disputes that are kept, once for each state of them; while changes are being worked in, every few seconds. One in a
/// program; safe to use from many threads.
/// </summary>
internal sealed class KeptCounts(Store store)
{
    private static readonly string Rank = $"""
        select agreement, count(*)::integer
        from kb_dispute, unnest(agreements) agreement
        where state = 'open' and kind <> 'different-scope'
        group by agreement
        order by 2 desc, 1
        limit {DisputeTally.Most}
        """;

    private readonly Remembered<ListOf<DisputeCount>> _ofKinds = new(OfKindsAsync);
    private readonly Remembered<ListOf<DisputeTally.Place>> _ranked = new(RankAsync);

    public async Task<DisputeTally> ReadAsync(CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var state = await Kept.StateAsync(connection, cancellationToken);
        var counts = await OfKindsAsync(connection, state, cancellationToken);
        return new DisputeTally(
            counts.Sum(count => count.Count),
            await _ranked.OfAsync(connection, state, cancellationToken),
            state.IsBehind ? state.Revision : null);
    }

    /// <summary>How many there are of each kind in each state.</summary>
    /// <param name="state">As the connection's transaction sees it.</param>
    public Task<ListOf<DisputeCount>> OfKindsAsync(NpgsqlConnection connection, KeptState state, CancellationToken cancellationToken) =>
        _ofKinds.OfAsync(connection, state, cancellationToken);

    private static async Task<ListOf<DisputeCount>> OfKindsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select kind, state, count(*)::integer from kb_dispute group by kind, state", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new List<DisputeCount>();
        while (await rows.ReadAsync(cancellationToken))
        {
            counts.Add(new DisputeCount(Member<DisputeKind>(rows.GetString(0)), Member<DisputeState>(rows.GetString(1)), rows.GetInt32(2)));
        }

        return counts.ToListOf();
    }

    private static async Task<ListOf<DisputeTally.Place>> RankAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Rank, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var places = new List<DisputeTally.Place>();
        while (await rows.ReadAsync(cancellationToken))
        {
            places.Add(new DisputeTally.Place(rows.GetString(0), rows.GetInt32(1)));
        }

        return places.ToListOf();
    }

    private static T Member<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Single(member => RecordShape.WordOf(member) == word);

    /// <summary>What was counted last, for as long as it holds.</summary>
    private sealed class Remembered<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> count)
        where T : class
    {
        /// <summary>Answers say that they are of a state that is not worked out yet: what was counted a moment before is as true.</summary>
        private static readonly TimeSpan WhileBehind = TimeSpan.FromSeconds(5);

        private Known? _known;

        public async Task<T> OfAsync(NpgsqlConnection connection, KeptState state, CancellationToken cancellationToken)
        {
            if (Volatile.Read(ref _known) is { } known && known.State == state && (!state.IsBehind || Stopwatch.GetElapsedTime(known.At) < WhileBehind))
            {
                return known.Counted;
            }

            var at = Stopwatch.GetTimestamp();
            var counted = await count(connection, cancellationToken);
            Volatile.Write(ref _known, new Known(state, at, counted));
            return counted;
        }

        private sealed record Known(KeptState State, long At, T Counted);
    }
}

/// <param name="Disputes">How many there are.</param>
/// <param name="Ranked">The agreements that are disputed most, the first of them first.</param>
/// <param name="PendingSince">The revision since which changes are still being worked in; null where none are.</param>
internal sealed record DisputeTally(int Disputes, ListOf<DisputeTally.Place> Ranked, long? PendingSince)
{
    public const int Most = 20;

    public sealed record Place(string Agreement, int Disputes);
}

public sealed record DisputeCount(DisputeKind Kind, DisputeState State, int Count);
