using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>Brings a database to the tables this program needs: forward only, each file once, in the order of names.</summary>
internal static class Migrations
{
    private const string Prefix = "Migrations/";
    private const long Turn = 0x6B625F6D6967; // "kb_mig": programs that start together take turns

    private const string Ledger = """
        create table if not exists kb_migration (
          name text collate "C" primary key,
          checksum text not null,
          at timestamptz not null default transaction_timestamp()
        )
        """;

    public static IReadOnlyList<Migration> All { get; } =
    [
        .. typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    public static Task ApplyAsync(NpgsqlDataSource source, string where, CancellationToken cancellationToken) =>
        ApplyAsync(source, where, All, cancellationToken);

    /// <exception cref="StoreUnavailableError">A file was edited after it was applied, or the database is newer.</exception>
    internal static async Task ApplyAsync(
        NpgsqlDataSource source, string where, IReadOnlyList<Migration> wanted, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        foreach (var migration in Missing(wanted, await AppliedAsync(connection, cancellationToken), where))
        {
            await ApplyOneAsync(connection, migration, cancellationToken);
        }
    }

    /// <summary>Only reads, so that a program with nothing to apply can open a database that may only be read.</summary>
    private static async Task<Dictionary<string, string>> AppliedAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var exists = new NpgsqlCommand("select to_regclass('kb_migration') is not null", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return applied;
        }

        await using var command = new NpgsqlCommand("select name, checksum from kb_migration", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            applied.Add(rows.GetString(0), rows.GetString(1));
        }

        return applied;
    }

    private static List<Migration> Missing(IReadOnlyList<Migration> wanted, Dictionary<string, string> applied, string where)
    {
        var known = wanted.ToDictionary(migration => migration.Name, StringComparer.Ordinal);
        foreach (var (name, checksum) in applied)
        {
            if (!known.TryGetValue(name, out var migration))
            {
                throw new StoreUnavailableError(
                    $"Cannot use {where}: it has the migration `{name}`, which this program does not know, so a newer version "
                    + "wrote it; use that version or a later one.");
            }

            if (migration.Checksum != checksum)
            {
                throw new StoreUnavailableError(
                    $"Cannot use {where}: the migration `{name}` was edited after it was applied there; put the file back as it "
                    + "was and write a new migration instead.");
            }
        }

        return [.. wanted.Where(migration => !applied.ContainsKey(migration.Name))];
    }

    private static async Task ApplyOneAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync($"select pg_advisory_xact_lock({Turn})");
        await ExecuteAsync(Ledger);
        await using var record = new NpgsqlCommand(
            "insert into kb_migration (name, checksum) values ($1, $2) on conflict do nothing", connection, transaction)
        {
            Parameters = { new() { Value = migration.Name }, new() { Value = migration.Checksum } },
        };
        var isFirst = await record.ExecuteNonQueryAsync(cancellationToken) == 1;
        if (isFirst)
        {
            await ExecuteAsync(migration.Sql);
        }

        await transaction.CommitAsync(cancellationToken);

        async Task ExecuteAsync(string sql)
        {
            // With many records a migration takes as long as it takes, and so does the wait for another program that applies it.
            await using var command = new NpgsqlCommand(sql, connection, transaction) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static Migration Read(string resource)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return Migration.Of(resource[Prefix.Length..], reader.ReadToEnd());
    }
}

internal sealed record Migration(string Name, string Sql, string Checksum)
{
    /// <summary>Line ends do not count: a checkout may change them.</summary>
    public static Migration Of(string name, string sql)
    {
        var text = sql.ReplaceLineEndings("\n");
        return new Migration(name, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}
