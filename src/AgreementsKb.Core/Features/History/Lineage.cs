using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using Npgsql;

namespace AgreementsKb.Core.Features.History;

/// <summary>The ids under which a record was kept, the present one first, each with the changeset that ended it.</summary>
/// <param name="Ids">Distinct.</param>
/// <param name="Until">For each id: the changeset in which the record was renamed; the highest number for the present id.</param>
internal sealed record Lineage(ListOf<string> Ids, ListOf<long> Until)
{
    /// <summary>A chain of renames that is longer is no chain of renames.</summary>
    private const int Most = 100;

    /// <summary>A former id belongs to the record up to the changeset in which the record first named it so.</summary>
    private const string Sql = """
        select former.id, min(revision.changeset)
        from kb_revision revision, jsonb_array_elements_text(revision.data -> 'formerIds') former(id)
        where revision.kind = $1 and revision.id = $2 and revision.changeset <= $3
        group by former.id
        """;

    public static async Task<Lineage> OfAsync(
        NpgsqlConnection connection, RecordKind kind, string id, CancellationToken cancellationToken)
    {
        // By whichever of its later names an id is found, the earliest changeset ended it.
        var until = new Dictionary<string, long>(StringComparer.Ordinal) { [id] = long.MaxValue };
        var waiting = new Queue<string>([id]);
        while (waiting.TryDequeue(out var heir) && until.Count < Most)
        {
            foreach (var (former, changeset) in await FormerAsync(connection, kind, heir, until[heir], cancellationToken))
            {
                if (!until.TryGetValue(former, out var known) || changeset < known)
                {
                    until[former] = changeset;
                    waiting.Enqueue(former);
                }
            }
        }

        var ids = until.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        return new Lineage(ids.Select(entry => entry.Key).ToListOf(), ids.Select(entry => entry.Value).ToListOf());
    }

    private static async Task<List<(string Id, long Until)>> FormerAsync(
        NpgsqlConnection connection, RecordKind kind, string id, long until, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters = { new() { Value = kind.Name }, new() { Value = id }, new() { Value = until } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var former = new List<(string, long)>();
        while (await rows.ReadAsync(cancellationToken))
        {
            former.Add((rows.GetString(0), rows.GetInt64(1)));
        }

        return former;
    }
}
