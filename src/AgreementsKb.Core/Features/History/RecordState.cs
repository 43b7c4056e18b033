using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.History;

/// <summary>What became of the record of an id, as far as its history needs it.</summary>
/// <param name="Title">What to call it in words.</param>
/// <param name="Revision">Sequence number of the last change in the store.</param>
internal sealed record RecordState(string Title, long Revision)
{
    private static readonly string Last = $"""
        select op, {RecordTitleSql.Of("data")}, (select max(seq) from kb_revision)
        from kb_revision where kind = $1 and id = $2 order by version desc limit 1
        """;

    /// <exception cref="NotFoundError">No record of the kind ever had the id.</exception>
    /// <exception cref="MovedError">Its record has another id now.</exception>
    public static async Task<RecordState> OfAsync(
        NpgsqlConnection connection, RecordKind kind, string id, CancellationToken cancellationToken)
    {
        var (op, state) = await LastAsync(connection, kind, id, cancellationToken);
        if (state is not null && op != Change.Removed)
        {
            return state;
        }

        if (await SuccessorAsync(connection, kind, id, cancellationToken) is { } successor)
        {
            throw new MovedError(kind.Name, id, successor);
        }

        return state ?? throw new NotFoundError(kind.Name, id, await Missing.NearAsync(connection, kind, id, cancellationToken));
    }

    private static async Task<(string? Op, RecordState? State)> LastAsync(
        NpgsqlConnection connection, RecordKind kind, string id, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Last, connection)
        {
            Parameters = { new() { Value = kind.Name }, new() { Value = id } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken)
            ? (rows.GetString(0), new RecordState(rows.GetString(1), rows.GetInt64(2)))
            : (null, null);
    }

    /// <summary>Found before they are put in order: else the planner walks all ids, hoping to meet one soon.</summary>
    private static async Task<string?> SuccessorAsync(
        NpgsqlConnection connection, RecordKind kind, string id, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select id from (
              select id from {DocumentTable.Of(kind)}
              where data @> jsonb_build_object('formerIds', jsonb_build_array($1::text)) offset 0
            ) found
            order by id limit 1
            """,
            connection);
        command.Parameters.Add(new() { Value = id });
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }
}
