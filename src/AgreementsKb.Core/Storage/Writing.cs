using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// The steps by which records are brought into the store, within the transaction of a connection. Everything is done on
/// sets: the records are staged by binary copy and compared and written by a few statements, however many there are.
/// </summary>
internal sealed class Writing(NpgsqlConnection connection)
{
    /// <summary>Where readers listen; the payload is the sequence number of the last change.</summary>
    public const string Channel = "kb_changed";

    private int _planned;

    private const long Turn = 0x6B625F777269; // "kb_wri"

    /// <summary>
    /// Writers take turns: a plan is never overtaken, and sequence numbers become visible in their order.
    /// </summary>
    public async Task TakeTurnAsync(CancellationToken cancellationToken)
    {
        // Who is before us may take long, and that is no failure of the database: the caller says how long to wait.
        await using var command = new NpgsqlCommand($"select pg_advisory_xact_lock({Turn})", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task StageAsync(Draft draft, CancellationToken cancellationToken)
    {
        await ExecuteAsync(WritingSql.Tables, cancellationToken);
        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy kb_incoming (kind, id, data, stated) from stdin (format binary)", cancellationToken))
        {
            var sent = 0;
            foreach (var record in draft.Records)
            {
                draft.Reporting.Tell("sending", ++sent, draft.Records.Count);
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(record.Kind.Name, NpgsqlDbType.Text, cancellationToken);
                await copy.WriteAsync(record.Id, NpgsqlDbType.Text, cancellationToken);
                await copy.WriteAsync(record.Json, NpgsqlDbType.Jsonb, cancellationToken);
                if (record.Revision is { } stated)
                {
                    await copy.WriteAsync(stated, NpgsqlDbType.Integer, cancellationToken);
                }
                else
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
            }

            await copy.CompleteAsync(cancellationToken);
        }

        await ExecuteAsync(
            "insert into kb_leaving select * from unnest($1::text[], $2::text[])",
            cancellationToken,
            draft.Removals.Select(removal => removal.Kind).ToArray(),
            draft.Removals.Select(removal => removal.Id).ToArray());
    }

    /// <summary>What differs from the store, by kind and id.</summary>
    public async Task<IReadOnlyList<Change>> PlanAsync(Draft draft, CancellationToken cancellationToken)
    {
        await ExecuteAsync("analyze kb_incoming", cancellationToken);
        await ExecuteAsync(WritingSql.Former, cancellationToken);
        foreach (var (done, kind) in Kinds.All.Index())
        {
            draft.Reporting.Tell("comparing", done + 1, Kinds.All.Count);
            await ExecuteAsync(WritingSql.Plan(kind, draft.Prune), cancellationToken);
        }

        var changes = new List<Change>();
        await using var command = new NpgsqlCommand(WritingSql.Planned, connection) { CommandTimeout = 0 };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            changes.Add(new Change(Kinds.Named(rows.GetString(0)).Name, rows.GetString(1), string.Intern(rows.GetString(2))));
        }

        _planned = changes.Count;
        return changes;
    }

    /// <summary>Writes what was planned and tells those who listen.</summary>
    /// <returns>The number of the changeset.</returns>
    public async Task<long> ApplyAsync(Signature signature, Reporting reporting, CancellationToken cancellationToken)
    {
        await using var insert = new NpgsqlCommand(WritingSql.Sign, connection)
        {
            Parameters =
            {
                new() { Value = signature.Editor },
                new() { Value = signature.Reason },
                new() { Value = signature.Origin },
                new() { Value = RecordShape.WordOf(signature.Nature) },
                new() { Value = (object?)signature.Reverts ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint },
                new() { Value = (object?)signature.Approval?.Proposal ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint },
                new() { Value = (object?)signature.Approval?.By ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = (object?)signature.Approval?.Because ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
            },
        };
        var changeset = (long)(await insert.ExecuteScalarAsync(cancellationToken))!;
        var isLarge = _planned >= BulkIndexing.From;
        await ExecuteAsync(isLarge ? BulkIndexing.Defer : "", cancellationToken);
        foreach (var (done, kind) in Kinds.All.Index())
        {
            reporting.Tell("writing", done + 1, Kinds.All.Count);
            await ExecuteAsync(WritingSql.Remove(kind), cancellationToken);
            await ExecuteAsync(WritingSql.Write(kind), cancellationToken, changeset);
        }

        await ExecuteAsync(WritingSql.Remember, cancellationToken, changeset);
        await ExecuteAsync(isLarge ? BulkIndexing.Catch : "", cancellationToken);
        await ExecuteAsync($"select pg_notify('{Channel}', max(seq)::text) from kb_revision", cancellationToken);
        return changeset;
    }

    public Task<long> RevisionAsync(CancellationToken cancellationToken) => LastChange.OfAsync(connection, cancellationToken);

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken, params object[] parameters)
    {
        if (sql.Length == 0)
        {
            return;
        }

        // However long a large import takes: it ends when it is done, or when it is called off.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddRange(parameters.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>That a record was added, changed or removed.</summary>
internal sealed record Change(string Kind, string Id, string Op)
{
    public const string Added = "added";
    public const string Changed = "changed";
    public const string Removed = "removed";
}
