using System.Data;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// Reads pages of lists that an index answers: which records have a code, and how many, is known beforehand; the database is asked which
/// fulfil the other filters (words, periods, amounts, disputes), for the records, and whether they are of the state that the index knows.
/// </summary>
/// <param name="disputed">The records that are part of a dispute; needed where that is asked for.</param>
internal sealed class IndexedPages(ListIndexes indexes, NpgsqlDataSource source, Disputed? disputed)
{
    /// <summary>Where changes come faster than they can be followed, the database answers.</summary>
    private const int Tries = 3;

    /// <summary>With so many records or fewer by their codes, other filters are asked about these alone.</summary>
    private const int Few = 1_000;

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
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var asked = AskedOfDatabase(index, query.Filters);
        var isAlone = query.Include.Count == 0 && query.Facets.Count == 0 && asked.Count == 0;
        await using var transaction = isAlone ? null : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var among = asked.Count == 0 ? null : AmongFew(index, query);
        SlotSet? found = null;
        if (asked.Count > 0 && (found = await FoundAsync(connection, index, asked, among, cancellationToken)) is null)
        {
            return null;
        }

        var matching = index.Matching(query.Filters, found);

        // What comes with a page is found by the whole of its records.
        var fields = query.Fields.Count == 0 ? null : new RecordFields(query.Kind, query.Fields);
        if (await CutAsync(connection, index, matching, query, query.Include.Count > 0 ? null : fields, cancellationToken) is not var (items, next))
        {
            return null;
        }

        // Now it is known to be of the state of the index; what was found among few says nothing of the others.
        if (among is null)
        {
            index.Found.Keep(asked, disputed, found);
        }

        var included = query.Include.Count == 0
            ? null
            : await ListIncluded.ReadAsync(
                connection, new ListSelection(query.Kind, [], moment: null, disputed: null), items.ToListOf(), query.Include, cancellationToken);
        var shown = items.Select(item => fields?.Of(item) ?? item).ToListOf();
        return new List.Result(shown, matching.Count, next, index.Revision)
        {
            Facets = await IndexedFacets.ReadAsync(connection, index, query, found, cancellationToken),
            Included = included,
        };
    }

    /// <summary>The filters whose codes the index does not hold.</summary>
    private static ListOf<List.Filter> AskedOfDatabase(ListIndex index, ListOf<List.Filter> filters)
    {
        var asked = filters.Where(filter => !index.Holds(filter)).ToListOf();

        // An amount is of a currency, which is another filter; no other one with codes, for a facet is counted without its own.
        return asked.Any(filter => filter.Name == ListFilters.MinAmount)
            ? filters.Where(filter => filter.Name == ListFilters.Currency || asked.Contains(filter)).ToListOf()
            : asked;
    }

    /// <returns>The last changes of the records that match by their codes, where they are few and no others are counted.</returns>
    private static long[]? AmongFew(ListIndex index, List.Query query) =>
        query.Filters.All(filter => !query.Facets.Contains(filter.Name)) && index.Matching(query.Filters) is { Count: <= Few } few
            ? index.ChangesOf(few)
            : null;

    /// <param name="among">The last changes of the only records that matter; null where all do.</param>
    /// <returns>The records that fulfil these filters; null where records changed since.</returns>
    private async Task<SlotSet?> FoundAsync(
        NpgsqlConnection connection, ListIndex index, ListOf<List.Filter> asked, long[]? among, CancellationToken cancellationToken) =>
        index.Found.Of(asked, disputed)
        ?? index.Having(await ChangesAsync(connection, new ListSelection(index.Kind, asked, moment: null, disputed), among, cancellationToken));

    /// <summary>Records by their last changes, which are short. Words are always in an index, which is quicker than what the planner prefers for common ones.</summary>
    private static async Task<long[]> ChangesAsync(
        NpgsqlConnection connection, ListSelection selection, long[]? among, CancellationToken cancellationToken)
    {
        var hasWords = among is null && selection.Filters.Any(filter => filter.Name == ListFilters.Words);

        // The planner cannot know that they are few; where their ids are looked for in others (`is true`), that these are many.
        var changes = new NpgsqlBatchCommand(among is null
            ? $"select coalesce(array_agg(row.changed), '{{}}') from {selection.Table} row where {selection.Where()}"
            : $"""
                with few as materialized (select row.* from {selection.Table} row where row.until is null and row.changed = any({selection.Add(among)}))
                select coalesce(array_agg(row.changed), '{'{'}{'}'}') from few row where ({selection.Where()}) is true
                """);
        foreach (var parameter in selection.Copies())
        {
            changes.Parameters.Add(parameter);
        }

        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { changes } };
        if (hasWords)
        {
            batch.BatchCommands.Insert(0, new("set local enable_seqscan = off"));
            batch.BatchCommands.Add(new("set local enable_seqscan = default"));
        }

        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return rows.GetFieldValue<long[]>(0);
    }

    /// <summary>The page, and the cursor of the next.</summary>
    /// <param name="fields">What is to be read of each record; null for all of it.</param>
    /// <returns>Null where records changed since.</returns>
    private static async Task<(IReadOnlyList<ReadOnlyMemory<byte>> Items, string? Next)?> CutAsync(
        NpgsqlConnection connection, ListIndex index, SlotSet matching, List.Query query, RecordFields? fields, CancellationToken cancellationToken)
    {
        var sort = ListSort.Of(query.Sort);
        ListCursor.TryRead(query.Cursor, query.Kind, sort, out var place);
        if (index.Orders is ExactOrders exact)
        {
            var (ids, next) = index.Page(exact, matching, sort, place, query.Limit);
            return await ItemsAsync(connection, index, ids, fields, cancellationToken) is { } items ? (items, next?.Write(query.Kind, sort)) : null;
        }

        var near = ListSelection.Changed(query.Kind, index.Near((RoughOrders)index.Orders, matching, sort, place, query.Limit));
        var page = await new ListPages(connection, near, sort, fields: null)
            .ReadAsync(ListQuery.Gathered(near, sort, place, query.Limit, fields), query.Limit, cancellationToken);
        return page.Revision == index.Revision ? (page.Items, page.Next) : null;
    }

    /// <param name="fields">What is to be read of each record; null for all of it.</param>
    /// <returns>In the order of the ids; null where records changed since.</returns>
    private static async Task<ReadOnlyMemory<byte>[]?> ItemsAsync(
        NpgsqlConnection connection, ListIndex index, string[] ids, RecordFields? fields, CancellationToken cancellationToken)
    {
        var (table, parts) = fields switch
        {
            null => (DocumentTable.Of(index.Kind), "data"),
            { AreInBrief: true } => (Briefs.Table(index.Kind), "data"),
            _ => (DocumentTable.Of(index.Kind), "data - $2"),
        };
        await using var command = new NpgsqlCommand(
            $"""
            select ({LastChange.Sql}), whole.id, whole.parts
            from (select) one left join lateral (select id, {parts} as parts from {table} where id = any($1)) whole on true
            """,
            connection);
        command.Parameters.Add(new() { Value = ids });
        if (fields is { AreInBrief: false })
        {
            command.Parameters.Add(new() { Value = fields.Unwanted() });
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
