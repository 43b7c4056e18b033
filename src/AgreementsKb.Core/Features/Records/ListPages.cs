using AgreementsKb.Core.Records.Values;
using Npgsql;

namespace AgreementsKb.Core.Features.Records;

/// <summary>Reads pages of a list, by the way that costs least.</summary>
/// <param name="fields">What is wanted of each record; null for all of it.</param>
internal sealed class ListPages(NpgsqlConnection connection, ListSelection selection, ListSort sort, RecordFields? fields)
{
    public async Task<List.Result> ReadAsync(string? cursor, int limit, CancellationToken cancellationToken)
    {
        ListCursor.TryRead(cursor, selection.Kind, sort, out var place);
        if (!await IsWalkedAsync(limit, cancellationToken))
        {
            return await ReadAsync(ListQuery.Gathered(selection, sort, place, limit, fields), limit, cancellationToken);
        }

        var page = await ReadAsync(ListQuery.Walked(selection, sort, place, limit, fields), limit, cancellationToken);
        return page.Next is not null || selection.Filters.Count == 0
            ? page
            : await ReadAsync(ListQuery.Gathered(selection, sort, place, limit, fields), limit, cancellationToken);
    }

    public async Task<List.Result> ReadAsync(ListQuery query, int limit, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(query.Sql, connection);
        command.Parameters.AddRange(query.Parameters);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<ReadOnlyMemory<byte>>();
        var (total, revision, more) = (0L, 0L, false);
        ListCursor? last = null;
        while (await rows.ReadAsync(cancellationToken))
        {
            (total, revision) = (rows.GetInt64(0), rows.GetInt64(1));
            more = items.Count == limit;
            if (!more && !await rows.IsDBNullAsync(2, cancellationToken))
            {
                last = new ListCursor(rows.GetString(3), rows.GetString(2));
                var item = rows.GetFieldValue<byte[]>(4);
                items.Add(fields is null ? item : fields.Of(item));
            }
        }

        return new List.Result(items.ToListOf(), total, more ? last!.Write(selection.Kind, sort) : null, revision);
    }

    /// <summary>
    /// With no filter the order is walked. With a single code it is, where so many have it that a page is likely to be full before
    /// all of them would have been gathered.
    /// </summary>
    private async Task<bool> IsWalkedAsync(int limit, CancellationToken cancellationToken)
    {
        if (!selection.IsPresent || selection.Filters.Count == 0 || selection.Single() is not { } single)
        {
            return selection.IsPresent && selection.Filters.Count == 0;
        }

        await using var command = new NpgsqlCommand(
            """
            select (select max(records) from kb_list_count where kind = $1 and field = $2 and value = $3),
                   (select max(records) from kb_list_count where kind = $1 and field = '' and value = '')
            """,
            connection)
        {
            Parameters = { new() { Value = selection.Kind.Name }, new() { Value = single.Field }, new() { Value = single.Value } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        var (matches, all) = (rows.IsDBNull(0) ? 0 : rows.GetInt64(0), rows.IsDBNull(1) ? 0 : rows.GetInt64(1));
        return matches > 0 && limit * all / matches < Math.Min(matches, ListQuery.Stretch / 2);
    }
}
