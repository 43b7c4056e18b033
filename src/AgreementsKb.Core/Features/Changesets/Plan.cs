using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Differences;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>
/// Tells a plan in full: titles, renames and field-level differences. To be read while nobody else can write, before the plan
/// is applied (the <c>inspect</c> of <see cref="ChangesetWriter"/>).
/// </summary>
internal static class Plan
{
    /// <summary>Beyond so many changed records nobody reads on; the others are told without their fields.</summary>
    public const int MostWithFields = 5_000;

    private const int MostNotGiven = 100;

    private static readonly byte[] Nothing = "{}"u8.ToArray();

    public static async Task<ListOf<RecordChange>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var renames = await RenamesAsync(connection, cancellationToken);
        var from = renames.ToLookup(rename => (rename.Kind, rename.New), rename => rename.Old);
        var to = renames.ToLookup(rename => (rename.Kind, rename.Old), rename => rename.New);
        var fields = await FieldsAsync(connection, cancellationToken);
        var changes = new List<RecordChange>();
        await using var command = new NpgsqlCommand(PlanSql.Changes, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var (kind, id, op) = (rows.GetString(0), rows.GetString(1), rows.GetString(2));
            changes.Add(new RecordChange(kind, id, op, rows.GetInt32(3), rows.GetString(4))
            {
                RenamedFrom = op == Change.Added ? from[(kind, id)].FirstOrDefault() : null,
                RenamedTo = op == Change.Removed ? to[(kind, id)].FirstOrDefault() : null,
                Fields = fields.GetValueOrDefault((kind, id)),
            });
        }

        return changes.ToListOf();
    }

    /// <summary>With the fields of what is added, which a plan leaves out: of many records they are all there is.</summary>
    public static ListOf<RecordChange> InFull(ListOf<RecordChange> plan, IReadOnlyList<ChangesetEntry> entries)
    {
        var given = entries.ToDictionary(entry => (entry.Kind, entry.Id), entry => entry.Json);
        return plan
            .Select(change => change is { Op: Change.Added, Fields: null } && given.GetValueOrDefault((change.Kind, change.Id)) is { } json
                ? change with { Fields = Difference.Between(Kinds.Named(change.Kind), Nothing, json) }
                : change)
            .ToListOf();
    }

    /// <summary>What stays because it was neither given nor removed.</summary>
    public static async Task<NotGiven> NotGivenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var (count, some) = (0L, new List<RecordRef>());
        await using var command = new NpgsqlCommand(PlanSql.NotGiven, connection);
        command.Parameters.Add(new() { Value = MostNotGiven });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            count = rows.GetInt64(2);
            some.Add(new RecordRef(rows.GetString(0), rows.GetString(1)));
        }

        return new NotGiven(count, some.ToListOf());
    }

    private static async Task<List<(string Kind, string Old, string New)>> RenamesAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var renames = new List<(string, string, string)>();
        await using var command = new NpgsqlCommand(PlanSql.Renames, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            renames.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        }

        return renames;
    }

    private static async Task<Dictionary<(string Kind, string Id), ListOf<FieldChange>>> FieldsAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<(string, string), ListOf<FieldChange>>();
        await using var command = new NpgsqlCommand(PlanSql.Versions, connection);
        command.Parameters.Add(new() { Value = MostWithFields });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var kind = Kinds.Named(rows.GetString(0));
            var (was, now) = (rows.GetFieldValue<byte[]>(2), rows.GetFieldValue<byte[]>(3));
            fields[(kind.Name, rows.GetString(1))] = Difference.Between(kind, was, now);
        }

        return fields;
    }
}
