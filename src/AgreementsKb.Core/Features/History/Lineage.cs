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
        order by 2 desc, 1
        """;

    public static async Task<Lineage> OfAsync(
        NpgsqlConnection connection, RecordKind kind, string id, CancellationToken cancellationToken)
    {
        var ids = new List<(string Id, long Until)> { (id, long.MaxValue) };
        for (var i = 0; i < ids.Count && ids.Count < Most; i++)
        {
            await using var command = new NpgsqlCommand(Sql, connection)
            {
                Parameters = { new() { Value = kind.Name }, new() { Value = ids[i].Id }, new() { Value = ids[i].Until } },
            };
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                if (ids.TrueForAll(known => known.Id != rows.GetString(0)))
                {
                    ids.Add((rows.GetString(0), rows.GetInt64(1)));
                }
            }
        }

        return new Lineage(ids.Select(known => known.Id).ToListOf(), ids.Select(known => known.Until).ToListOf());
    }
}
