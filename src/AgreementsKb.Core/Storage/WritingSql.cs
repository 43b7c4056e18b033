using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Storage;

/// <summary>The statements of <see cref="Writing"/>, in the order in which they are run.</summary>
internal static class WritingSql
{
    /// <summary>What is sorted should fit.</summary>
    public const string Tables = """
        set local work_mem = '32MB';
        do $$ begin
          set local default_toast_compression = 'lz4';
        exception when invalid_parameter_value then
          null; -- A server that was built without it compresses more slowly.
        end $$;
        create temporary table kb_incoming (
          kind text not null, id text collate "C" not null, data jsonb not null, stated integer, primary key (kind, id)
        ) on commit drop;
        create temporary table kb_leaving (kind text not null, id text collate "C" not null) on commit drop;
        create temporary table kb_former (kind text not null, id text collate "C" not null) on commit drop;
        create temporary table kb_planned (
          kind text not null, id text collate "C" not null, data jsonb not null, version integer not null, op text not null
        ) on commit drop
        """;

    /// <summary>Once for all kinds, since every record has to be looked into.</summary>
    public const string Former = """
        insert into kb_former
        select given.kind, former.id
        from kb_incoming given, jsonb_array_elements_text(given.data -> 'formerIds') former(id)
        where given.data ? 'formerIds'
        """;

    public const string Planned = "select kind, id, op from kb_planned order by kind, id";

    /// <summary>The time is later than every one before it, whatever the clock does.</summary>
    public const string Sign = """
        insert into kb_changeset (id, editor, reason, origin, nature, reverts, proposal, approved_by, approved_because, at)
        select coalesce(max(id), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8,
               greatest(clock_timestamp(), max(at) + interval '1 microsecond')
        from kb_changeset
        returning id
        """;

    /// <summary>Numbered by kind and id. Only these are sorted, not the documents with them.</summary>
    public const string Remember = """
        with numbered as materialized (
          select ctid as place, row_number() over (order by kind, id) as number from kb_planned
        )
        insert into kb_revision (seq, changeset, kind, id, version, op, data, at)
        select (select coalesce(max(seq), 0) from kb_revision) + numbered.number,
               $1, planned.kind, planned.id, planned.version, planned.op, planned.data, signed.at
        from numbered
        join kb_planned planned on planned.ctid = numbered.place
        join kb_changeset signed on signed.id = $1
        """;

    /// <summary>
    /// What is new or different, what a given record replaces, and what is to go. A version is above every one that the id ever had, also
    /// when it comes back after having been removed.
    /// </summary>
    public static string Plan(RecordKind kind, bool prune) => $"""
        insert into kb_planned (kind, id, data, version, op)
        select given.kind, given.id, given.data,
               greatest(coalesce(given.stated, 1), coalesce(stored.mt_version, 0) + 1, coalesce(past.version, 0) + 1),
               case when stored.id is null then 'added' else 'changed' end
        from kb_incoming given
        left join {DocumentTable.Of(kind)} stored on stored.id = given.id
        left join lateral (
          select max(version) as version from kb_revision where kind = given.kind and id = given.id
        ) past on true
        where given.kind = '{kind.Name}' and stored.data is distinct from given.data
        union all
        select '{kind.Name}', stored.id, stored.data, stored.mt_version + 1, 'removed'
        from {DocumentTable.Of(kind)} stored
        where ({(prune ? "true" : "false")} or stored.id in (
          select id from kb_former where kind = '{kind.Name}'
          union all
          select id from kb_leaving where kind = '{kind.Name}'
        ))
        and not exists (select from kb_incoming given where given.kind = '{kind.Name}' and given.id = stored.id)
        """;

    public static string Remove(RecordKind kind) => $"""
        delete from {DocumentTable.Of(kind)} where id in (
          select id from kb_planned where kind = '{kind.Name}' and op = 'removed')
        """;

    public static string Write(RecordKind kind) => $"""
        insert into {DocumentTable.Of(kind)} (id, data, mt_version, mt_last_modified)
        select planned.id, planned.data, planned.version, signed.at
        from kb_planned planned
        join kb_changeset signed on signed.id = $1
        where planned.kind = '{kind.Name}' and planned.op <> 'removed'
        on conflict (id) do update
        set data = excluded.data, mt_version = excluded.mt_version, mt_last_modified = excluded.mt_last_modified
        """;
}
