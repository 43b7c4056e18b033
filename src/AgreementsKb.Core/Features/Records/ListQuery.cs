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
    public static ListQuery Of(RecordKind kind, ListOf<List.Filter> filters, string after, int limit)
    {
        var parameters = new List<NpgsqlParameter>();
        var table = DocumentTable.Of(kind);
        var conditions = filters.Select(filter => Condition(kind, filter, parameters)).Prepend("data -> 'withdrawn' is null");
        var where = string.Join(" and ", conditions);
        var start = Add(parameters, new() { Value = after });
        var size = Add(parameters, new() { Value = limit + 1 });
        return new ListQuery(
            $"""
            select found.total, found.revision, page.id, page.data
            from (
              select (select count(*) from {table} where {where}) as total,
                     (select coalesce(max(seq), 0) from kb_revision) as revision
            ) found
            left join (select id, data from {table} where {where} and id > {start} order by id limit {size}) page on true
            order by page.id
            """,
            [.. parameters]);
    }

    private static string Condition(RecordKind kind, List.Filter filter, List<NpgsqlParameter> parameters)
    {
        if (filter.Name == "source" && kind.Name != Kinds.Source)
        {
            // As the index has it.
            return AnyOf(filter.Values.Select(value => Contains("jsonb_path_query_array(data, '$.**.source')", new JsonArray(value))));
        }

        if (filter.Name == "between")
        {
            var all = filter.Values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            return string.Join(" and ", all.Select(value => AnyOf(Patterns(kind, filter.Name, value).Select(InData))));
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

    private static string AnyOf(IEnumerable<string> conditions) => $"({string.Join(" or ", conditions)})";

    private static string Add(List<NpgsqlParameter> parameters, NpgsqlParameter parameter)
    {
        parameters.Add(parameter);
        return string.Create(CultureInfo.InvariantCulture, $"${parameters.Count}");
    }
}
