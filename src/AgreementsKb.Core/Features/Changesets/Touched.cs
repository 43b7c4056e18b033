using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using Npgsql;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>A record that a changeset touched, before and after it.</summary>
/// <param name="Before">The stored JSON; null where the record was not there.</param>
/// <param name="After">The stored JSON; null where the record was removed.</param>
internal sealed record Touched(RecordKind Kind, string Id, ReadOnlyMemory<byte>? Before, ReadOnlyMemory<byte>? After)
{
    private const string Sql = """
        select now.kind, now.id,
               case now.op when 'changed' then was.data when 'removed' then now.data end,
               case when now.op <> 'removed' then now.data end
        from kb_changeset signed
        left join kb_revision now on now.changeset = signed.id
        left join lateral (
          select data from kb_revision was
          where was.kind = now.kind and was.id = now.id and was.version < now.version
          order by was.version desc limit 1
        ) was on now.op = 'changed'
        where signed.id = $1
        order by now.seq
        """;

    public RecordRef Ref => new(Kind.Name, Id);

    /// <exception cref="NotFoundError">There is no such changeset.</exception>
    public static async Task<IReadOnlyList<Touched>> ByAsync(
        NpgsqlDataSource source, long changeset, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = changeset });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var touched = new List<Touched>();
        while (await rows.ReadAsync(cancellationToken))
        {
            touched.Add(new Touched(
                Kinds.Named(rows.GetString(0)), rows.GetString(1), Bytes(rows, 2), Bytes(rows, 3)));
        }

        return touched.Count > 0
            ? touched
            : throw new NotFoundError("changeset", FormattableString.Invariant($"{changeset}"), []);
    }

    private static ReadOnlyMemory<byte>? Bytes(NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : (ReadOnlyMemory<byte>?)rows.GetFieldValue<byte[]>(column);
}
