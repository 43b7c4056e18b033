using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// What became of records since somebody saw them. Read on a writer's connection, it is what the writer will replace.
/// </summary>
internal static class RecordPasts
{
    /// <summary>The last state of each record, and the one that was seen: the stated version, else that as of a moment.</summary>
    private const string Sql = """
        select wanted.kind, wanted.id, last.seq, last.version, last.op, last.data,
               signed.id, signed.editor, signed.reason, seen.data
        from unnest($1, $2, $3) wanted(kind, id, stated)
        left join lateral (
          select * from kb_revision where kind = wanted.kind and id = wanted.id order by version desc limit 1
        ) last on true
        left join kb_changeset signed on signed.id = last.changeset
        left join lateral (
          select case when op <> 'removed' then data end as data from kb_revision
          where kind = wanted.kind and id = wanted.id
            and case when wanted.stated is null then seq <= $4 else version = wanted.stated end
          order by version desc limit 1
        ) seen on true
        order by wanted.kind, wanted.id
        """;

    /// <param name="connection">The writer's.</param>
    /// <param name="wanted">Records, each with the version that was seen where that is known.</param>
    /// <param name="seen">For the others: the sequence number of the last change that was seen.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IReadOnlyList<RecordPast>> ReadAsync(
        NpgsqlConnection connection,
        IReadOnlyList<(string Kind, string Id, int? Stated)> wanted,
        long seen,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters =
            {
                new() { Value = wanted.Select(record => record.Kind).ToArray() },
                new() { Value = wanted.Select(record => record.Id).ToArray() },
                new() { Value = wanted.Select(record => record.Stated).ToArray() },
                new() { Value = seen },
            },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var pasts = new List<RecordPast>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var known = !rows.IsDBNull(2);
            var there = known && rows.GetString(4) != Change.Removed;
            pasts.Add(new RecordPast(rows.GetString(0), rows.GetString(1), known ? rows.GetInt64(2) : 0)
            {
                Version = there ? rows.GetInt32(3) : null,
                Now = there ? Bytes(rows, 5) : null,
                Changeset = known ? rows.GetInt64(6) : null,
                Editor = known ? rows.GetString(7) : null,
                Reason = known ? rows.GetString(8) : null,
                Seen = Bytes(rows, 9),
            });
        }

        return pasts;
    }

    private static byte[]? Bytes(NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetFieldValue<byte[]>(column);
}

/// <summary>What became of a record since somebody saw it.</summary>
/// <param name="Sequence">Of its last change; 0 where it never was.</param>
internal sealed record RecordPast(string Kind, string Id, long Sequence)
{
    /// <summary>Null where it is not there.</summary>
    public int? Version { get; init; }

    public byte[]? Now { get; init; }

    /// <summary>As it was seen; null where it was not there then.</summary>
    public byte[]? Seen { get; init; }

    public long? Changeset { get; init; }

    public string? Editor { get; init; }

    public string? Reason { get; init; }
}
