using System.Text;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Differences;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>That a record was changed after the changeset that is to be undone.</summary>
/// <param name="Record">The record.</param>
/// <param name="Changesets">The later ones that touched it.</param>
/// <param name="Fields">What they changed; empty where the record was removed or came back.</param>
internal sealed record LaterChange(RecordRef Record, ListOf<long> Changesets, ListOf<string> Fields)
{
    private const int MostNamed = 10;

    private const string Sql = """
        select kind, id, array_agg(changeset order by changeset),
               (array_agg(op order by version desc))[1], (array_agg(data order by version desc))[1]::text
        from kb_revision
        where changeset > $1 and (kind, id) in (select * from unnest($2::text[], $3::text[]))
        group by kind, id
        order by kind, id
        """;

    /// <summary>Those that are no longer as the changeset left them.</summary>
    public static async Task<IReadOnlyList<LaterChange>> OfAsync(
        NpgsqlConnection connection, long changeset, IReadOnlyList<Touched> touched, CancellationToken cancellationToken)
    {
        var left = touched.ToDictionary(record => (record.Kind.Name, record.Id));
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters =
            {
                new() { Value = changeset },
                new() { Value = touched.Select(record => record.Kind.Name).ToArray() },
                new() { Value = touched.Select(record => record.Id).ToArray() },
            },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var later = new List<LaterChange>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var record = left[(rows.GetString(0), rows.GetString(1))];

            // The cast matters: a bare null would turn into an empty text.
            var now = rows.GetString(3) == Change.Removed
                ? null
                : (ReadOnlyMemory<byte>?)Encoding.UTF8.GetBytes(rows.GetString(4));
            if (!Same(record.Kind, record.After, now))
            {
                later.Add(new LaterChange(record.Ref, rows.GetFieldValue<long[]>(2).ToListOf(), Changed(record, now)));
            }
        }

        return later;
    }

    public static ConflictError Refusal(long changeset, IReadOnlyList<LaterChange> conflicts)
    {
        var named = string.Join("; ", conflicts.Take(MostNamed).Select(conflict => conflict.ToString()));
        var more = conflicts.Count > MostNamed ? $"; and {conflicts.Count - MostNamed} more" : "";
        return new ConflictError(
            FormattableString.Invariant($"Changeset {changeset} cannot be undone, because its records were changed after it: ")
            + $"{named}{more}. Undo the later changesets first.");
    }

    public override string ToString()
    {
        var by = string.Join(", ", Changesets);
        var what = Fields.Count == 0 ? "the whole record" : string.Join(", ", Fields);
        return $"{Record.Kind}/{Record.Id} by changeset {by} ({what})";
    }

    private static bool Same(RecordKind kind, ReadOnlyMemory<byte>? left, ReadOnlyMemory<byte>? now) =>
        (left, now) switch
        {
            ({ } before, { } after) => Difference.Between(kind, before, after).Count == 0,
            _ => left is null && now is null,
        };

    private static ListOf<string> Changed(Touched record, ReadOnlyMemory<byte>? now) =>
        record.After is { } left && now is { } after
            ? Difference.Between(record.Kind, left, after).Select(change => change.Path).ToListOf()
            : [];
}
