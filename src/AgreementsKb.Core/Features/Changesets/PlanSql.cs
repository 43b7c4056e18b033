using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>The statements of <see cref="Plan"/>, on the tables of a plan (<see cref="WritingSql"/>).</summary>
internal static class PlanSql
{
    public static readonly string Changes =
        $"select kind, id, op, version, {RecordTitleSql.Of("data")} from kb_planned order by kind, id";

    public const string Renames = """
        select given.kind, gone.id, given.id
        from kb_incoming given, jsonb_array_elements_text(given.data -> 'formerIds') former(id)
        join kb_planned gone on gone.id = former.id and gone.op = 'removed'
        where gone.kind = given.kind
        order by 1, 2, 3
        """;

    /// <summary>Kind, id, the version before and the version after, of changed and of renamed records.</summary>
    public static readonly string Versions = $"""
        select kind, id, was, now from (
          {string.Join("\nunion all\n", Kinds.All.Select(Changed))}
          union all
          select came.kind, came.id, gone.data, came.data
          from kb_planned came, jsonb_array_elements_text(came.data -> 'formerIds') former(id)
          join kb_planned gone on gone.id = former.id and gone.op = 'removed'
          where came.op = 'added' and gone.kind = came.kind
        ) versions(kind, id, was, now)
        order by kind, id
        limit $1
        """;

    public static readonly string NotGiven = $"""
        select kind, id, count(*) over ()
        from ({string.Join("\nunion all\n", Kinds.All.Select(Staying))}) staying(kind, id)
        order by kind, id
        limit $1
        """;

    private static string Changed(RecordKind kind) => $"""
        select planned.kind, planned.id, stored.data, planned.data
        from kb_planned planned join {DocumentTable.Of(kind)} stored on stored.id = planned.id
        where planned.kind = '{kind.Name}' and planned.op = 'changed'
        """;

    private static string Staying(RecordKind kind) => $"""
        select '{kind.Name}', stored.id from {DocumentTable.Of(kind)} stored
        where not exists (select from kb_incoming given where given.kind = '{kind.Name}' and given.id = stored.id)
          and not exists (
            select from kb_planned gone where gone.kind = '{kind.Name}' and gone.id = stored.id and gone.op = 'removed')
        """;
}
