using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.Search;

/// <summary>
/// The statements of searches. However many records match, no more than <see cref="Most"/> of them are ranked, those first that are
/// named by the words: so a search takes as long among a million records as among a thousand.
/// </summary>
internal static class SearchSql
{
    public const int Most = 1_000;

    private static readonly string Order =
        $"array_position(array[{string.Join(", ", Kinds.All.Select(kind => $"'{kind.Name}'"))}], kind)";

    /// <summary>$1 words, $2 what was typed, $3 kinds, $4 to $7 the last hit of the page before, $8 hits a page and one more.</summary>
    public static readonly string Hits = $"""
        with asked as materialized (
          select words as marked, nullif(words, ''::tsquery) && $3::tsquery as words, kb_fold($2) as whole
          from to_tsquery('english', kb_fold($1)) words
        ),
        found as materialized (
          (select kind, id, 0 as tier from kb_search
           where keys @> array[(select whole from asked)] and words @@ $3::tsquery limit {Most})
          union all
          (select kind, id, 1 from kb_search where names @@ (select words from asked) limit {Most})
          union all
          (select kind, id, 2 from kb_search where words @@ (select words from asked) limit {Most + 1})
        ),
        ranked as materialized (
          select best.tier, coalesce(ts_rank(words, (select words from asked), 1), 0)::real as rank, {Order} as place, kind, id, title
          from (select kind, id, min(tier) as tier from found group by kind, id) best
          join kb_search using (kind, id)
          order by 1, 2 desc, 3, id
          limit {Most}
        ),
        page as (
          select * from ranked where (tier, -rank, place, id) > ($4, -$5::real, $6, $7) order by tier, rank desc, place, id limit $8
        )
        select counted.total, counted.more, counted.revision, page.kind, page.id, page.title, page.tier, page.rank, page.place,
               kb_fold(page.title), ts_headline('english', kb_fold(page.title), (select marked from asked), '{Marked.Whole}'),
               prose.text, prose.folded, ts_headline('english', prose.folded, (select marked from asked), '{Marked.Parts}')
        from (select (select count(*) from ranked) as total,
                     (select count(distinct (kind, id)) > {Most} from found) as more,
                     (select coalesce(max(seq), 0) from kb_revision) as revision) counted
        left join page on true
        left join lateral ({Documents}) document on true
        left join lateral (
          select text, kb_fold(text) as folded
          from (select left(coalesce(kb_search_prose(document.data), ''), 20000) as text offset 0) whole
        ) prose on true
        order by page.tier, page.rank desc, page.place, page.id
        """;

    /// <summary>$1 words, the last of them begun, $2 what was typed, $3 kinds, $4 how many.</summary>
    public static readonly string Suggestions = $"""
        with asked as materialized (
          select words as marked, nullif(words, ''::tsquery) && $3::tsquery as words, kb_fold($2) as whole
          from to_tsquery('simple', kb_fold($1)) words
        ),
        found as materialized (
          (select kind, id, title, keys from kb_search
           where keys @> array[(select whole from asked)] and words @@ $3::tsquery limit {Most})
          union
          (select kind, id, title, keys from kb_search where names @@ (select words from asked) limit {Most})
        )
        select kind, id, title, kb_fold(title), ts_headline('simple', kb_fold(title), (select marked from asked), '{Marked.Whole}')
        from found
        order by not (select whole from asked) = any(keys),
                 (select min(length(key)) from unnest(keys) key where starts_with(key, (select whole from asked))),
                 {Order}, length(title), id
        limit $4
        """;

    private static string Documents => string.Join(" union all ", Kinds.All.Select(kind =>
        $"select data from {DocumentTable.Of(kind)} where page.kind = '{kind.Name}' and id = page.id"));

    /// <summary>A condition on the kind, as the index has it.</summary>
    public static string OfKinds(IReadOnlyCollection<RecordKind> kinds) =>
        string.Join(" | ", (kinds.Count == 0 ? Kinds.All : kinds).Select(kind => $"'/{kind.Name}'"));
}
