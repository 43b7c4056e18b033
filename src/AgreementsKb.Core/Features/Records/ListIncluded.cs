using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using Npgsql;

namespace AgreementsKb.Core.Features.Records;

/// <summary>Records of one kind that have to do with those of a page, each once, ordered by id.</summary>
/// <param name="Kind">In the plural.</param>
/// <param name="Items">The stored JSON of each.</param>
/// <param name="IsCut">There are more of them than come with a page.</param>
public sealed record Included(string Kind, ListOf<ReadOnlyMemory<byte>> Items, bool IsCut);

/// <summary>
/// Reads what belongs to the records of a page: those that they name and, for agreements, the outcomes and statements that name
/// them.
/// </summary>
internal static class ListIncluded
{
    /// <summary>Of one kind.</summary>
    private const int Most = 1_000;

    /// <summary>Kinds in the plural.</summary>
    public static IReadOnlyList<string> Names(RecordKind kind) => kind.Name switch
    {
        Kinds.Agreement => ["actors", "agreements", "outcomes", "sources", "statements"],
        Kinds.Outcome or Kinds.Statement => ["actors", "agreements", "sources"],
        Kinds.Actor => ["actors", "sources"],
        Kinds.Rate or Kinds.Term => ["sources"],
        _ => [],
    };

    public static async Task<ListOf<Included>> ReadAsync(
        NpgsqlConnection connection, ListSelection selection, ListOf<ReadOnlyMemory<byte>> page, ListOf<string> names,
        CancellationToken cancellationToken)
    {
        var named = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var record in page)
        {
            RecordReferences.Collect(record, selection.Kind, named);
        }

        var included = new List<Included>();
        foreach (var plural in names.Distinct(StringComparer.Ordinal))
        {
            var kind = Kinds.FromPlural(plural)!;
            var field = (selection.Kind.Name, kind.Name) switch
            {
                (Kinds.Agreement, Kinds.Outcome) => "agreement",
                (Kinds.Agreement, Kinds.Statement) => "about",
                _ => null,
            };
            string[] ids = field is null ? [.. named.GetValueOrDefault(kind.Name) ?? []] : [.. page.Select(RecordFields.IdOf)];
            included.Add(await ReadAsync(connection, selection, kind, field, ids, cancellationToken));
        }

        return included.ToListOf();
    }

    private static async Task<Included> ReadAsync(
        NpgsqlConnection connection, ListSelection selection, RecordKind kind, string? field, string[] ids, CancellationToken cancellationToken)
    {
        var these = selection.Of(kind);
        var wanted = these.Add(ids);
        var fits = field is null ? $"row.id = any({wanted})" : $"row.{ListSelection.Column(field)} && {wanted}";
        var most = these.Add(Most + 1);
        await using var command = new NpgsqlCommand(
            $"""
            select whole.data from (
              select row.id, row.version from {these.Table} row where {these.Standing("row")} and {fits} order by row.id limit {most}
            ) row {these.Documents("row")} order by row.id
            """,
            connection);
        command.Parameters.AddRange(these.Copies());
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<ReadOnlyMemory<byte>>();
        while (await rows.ReadAsync(cancellationToken))
        {
            items.Add(rows.GetFieldValue<byte[]>(0));
        }

        return new Included(kind.Plural, items.Take(Most).ToListOf(), items.Count > Most);
    }
}
