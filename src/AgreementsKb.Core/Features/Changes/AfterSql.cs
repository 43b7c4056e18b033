using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.Changes;

/// <summary>The statement of <see cref="After"/>.</summary>
internal static class AfterSql
{
    /// <summary>
    /// At least one row, for the number of the last change. A rename is a removal and an addition in one changeset; each
    /// names the other.
    /// </summary>
    /// <param name="withData">With the documents.</param>
    /// <param name="ofKinds">Only of the kinds of the third parameter.</param>
    public static string Page(bool withData, bool ofKinds) => $"""
        select (select coalesce(max(seq), 0) from kb_revision), now.seq, now.kind, now.id, now.op, now.version,
               {RecordTitleSql.Of("now.data")}, old.id, new.id,
               {(withData ? "now.data" : "null::jsonb")}, {SignedChangeset.Columns}
        from (select) one
        left join (
          select * from kb_revision where seq > $1 {(ofKinds ? "and kind = any($3)" : "")} order by seq limit $2
        ) now on true
        left join kb_changeset signed on signed.id = now.changeset
        left join lateral (
          select gone.id
          from jsonb_array_elements_text(case when now.op = 'added' then now.data -> 'formerIds' end) former(id)
          join kb_revision gone on gone.kind = now.kind and gone.id = former.id
          where gone.changeset = now.changeset and gone.op = 'removed'
          order by gone.id limit 1
        ) old on true
        left join lateral (
          select came.id from kb_revision came
          where now.op = 'removed' and came.kind = now.kind and came.changeset = now.changeset and came.op <> 'removed'
            and came.data ? 'formerIds' and came.data -> 'formerIds' @> jsonb_build_array(now.id)
          order by came.id limit 1
        ) new on true
        order by now.seq
        """;
}
