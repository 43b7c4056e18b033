using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>Counts the disputes that are kept, once for each state of them. One in a program; safe to use from many threads.</summary>
internal sealed class KeptCounts(Store store)
{
    private const string Count = "select count(*)::integer from kb_dispute";

    private static readonly string Rank = $"""
        select agreement, count(*)::integer
        from kb_dispute, unnest(agreements) agreement
        where state = 'open' and kind <> 'different-scope'
        group by agreement
        order by 2 desc, 1
        limit {DisputeTally.Most}
        """;

    private Known? _known;

    public async Task<DisputeTally> ReadAsync(CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var state = await Kept.StateAsync(connection, cancellationToken);
        if (!state.IsBehind && Volatile.Read(ref _known) is { } known && known.Revision == state.Revision)
        {
            return known.Tally;
        }

        var tally = new DisputeTally(
            await CountAsync(connection, cancellationToken), await RankAsync(connection, cancellationToken), state.IsBehind ? state.Revision : null);
        if (!state.IsBehind)
        {
            Volatile.Write(ref _known, new Known(state.Revision, tally));
        }

        return tally;
    }

    private static async Task<int> CountAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Count, connection);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
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

    private sealed record Known(long Revision, DisputeTally Tally);
}

/// <param name="Disputes">How many there are.</param>
/// <param name="Ranked">The agreements that are disputed most, the first of them first.</param>
/// <param name="PendingSince">The revision since which changes are still being worked in; null where none are.</param>
internal sealed record DisputeTally(int Disputes, ListOf<DisputeTally.Place> Ranked, long? PendingSince)
{
    public const int Most = 20;

    public sealed record Place(string Agreement, int Disputes);
}
