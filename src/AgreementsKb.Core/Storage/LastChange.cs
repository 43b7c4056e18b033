using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>The sequence number of the last change of the records, which names the state they are in; 0 where there was none.</summary>
internal static class LastChange
{
    public const string Sql = "select coalesce(max(seq), 0) from kb_revision";

    /// <summary>As the connection's transaction sees it, where it has one.</summary>
    public static async Task<long> OfAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public static async Task<long> OfAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Sql);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
