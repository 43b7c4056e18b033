using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.History;

/// <summary>The statements of <see cref="OfChangeset"/>.</summary>
internal static class OfChangesetSql
{
    public const string Head = $"""
        select coalesce((select added + changed + removed from kb_changeset_size where changeset = signed.id), 0), (select max(seq) from kb_revision),
               {SignedChangeset.Columns}
        from kb_changeset signed where signed.id = $1
        """;

    /// <summary>Each change with the version before it: of a renamed record, the last one under its former id.</summary>
    public static readonly string Page = $"""
        with renamed as materialized (
          select came.kind, came.id as now, former.id as was
          from kb_revision came, jsonb_array_elements_text(came.data -> 'formerIds') former(id)
          where came.changeset = $1 and came.op <> 'removed'
        )
        select now.seq, now.kind, now.id, now.op, now.version, {RecordTitleSql.Of("now.data")}, old.id, new.id,
               case now.op when 'changed' then was.data when 'added' then old.data end, now.data
        from kb_revision now
        left join lateral (
          select data from kb_revision was
          where was.kind = now.kind and was.id = now.id and was.version < now.version
          order by was.version desc limit 1
        ) was on now.op = 'changed'
        left join lateral (
          select gone.id, gone.data
          from renamed join kb_revision gone on gone.kind = now.kind and gone.id = renamed.was
          where renamed.kind = now.kind and renamed.now = now.id and gone.changeset = now.changeset and gone.op = 'removed'
          order by gone.id limit 1
        ) old on now.op = 'added'
        left join lateral (
          select renamed.now as id from renamed where renamed.kind = now.kind and renamed.was = now.id
          order by renamed.now limit 1
        ) new on now.op = 'removed'
        where now.changeset = $1 and now.seq > $2
        order by now.seq
        limit $3
        """;
}
