using Npgsql;

namespace AgreementsKb.Core.Features.Tokens;

/// <summary>When a token was used last. A row of its own: it waits for no writer of records, and once a minute is enough.</summary>
internal static class LastUse
{
    /// <summary>Of a row of tokens: whether it is to be touched.</summary>
    public const string IsStale = "(last_used_at is null or last_used_at < clock_timestamp() - interval '1 minute')";

    private const string Touch = $"update kb_token set last_used_at = clock_timestamp() where id = $1 and {IsStale}";

    public static async Task TouchAsync(NpgsqlDataSource source, string id, CancellationToken cancellationToken)
    {
        await using var touch = source.CreateCommand(Touch);
        touch.Parameters.Add(new() { Value = id });
        await touch.ExecuteNonQueryAsync(cancellationToken);
    }
}
