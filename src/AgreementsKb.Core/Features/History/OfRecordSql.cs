using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.History;

/// <summary>The statement of <see cref="OfRecord"/>.</summary>
internal static class OfRecordSql
{
    /// <summary>
    /// The versions under each id up to the changeset that ended it. That a former id was removed when the record was renamed
    /// is not told: the rename is.
    /// </summary>
    public static readonly string Page = $"""
        select revision.seq, revision.id, revision.op, revision.version, {RecordTitleSql.Of("revision.data")}, revision.data,
               {SignedChangeset.Columns}
        from unnest($2::text[], $3::bigint[]) lineage(id, until)
        join kb_revision revision on revision.kind = $1 and revision.id = lineage.id
          and (revision.changeset < lineage.until or (revision.changeset = lineage.until and revision.op <> 'removed'))
        join kb_changeset signed on signed.id = revision.changeset
        where revision.seq < $4
        order by revision.seq desc
        limit $5
        """;
}
