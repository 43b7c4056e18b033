using System.Data;
using AgreementsKb.Core.Records.Values;
using Npgsql;

namespace AgreementsKb.Core.Features.Records;

/// <summary>Reads pages of any list: the database finds, orders and counts its records.</summary>
internal static class SearchedPages
{
    /// <summary>What is counted, and what comes with the page, is of the same moment as the page.</summary>
    public static async Task<List.Result> ReadAsync(
        NpgsqlDataSource source, List.Query request, ListSelection selection, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);

        // What is included is found by the whole of the records.
        var fields = request.Fields.Count == 0 ? null : new RecordFields(request.Kind, request.Fields);
        var pages = new ListPages(connection, selection, ListSort.Of(request.Sort), request.Include.Count == 0 ? fields : null);
        if (request.Facets.Count == 0 && request.Include.Count == 0)
        {
            return await pages.ReadAsync(request.Cursor, request.Limit, cancellationToken);
        }

        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var page = await pages.ReadAsync(request.Cursor, request.Limit, cancellationToken);
        return page with
        {
            Items = fields is null || request.Include.Count == 0 ? page.Items : page.Items.Select(item => fields.Of(item)).ToListOf(),
            Facets = await ListFacets.ReadAsync(connection, selection, request.Facets, cancellationToken),
            Included = request.Include.Count == 0
                ? null
                : await ListIncluded.ReadAsync(connection, selection, page.Items, request.Include, cancellationToken),
        };
    }
}
