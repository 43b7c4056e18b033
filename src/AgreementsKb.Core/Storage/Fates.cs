using System.Text.Json;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// What became of an id: read from the revisions, so that it can be asked of any moment and no id that ever was is forgotten.
/// </summary>
/// <param name="revision">The last change that counts; <see cref="long.MaxValue"/> for the present.</param>
internal sealed class Fates(NpgsqlDataSource source, long revision = long.MaxValue)
{
    private const string Last = """
        select op, data -> 'withdrawn', signed.at, signed.reason
        from kb_revision last
        join kb_changeset signed on signed.id = last.changeset
        where kind = $1 and last.id = $2 and seq <= $3
        order by version desc limit 1
        """;

    /// <summary>Those whose last version by then has the id among its former ones; those that stand before those that went.</summary>
    private const string Successors = """
        select id from (
          select distinct on (id) id, op, data from kb_revision
          where kind = $1 and seq <= $3 and id in (
            select id from kb_revision where kind = $1 and data ? 'formerIds' and data -> 'formerIds' @> to_jsonb($2::text))
          order by id, version desc
        ) latest
        where data -> 'formerIds' @> to_jsonb($2::text)
        order by op = 'removed', id
        """;

    private const string First = """
        select signed.at, (select max(seq) from kb_revision where changeset = signed.id), coalesce(data -> 'formerIds', '[]')
        from kb_revision first
        join kb_changeset signed on signed.id = first.changeset
        where kind = $1 and first.id = $2 and seq > $3
        order by version limit 1
        """;

    public async Task<Fate> OfAsync(RecordKind kind, string id, CancellationToken cancellationToken)
    {
        var own = await LastAsync(kind, id, cancellationToken);
        if (own is Fate.Stands or Fate.Withdrawn)
        {
            return own;
        }

        return await NowAsync(kind, id, cancellationToken) is { } now
            ? new Fate.Renamed(now)
            : own ?? await FirstAsync(kind, id, cancellationToken) ?? new Fate.Unheard();
    }

    /// <summary>Follows renames to the end: from the first of three names straight to the third.</summary>
    private async Task<string?> NowAsync(RecordKind kind, string id, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var ways = new Queue<string>([id]);
        while (ways.TryDequeue(out var from))
        {
            foreach (var next in await SuccessorsAsync(kind, from, cancellationToken))
            {
                if (!seen.Add(next))
                {
                    continue;
                }

                if (await LastAsync(kind, next, cancellationToken) is Fate.Stands or Fate.Withdrawn)
                {
                    return next;
                }

                ways.Enqueue(next);
            }
        }

        return null;
    }

    /// <summary>Null where there was no record of this id.</summary>
    private async Task<Fate?> LastAsync(RecordKind kind, string id, CancellationToken cancellationToken)
    {
        await using var command = Command(Last, kind, id);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        if (!await rows.ReadAsync(cancellationToken))
        {
            return null;
        }

        if (rows.GetString(0) == Change.Removed)
        {
            return new Fate.Removed(rows.GetDateTime(2), rows.GetString(3));
        }

        return await rows.IsDBNullAsync(1, cancellationToken) ? new Fate.Stands() : Tombstone(rows.GetFieldValue<byte[]>(1));
    }

    private async Task<List<string>> SuccessorsAsync(RecordKind kind, string id, CancellationToken cancellationToken)
    {
        await using var command = Command(Successors, kind, id);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }

    /// <summary>Null where no record will have this id either.</summary>
    private async Task<Fate?> FirstAsync(RecordKind kind, string id, CancellationToken cancellationToken)
    {
        await using var command = Command(First, kind, id);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken)
            ? new Fate.Later(
                rows.GetDateTime(0),
                rows.GetInt64(1),
                JsonSerializer.Deserialize<string[]>(rows.GetFieldValue<byte[]>(2))!.ToListOf())
            : null;
    }

    private NpgsqlCommand Command(string sql, RecordKind kind, string id)
    {
        var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = kind.Name });
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = revision });
        return command;
    }

    private static Fate.Withdrawn Tombstone(byte[] withdrawn)
    {
        using var json = JsonDocument.Parse(withdrawn);
        return new Fate.Withdrawn(json.RootElement.GetProperty("on").GetString()!, json.RootElement.GetProperty("reason").GetString()!);
    }
}

/// <summary>What became of an id.</summary>
internal abstract record Fate
{
    public sealed record Stands : Fate;

    public sealed record Renamed(string Now) : Fate;

    public sealed record Withdrawn(string On, string Reason) : Fate;

    /// <param name="Reason">That of the changeset which removed it.</param>
    public sealed record Removed(DateTime At, string Reason) : Fate;

    /// <param name="Revision">The end of the changeset in which it first appears.</param>
    /// <param name="FormerIds">The ids it had before.</param>
    public sealed record Later(DateTime At, long Revision, ListOf<string> FormerIds) : Fate;

    /// <summary>No record ever had it.</summary>
    public sealed record Unheard : Fate;
}
