using System.Collections.Concurrent;
using System.Globalization;
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

    /// <summary>
    /// Read where a record is found, its title with it: to look it up once more by its id takes as long. Of two that have the words alike the
    /// shorter comes first, by how many different words it has, which the database need not count.
    /// </summary>
    private const string Told = $"kind, id, title, coalesce(ts_rank(words, {Words}, 16), 0)::real as rank";

    private const string Words = "(select words from asked)";

    private const string Best = "tier, rank desc, place, id";

    /// <summary>Not the bare condition: the index of names finds fewer than that of all words.</summary>
    private const string HasAll = $"(words @@ {Words}) is true";

    /// <summary>The statements of hits, by the kinds that they are of: to put one together takes as long as to look up its plan.</summary>
    private static readonly ConcurrentDictionary<string, string> HitsOf = new(StringComparer.Ordinal);

    /// <summary>
    /// $1 words, $2 what was typed, $3 to $6 the last hit of the page before, $7 hits a page and one more, $8 the words that are wanted; all of
    /// them folded. Nothing that the planner could know beforehand is a parameter but how long the page is, so that it takes one plan
    /// for all words: to plan takes longer than the search where records are few. One row without a hit where the page has none.
    /// </summary>
    /// <param name="prose">Whether the texts of the hits are wanted, from which fragments are cut; else null.</param>
    public static string Hits(IReadOnlyCollection<RecordKind> kinds, bool prose)
    {
        RecordKind[] wanted = [.. Of(kinds)];
        return HitsOf.GetOrAdd(
            $"{prose} {string.Join(' ', wanted.Select(kind => kind.Name))}", static (_, of) => HitsAmong(of.wanted, of.prose), (wanted, prose));
    }

    /// <summary>
    /// Of words that many records have, each step is as short as it can be: texts are looked through only where names have not filled
    /// what is ranked, the place of a kind is written out, hits are counted without being sorted, and only where there are more than
    /// are ranked are all of them put in order.
    /// </summary>
    private static string HitsAmong(IReadOnlyCollection<RecordKind> kinds, bool prose) => $"""
        with asked as materialized (
          select nullif(to_tsquery('english', $1), ''::tsquery) as words, array[$2] as whole
        ),
        keyed as materialized (
          select {Told}, 0 as tier, {Order} as place from kb_search where keys @> (select whole from asked) and {IsOf(kinds)} limit {Most}
        ),
        named as materialized (
          {OfEach(kinds, tier: 1, $"names @@ {Words} and {HasAll} and {IsNotIn("keyed")}")} limit {Most + 1}
        ),
        found as materialized (
          table keyed
          union all
          table named
          union all
          ({OfEach(kinds, tier: 2, $"words @@ {Words} and {IsNotIn("keyed")} and {IsNotIn("named")}")}
           limit (select greatest(0, {Most + 1} - (select count(*) from keyed) - (select count(*) from named))))
        ),
        counted as (
          select count(*) as hits from found
        ),
        page as (
          select * from found
          where ((select hits from counted) <= {Most} or (kind, id) in (select kind, id from found order by {Best} limit {Most}))
            and (tier, -rank, place, id) > ($3, -$4::real, $5, $6)
          order by {Best} limit $7
        )
        select state.revision, state.stems, least(state.hits, {Most}), state.hits > {Most},
               page.kind, page.id, page.title, page.tier, page.rank, page.place, {(prose ? "told.prose" : "null::text[]")}
        from (select ({LastChange.Sql}) as revision, tsvector_to_array(to_tsvector('english', $8)) as stems, hits from counted) state
        left join page on true
        {(prose ? "left join kb_search told on told.kind = page.kind and told.id = page.id" : "")}
        order by {Best}
        """;

    /// <summary>$1 words, the last of them begun, $2 what was typed, both folded, $3 how many.</summary>
    public static string Suggestions(IReadOnlyCollection<RecordKind> kinds) => $"""
        with asked as materialized (
          select words as marked, nullif(words, ''::tsquery) as words, $2 as whole from to_tsquery('simple', $1) words
        ),
        found as materialized (
          (select kind, id, title, keys from kb_search
           where keys @> array[(select whole from asked)] and {IsOf(kinds)} limit {Most})
          union
          ({OfEach(kinds, _ => "kind, id, title, keys", $"names @@ {Words}")} limit {Most})
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

    /// <summary>Each record is found in one tier only, the first that it fits.</summary>
    private static string IsNotIn(string tier) => $"(kind, id) not in (select kind, id from {tier})";

    private static string OfEach(IReadOnlyCollection<RecordKind> kinds, int tier, string fits) =>
        OfEach(kinds, kind => string.Create(CultureInfo.InvariantCulture, $"{Told}, {tier} as tier, {Place(kind)} as place"), fits);

    /// <summary>Each kind has indexes of its own, so that a search of one looks at nothing of the others.</summary>
    private static string OfEach(IReadOnlyCollection<RecordKind> kinds, Func<RecordKind, string> columns, string fits) =>
        string.Join(" union all ", Of(kinds).Select(kind => $"select {columns(kind)} from kb_search where kind = '{kind.Name}' and {fits}"));

    /// <summary>As <see cref="Order"/> has it: counted from 1.</summary>
    private static int Place(RecordKind kind) => Kinds.All.TakeWhile(other => other.Name != kind.Name).Count() + 1;
}
