using System.Collections.Concurrent;
using AgreementsKb.Core.Records;

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

    /// <summary>
    /// Worked out where a record is found: to look it up once more by its id takes as long. Of two that have the words alike the shorter
    /// comes first, by how many different words it has, which the database need not count.
    /// </summary>
    private const string Rank = $"coalesce(ts_rank(words, {Words}, 16), 0)::real as rank";

    private const string Words = "(select words from asked)";

    /// <summary>
    /// The words in names, which have the first weight among the words of a record: these are read for the rank in any case, while names
    /// and keys lie apart from a long row, so that to fetch them takes longer than to rank it.
    /// </summary>
    private const string Named = "(select named from asked)";

    /// <summary>Each record is found in one tier only, the first that it fits.</summary>
    private const string IsNotKeyed = "(kind, id) not in (select kind, id from keyed)";

    /// <summary>The statements of hits, by the kinds that they are of: to put one together takes as long as to look up its plan.</summary>
    private static readonly ConcurrentDictionary<string, string> HitsOf = new(StringComparer.Ordinal);

    /// <summary>
    /// $1 words, $2 what was typed, $3 to $6 the last hit of the page before, $7 hits a page and one more, $8 the words that are wanted, $9
    /// as $1 but in names. Nothing that the planner could know beforehand is a parameter but how long the page is, so that it takes one plan
    /// for all words: to plan takes longer than the search where records are few.
    /// </summary>
    /// <param name="prose">Whether the texts of the hits are wanted, from which fragments are cut; else null.</param>
    public static string Hits(IReadOnlyCollection<RecordKind> kinds, bool prose)
    {
        RecordKind[] wanted = [.. Of(kinds)];
        return HitsOf.GetOrAdd(
            $"{prose} {string.Join(' ', wanted.Select(kind => kind.Name))}", static (_, of) => HitsAmong(of.wanted, of.prose), (wanted, prose));
    }

    private static string HitsAmong(IReadOnlyCollection<RecordKind> kinds, bool prose) => $"""
        with asked as materialized (
          select nullif(words, ''::tsquery) as words, nullif(named, ''::tsquery) as named, array[kb_fold($2)] as whole
          from to_tsquery('english', kb_fold($1)) words, to_tsquery('english', kb_fold($9)) named
        ),
        keyed as materialized (
          select kind, id, 0 as tier, {Rank} from kb_search where keys @> (select whole from asked) and {IsOf(kinds)} limit {Most}
        ),
        found as materialized (
          table keyed
          union all
          ({OfEach(kinds, $"kind, id, 1, {Rank}", $"names @@ {Words} and words @@ {Named} and {IsNotKeyed}")} limit {Most})
          union all
          ({OfEach(kinds, $"kind, id, 2, {Rank}", $"words @@ {Words} and not words @@ {Named} and {IsNotKeyed}")} limit {Most + 1})
        ),
        page as (
          select * from (
            select tier, rank, {Order} as place, kind, id from found order by tier, rank desc, place, id limit {Most}
          ) ranked
          where (tier, -rank, place, id) > ($3, -$4::real, $5, $6) order by tier, rank desc, place, id limit $7
        )
        select counted.total, counted.more, counted.revision, page.kind, page.id, told.title, page.tier, page.rank, page.place,
               {(prose ? "told.prose" : "null::text[]")}, counted.stems
        from (select least(count(*), {Most}) as total, count(*) > {Most} as more,
                     (select coalesce(max(seq), 0) from kb_revision) as revision,
                     tsvector_to_array(to_tsvector('english', kb_fold($8))) as stems
              from found) counted
        left join page on true
        left join kb_search told on told.kind = page.kind and told.id = page.id
        order by page.tier, page.rank desc, page.place, page.id
        """;

    /// <summary>$1 words, the last of them begun, $2 what was typed, $3 how many.</summary>
    public static string Suggestions(IReadOnlyCollection<RecordKind> kinds) => $"""
        with asked as materialized (
          select words as marked, nullif(words, ''::tsquery) as words, kb_fold($2) as whole from to_tsquery('simple', kb_fold($1)) words
        ),
        found as materialized (
          (select kind, id, title, keys from kb_search
           where keys @> array[(select whole from asked)] and {IsOf(kinds)} limit {Most})
          union
          ({OfEach(kinds, "kind, id, title, keys", $"names @@ {Words}")} limit {Most})
        )
        select kind, id, title, kb_fold(title), ts_headline('simple', kb_fold(title), (select marked from asked), '{Marked.Whole}')
        from found
        order by not (select whole from asked) = any(keys),
                 (select min(length(key)) from unnest(keys) key where starts_with(key, (select whole from asked))),
                 {Order}, length(title), id
        limit $3
        """;

    /// <summary>A condition: that some record has the words, which are an expression.</summary>
    public static string SomeHas(string words) =>
        string.Join(" or ", Kinds.All.Select(kind => $"exists (select from kb_search where kind = '{kind.Name}' and words @@ {words})"));

    /// <summary>The kinds that a search is of: those that are given, or all.</summary>
    public static IEnumerable<RecordKind> Of(IReadOnlyCollection<RecordKind> kinds) =>
        kinds.Count == 0 ? Kinds.All : Kinds.All.Where(kinds.Contains);

    /// <summary>Not the bare column: an index of ids would be gone through for the kind, whatever the words find.</summary>
    private static string IsOf(IReadOnlyCollection<RecordKind> kinds) => $"kind || '' in ({string.Join(", ", Of(kinds).Select(kind => $"'{kind.Name}'"))})";

    /// <summary>Each kind has indexes of its own, so that a search of one looks at nothing of the others.</summary>
    private static string OfEach(IReadOnlyCollection<RecordKind> kinds, string columns, string fits) => string.Join(" union all ", Of(kinds).Select(kind =>
        $"select {columns} from kb_search where kind = '{kind.Name}' and {fits}"));
}
