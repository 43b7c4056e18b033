using System.Globalization;
using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Core.Features.Records;

/// <summary>
/// The statement of a list: total, last change and a page, in one so that they are of one moment. Values are parameters;
/// every condition is one of containment, which the indexes on <c>data</c> answer.
/// </summary>
internal sealed record ListQuery(string Sql, NpgsqlParameter[] Parameters)
{
    /// <param name="after">The page begins after this id.</param>
    /// <param name="limit">The page has one row more than this if another page follows.</param>
    /// <param name="moment">Null for the present.</param>
    public static ListQuery Of(RecordKind kind, ListOf<List.Filter> filters, string after, int limit, Moment? moment = null) =>
        moment is null ? Present(kind, filters, after, limit) : Past(kind, filters, after, limit, moment);

    private static ListQuery Present(RecordKind kind, ListOf<List.Filter> filters, string after, int limit)
    {
        var parameters = new List<NpgsqlParameter>();
        var table = DocumentTable.Of(kind);
        var matching = Matching(kind, filters, parameters);
        var start = Add(parameters, new() { Value = after });
        var size = Add(parameters, new() { Value = limit + 1 });
        return new ListQuery(
            $"""
            with matching as {matching}
            select found.total, found.revision, page.id, page.data
            from (
              select (select count(*) from matching) as total, (select coalesce(max(seq), 0) from kb_revision) as revision
            ) found
            left join (
              select id, data
              from (select id from matching where id > {start} order by id limit {size}) ids join {table} using (id)
            ) page on true
            order by page.id
            """,
            [.. parameters]);
    }

    /// <summary>The same conditions on the last versions by then; the ids are found first, and only a page is read whole.</summary>
    private static ListQuery Past(RecordKind kind, ListOf<List.Filter> filters, string after, int limit, Moment moment)
    {
        var parameters = new List<NpgsqlParameter>();
        var revision = Add(parameters, new() { Value = moment.Revision });
        var conditions = filters.Select(filter => Condition(kind, filter, parameters)).Append("not data ? 'withdrawn'").ToList();
        var past = PastSql.OfKind($"'{kind.Name}'", revision);
        var start = Add(parameters, new() { Value = after });
        var size = Add(parameters, new() { Value = limit + 1 });
        return new ListQuery(
            $"""
            with matching as materialized (select id, version from {past} where {string.Join(" and ", conditions)})
            select found.total, {revision}, page.id, page.data
            from (select count(*) as total from matching) found
            left join (
              select ids.id, whole.data
              from (select id, version from matching where id > {start} order by id limit {size}) ids
              join kb_revision whole on whole.kind = '{kind.Name}' and whole.id = ids.id and whole.version = ids.version
            ) page on true
            order by page.id
            """,
            [.. parameters]);
    }

    /// <summary>
    /// The ids. Where there are filters they are looked up once, by the index on what is asked for; the planner does not know
    /// how dear it is to unpack a document and would rather walk through all of them. Without filters the index of current
    /// records answers the count and the page on its own.
    /// </summary>
    private static string Matching(RecordKind kind, ListOf<List.Filter> filters, List<NpgsqlParameter> parameters)
    {
        var table = DocumentTable.Of(kind);
        if (filters.Count == 0)
        {
            return $"not materialized (select id from {table} where data -> 'withdrawn' is null)";
        }

        var conditions = string.Join(" and ", filters.Select(filter => Condition(kind, filter, parameters)));
        return $"materialized (select id from {table} where {conditions} and not data ? 'withdrawn')";
    }

    private static string Condition(RecordKind kind, List.Filter filter, List<NpgsqlParameter> parameters)
    {
        if (filter.Name == "source" && kind.Name != Kinds.Source)
        {
            // As the index has it.
            const string Sources = "jsonb_path_query_array(data, '$.**.source')";
            return AnyOf(filter.Values.Select(value => Contains(Sources, new JsonArray(value))));
        }

        if (filter.Name == "between")
        {
            var all = string.Join(',', filter.Values).Split(',', StringSplitOptions.TrimEntries).Where(value => value.Length > 0);
            return AllOf(all.Select(value => AnyOf(Patterns(kind, filter.Name, value).Select(InData))));
        }

        return AnyOf(filter.Values.SelectMany(value => Patterns(kind, filter.Name, value)).Select(InData));

        string InData(JsonNode pattern) => Contains("data", pattern);

        string Contains(string what, JsonNode pattern) =>
            $"{what} @> {Add(parameters, new() { Value = pattern.ToJsonString(), NpgsqlDbType = NpgsqlDbType.Jsonb })}";
    }

    /// <summary>What a matching record contains: one of these.</summary>
    private static JsonNode[] Patterns(RecordKind kind, string filter, string value) => (kind.Name, filter) switch
    {
        (Kinds.Agreement, "party" or "between") => [HasOneWith("parties", "actor", value)],
        (Kinds.Agreement, "instrument") => [HasOneWith("instruments", "term", value)],
        (Kinds.Agreement, "form") => [HasOneWith("form", "term", value)],
        (Kinds.Outcome, "metric" or "geography") => [Is(filter, value), HasOneWith("reports", filter, value)],
        (Kinds.Outcome, "agreement") => [Has("agreements", value), HasOneWith("attribution", "agreement", value)],
        (Kinds.Statement, "about") => [Has("about", value)],
        (Kinds.Statement, "theme") => [Has("themes", value)],
        (Kinds.Rate, "currency") => [With("from", Is("currency", value)), With("to", Is("currency", value))],
        _ => [Is(filter, value)],
    };

    private static JsonObject Is(string key, string value) => With(key, JsonValue.Create(value));

    private static JsonObject Has(string key, string value) => With(key, new JsonArray(value));

    private static JsonObject HasOneWith(string list, string key, string value) => With(list, new JsonArray(Is(key, value)));

    private static JsonObject With(string key, JsonNode value) => new() { [key] = value };

    /// <summary>Of nothing (a lone comma) is true: nothing was asked for.</summary>
    private static string AllOf(IEnumerable<string> conditions) => string.Join(" and ", conditions.DefaultIfEmpty("true"));

    private static string AnyOf(IEnumerable<string> conditions) => $"({string.Join(" or ", conditions)})";

    private static string Add(List<NpgsqlParameter> parameters, NpgsqlParameter parameter)
    {
        parameters.Add(parameter);
        return string.Create(CultureInfo.InvariantCulture, $"${parameters.Count}");
    }
}
