using System.Globalization;
using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>The statement that finds records which may hold wanted claims. It may find too many, never too few.</summary>
internal static class ClaimSql
{
    /// <summary>Sources are what is cited; they cite nothing.</summary>
    public static bool MayHold(RecordKind kind, ClaimFilter filter) =>
        kind.Name != Kinds.Source
        && (filter.Kinds.Count == 0 || filter.Kinds.Contains(kind.Name))
        && (filter.Fields.Count == 0 || filter.Fields.Any(RecordShape.Of(kind.Type).ByKey.ContainsKey))
        && (filter.AssertedBy.Count == 0 || Asserting(kind, "").Any());

    public static NpgsqlCommand Select(
        RecordKind kind, ClaimFilter filter, Moment? moment, string start, bool inclusive, int limit)
    {
        var command = new NpgsqlCommand();
        var conditions = Conditions(kind, filter, command.Parameters).ToList();
        var version = moment is null ? "mt_version" : "version";
        var from = moment is null
            ? DocumentTable.Of(kind)
            : PastSql.OfKind($"'{kind.Name}'", Add(command.Parameters, new() { Value = moment.Revision }));
        var after = $"id {(inclusive ? ">=" : ">")} {Add(command.Parameters, new() { Value = start })}";
        var size = Add(command.Parameters, new() { Value = limit });

        // As in lists: what an index can find is found first, whatever the planner thinks of unpacking documents.
        command.CommandText = conditions.Count == 0
            ? $"select id, {version}, data from {from} where data -> 'withdrawn' is null and {after} order by id limit {size}"
            : $"""
            with found as materialized (
              select id from {from} where {string.Join(" and ", conditions)} and not data ? 'withdrawn'
            )
            select id, {version}, data from {from}
            where id in (select id from found where {after} order by id limit {size})
            order by id
            """;
        return command;
    }

    private static IEnumerable<string> Conditions(RecordKind kind, ClaimFilter filter, NpgsqlParameterCollection parameters)
    {
        if (filter.Sources.Count > 0)
        {
            // As the index has it.
            yield return AnyOf(filter.Sources.Select(source =>
                $"jsonb_path_query_array(data, '$.**.source') @> {Json(parameters, new JsonArray(source))}"));
        }

        if (filter.AssertedBy.Count > 0)
        {
            yield return AnyOf(filter.AssertedBy
                .SelectMany(actor => Asserting(kind, actor))
                .Select(pattern => $"data @> {Json(parameters, pattern)}"));
        }
    }

    /// <summary>What a record contains in which an actor claims something: one of these.</summary>
    private static IEnumerable<JsonObject> Asserting(RecordKind kind, string actor)
    {
        foreach (var pattern in Below(kind.Type))
        {
            yield return pattern;
        }

        IEnumerable<JsonObject> Below(Type type)
        {
            foreach (var field in RecordShape.Of(type).Fields)
            {
                if (field.Key == "assertedBy" || (type == typeof(Attribution) && field.Key == "by")
                    || (type == typeof(Statement) && field.Key == "speaker"))
                {
                    yield return new JsonObject { [field.Key] = actor };
                }
                else if (field.Form == FieldForm.Object)
                {
                    foreach (var below in Below(field.ValueType))
                    {
                        yield return new JsonObject { [field.Key] = field.IsList ? new JsonArray(below) : below };
                    }
                }
            }
        }
    }

    private static string AnyOf(IEnumerable<string> conditions) => $"({string.Join(" or ", conditions)})";

    private static string Json(NpgsqlParameterCollection parameters, JsonNode value) =>
        Add(parameters, new() { Value = value.ToJsonString(), NpgsqlDbType = NpgsqlDbType.Jsonb });

    private static string Add(NpgsqlParameterCollection parameters, NpgsqlParameter parameter)
    {
        parameters.Add(parameter);
        return string.Create(CultureInfo.InvariantCulture, $"${parameters.Count}");
    }
}
