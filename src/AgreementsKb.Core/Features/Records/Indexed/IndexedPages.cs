using System.Data;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// Reads pages of lists that an index answers: which records, and how many, is known beforehand; the database is asked for the
/// records, and whether they are of the state that the index knows.
/// </summary>
internal sealed class IndexedPages(ListIndexes indexes, NpgsqlDataSource source)
{
    /// <summary>Where changes come faster than they can be followed, the database answers.</summary>
    private const int Tries = 3;

    /// <returns>Null where the database is to answer alone.</returns>
    public async Task<List.Result?> ReadAsync(List.Query query, CancellationToken cancellationToken)
    {
        var index = indexes.Latest(query.Kind);
        for (var tries = 0; tries < Tries && index?.Answers(query) == true; tries++)
        {
            if (await ReadAsync(index, query, cancellationToken) is { } page)
            {
                return page;
            }

            index = await indexes.BroughtUpAsync(query.Kind, cancellationToken);
        }

        return null;
    }

    /// <returns>Null where records changed since.</returns>
    private async Task<List.Result?> ReadAsync(ListIndex index, List.Query query, CancellationToken cancellationToken)
    {
        var matching = index.Matching(query.Filters);
        var sort = ListSort.Of(query.Sort);
        ListCursor.TryRead(query.Cursor, query.Kind, sort, out var place);
        var (ids, next) = index.Page(matching, sort, place, query.Limit);

        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var isAlone = query.Include.Count == 0 && query.Facets.Count == 0;
        await using var transaction = isAlone ? null : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        if (await ItemsAsync(connection, index, query, ids, cancellationToken) is not { } items)
        {
            return null;
        }

        var included = query.Include.Count == 0
            ? null
            : await ListIncluded.ReadAsync(
                connection, new ListSelection(query.Kind, [], moment: null, disputed: null), items.ToListOf(), query.Include, cancellationToken);
        return new List.Result(Cut(items, query), matching.Count, next?.Write(query.Kind, sort), index.Revision)
        {
            Facets = await IndexedFacets.ReadAsync(connection, index, query, cancellationToken),
            Included = included,
        };
    }

    /// <summary>The keys that were asked for.</summary>
    private static ListOf<ReadOnlyMemory<byte>> Cut(ReadOnlyMemory<byte>[] items, List.Query query)
    {
        var fields = query.Fields.Count == 0 ? null : new RecordFields(query.Fields);
        return items.Select(item => fields?.Of(item) ?? item).ToListOf();
    }

    /// <returns>In the order of the ids; null where records changed since.</returns>
    private static async Task<ReadOnlyMemory<byte>[]?> ItemsAsync(
        NpgsqlConnection connection, ListIndex index, List.Query query, string[] ids, CancellationToken cancellationToken)
    {
        // What comes with a page is found by the whole of its records.
        var fields = query.Fields.Count == 0 || query.Include.Count > 0 ? null : new RecordFields(query.Fields);
        await using var command = new NpgsqlCommand(
            $"""
            select ({LastChange.Sql}), whole.id, whole.data{(fields is null ? "" : " - $2")}
            from (select) one left join lateral (select id, data from mt_doc_{index.Kind.Name} where id = any($1)) whole on true
            """,
            connection);
        command.Parameters.Add(new() { Value = ids });
        if (fields is not null)
        {
            command.Parameters.Add(new() { Value = fields.Unwanted(index.Kind) });
        }

        var found = new Dictionary<string, ReadOnlyMemory<byte>>(ids.Length, StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (rows.GetInt64(0) != index.Revision)
            {
                return null;
            }

            if (ids.Length > 0)
            {
                found.Add(rows.GetString(1), rows.GetFieldValue<byte[]>(2));
            }
        }

        return [.. ids.Select(id => found[id])];
    }
}
