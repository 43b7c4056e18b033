using System.Threading.Channels;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Benchmarks.Compare;

/// <summary>
/// Fills an empty store in minutes where an import of so many records takes an hour's quarter and more memory than a machine may
/// have: copies the documents as they are, without checks, into tables whose indexes are made afterwards, as are those of what the
/// store's triggers keep for lists and searches. What it leaves is what an import leaves: documents, one changeset, a revision for
/// each record, and the rows beside them.
/// </summary>
internal sealed class Filling(NpgsqlDataSource source)
{
    public async Task<long> FillAsync(IEnumerable<KbRecord> records, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync("set maintenance_work_mem = '512MB'");
        var indexes = await IndexesAsync(connection, cancellationToken);
        foreach (var (name, _) in indexes)
        {
            await ExecuteAsync($"drop index {name}");
        }

        await CopyAsync(connection, records, cancellationToken);
        await ExecuteAsync("insert into kb_changeset (id, editor, reason, origin) values (1, 'benchmark', 'to be measured', 'made up')");

        // Terms first: where agreements stand depends on them.
        foreach (var kind in Kinds.All.OrderBy(kind => kind.Name != Kinds.Term))
        {
            await ExecuteAsync($"""
                insert into kb_revision (seq, changeset, kind, id, version, op, data)
                select (select coalesce(max(seq), 0) from kb_revision) + row_number() over (), 1, '{kind}', id, 1, 'added', data
                from mt_doc_{kind}
                """);
        }

        foreach (var (_, definition) in indexes)
        {
            await ExecuteAsync(definition);
        }

        await ExecuteAsync("vacuum analyze");
        return (long)(await new NpgsqlCommand("select count(*) from kb_revision", connection).ExecuteScalarAsync(cancellationToken))!;

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<List<(string Name, string Definition)>> IndexesAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            select indexname, indexdef from pg_indexes
            where (tablename like 'mt\_doc\_%' or tablename like 'kb\_list\_%' or tablename like 'kb\_search%') and indexdef not like '%UNIQUE%'
            order by 1
            """,
            connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var indexes = new List<(string Name, string Definition)>();
        while (await rows.ReadAsync(cancellationToken))
        {
            indexes.Add((rows.GetString(0), rows.GetString(1)));
        }

        return indexes;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IEnumerable<KbRecord> records, CancellationToken cancellationToken)
    {
        var ready = Channel.CreateBounded<(RecordKind Kind, string Id, byte[] Json)>(1_000);
        var making = Task.Run(
            async () =>
            {
                foreach (var record in records)
                {
                    await ready.Writer.WriteAsync((Kinds.Of(record), record.Id, RecordJson.Write(record)), cancellationToken);
                }

                ready.Writer.Complete();
            },
            cancellationToken);
        RecordKind? kind = null;
        NpgsqlBinaryImporter? copy = null;
        await foreach (var record in ready.Reader.ReadAllAsync(cancellationToken))
        {
            if (record.Kind != kind)
            {
                await EndAsync();
                kind = record.Kind;
                copy = await connection.BeginBinaryImportAsync($"copy mt_doc_{kind} (id, data, mt_version) from stdin (format binary)", cancellationToken);

                // What is kept for searches is worked out when the last record has come, for all at once.
                copy.Timeout = TimeSpan.FromHours(1);
            }

            await copy!.StartRowAsync(cancellationToken);
            await copy.WriteAsync(record.Id, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(record.Json, NpgsqlDbType.Jsonb, cancellationToken);
            await copy.WriteAsync(1, NpgsqlDbType.Integer, cancellationToken);
        }

        await EndAsync();
        await making;

        async Task EndAsync()
        {
            if (copy is not null)
            {
                await copy.CompleteAsync(cancellationToken);
                await copy.DisposeAsync();
            }
        }
    }
}
