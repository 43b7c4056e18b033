using AgreementsKb.Core.Differences;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using Npgsql;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>
/// Tells a plan field by field. To be read while nobody else can write, before the plan is applied.
/// </summary>
internal static class Plan
{
    private const string Sql = """
        select planned.kind, planned.id, planned.op, planned.version, past.data, planned.data
        from kb_planned planned
        left join lateral (
          select data from kb_revision where kind = planned.kind and id = planned.id order by version desc limit 1
        ) past on planned.op = 'changed'
        order by planned.kind, planned.id
        """;

    public static async Task<ListOf<RecordChange>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var changes = new List<RecordChange>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var (kind, id) = (Kinds.Named(rows.GetString(0)), rows.GetString(1));
            changes.Add(new RecordChange(kind.Name, id, rows.GetString(2), rows.GetInt32(3), id)
            {
                Fields = rows.IsDBNull(4)
                    ? null
                    : Difference.Between(kind, rows.GetFieldValue<byte[]>(4), rows.GetFieldValue<byte[]>(5)),
            });
        }

        return changes.ToListOf();
    }
}
