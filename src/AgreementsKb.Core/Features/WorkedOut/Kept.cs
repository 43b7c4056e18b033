using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>
/// What is worked out of all records and kept in the store (migration 14), for stores too large to be held in memory; in a small one
/// everything is worked out when it is asked for, and nothing kept is looked at.
/// </summary>
internal sealed class Kept(Store store, StoreOptions options)
{
    private static readonly string Records = $"select coalesce(sum(records), 0)::bigint from kb_list_count where {RecordCounts.Are}";

    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        await using var command = source.CreateCommand(Records);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))! > options.MostInMemory;
    }

    public async Task<KeptState> StateAsync(CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await StateAsync(connection, cancellationToken);
    }

    /// <summary>As the connection's transaction sees it.</summary>
    public static async Task<KeptState> StateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select coalesce((select revision from kb_worked_out where program = $1), 0), ({LastChange.Sql})", connection);
        command.Parameters.Add(new() { Value = Rules.Name });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return new KeptState(rows.GetInt64(0), rows.GetInt64(1));
    }
}

/// <param name="Revision">Everything that changed up to it is worked in, and perhaps some of what changed since.</param>
/// <param name="Last">Sequence number of the last change.</param>
internal sealed record KeptState(long Revision, long Last)
{
    public bool IsBehind => Revision != Last;
}
