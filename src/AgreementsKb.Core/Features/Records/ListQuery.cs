using System.Globalization;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Records;

/// <summary>
/// The statement of a page: total, last change and records, in one so that they are of one moment. Everything but the records of
/// the page is answered by the rows beside the documents.
/// </summary>
/// <param name="Sql">Columns: total, revision, id, sort value as text, document. One row without an id where nothing matches.</param>
internal sealed record ListQuery(string Sql, NpgsqlParameter[] Parameters)
{
    /// <summary>So many rows are walked along an order before it is given up as too far between matches.</summary>
    public const int Stretch = 4_000;

    private const string Revision = $"({LastChange.Sql})";

    /// <summary>All matches are gathered by the indexes of the fields, counted, and the page is cut from them.</summary>
    /// <param name="place">The page begins after this; null for the first.</param>
    /// <param name="limit">The page has one row more than this if another page follows.</param>
    /// <param name="fields">What is to be read of each record; null for all of it.</param>
    public static ListQuery Gathered(ListSelection selection, ListSort sort, ListCursor? place, int limit, RecordFields? fields)
    {
        var where = selection.Where();
        return Of(selection, sort, place, limit, fields, revision: selection.IsPresent ? Revision : null, after => $"""
            with matching as materialized (
              select row.id, row.version{Sorted(sort)} from {selection.Table} row where {where}
            )
            select (select count(*) from matching) as total, {after.Revision} as revision, page.id, {sort.Value("page")}::text, page.data
            from (select) one
            left join lateral (
              select ids.id, {after.Data}{Sorted(sort, "ids")}
              from (select * from matching row where {after.Place} order by {sort.OrderBy("row")} limit {after.Size}) ids
              {selection.Documents("ids", fields)}
            ) page on true
            order by {sort.OrderBy("page")}
            """);
    }

    /// <summary>
    /// The rows are walked in their order until the page is full, which is quicker where many match; the total is known from
    /// <c>kb_list_count</c>. Where there is a filter, only a <see cref="Stretch"/> is walked: the page may come out short.
    /// </summary>
    /// <inheritdoc cref="Gathered"/>
    public static ListQuery Walked(ListSelection selection, ListSort sort, ListCursor? place, int limit, RecordFields? fields)
    {
        var single = selection.Single();
        var count = single is { } one ? $"field = '{one.Field}' and value = {selection.Add(one.Value)}" : "field = '' and value = ''";
        var fits = single is null ? "true" : selection.Where();
        var standing = selection.Standing("row");
        var stretch = single is null ? "" : string.Create(CultureInfo.InvariantCulture, $" limit {Stretch}");
        return Of(selection, sort, place, limit, fields, Revision, after => $"""
            select (select coalesce(max(records), 0) from kb_list_count where kind = '{selection.Kind.Name}' and {count}) as total,
              {after.Revision} as revision, page.id, {sort.Value("page")}::text, page.data
            from (select) one
            left join lateral (
              select ids.id, {after.Data}{Sorted(sort, "ids")}
              from (
                select * from (
                  select row.id, row.version{Sorted(sort)}, {fits} as fits
                  from {selection.Table} row where {standing} and {after.Place} order by {sort.OrderBy("row")}{stretch}
                ) row where fits order by {sort.OrderBy("row")} limit {after.Size}
              ) ids
              {selection.Documents("ids", fields)}
            ) page on true
            order by {sort.OrderBy("page")}
            """);
    }

    private static ListQuery Of(
        ListSelection selection, ListSort sort, ListCursor? place, int limit, RecordFields? fields, string? revision,
        Func<(string Place, string Size, string Revision, string Data), string> sql)
    {
        // The place is added to a copy, for the selection goes on to be counted.
        var parameters = new List<NpgsqlParameter>(selection.Copies());
        var after = place is null ? "true" : sort.After("row", sort.Column is null ? "" : Add(place.Value), Add(place.Id));
        var size = Add(limit + 1);
        var data = fields is null || selection.AreInBriefs(fields) ? "whole.data" : $"whole.data - {Add(fields.Unwanted())}::text[] as data";
        return new ListQuery(sql((after, size, revision ?? "$1::bigint", data)), [.. parameters]);

        string Add(object value)
        {
            parameters.Add(new NpgsqlParameter { Value = value });
            return string.Create(CultureInfo.InvariantCulture, $"${parameters.Count}");
        }
    }

    private static string Sorted(ListSort sort, string row = "row") => sort.Column is null ? "" : $", {row}.{sort.Column}";
}
