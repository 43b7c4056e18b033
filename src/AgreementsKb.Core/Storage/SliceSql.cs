namespace AgreementsKb.Core.Storage;

/// <summary>The statements of <see cref="Slices"/>. Tombstones are left out by the reader: asking for them would spoil plans.</summary>
internal static class SliceSql
{
    /// <summary>Parameter: ids.</summary>
    public const string Agreements = "select data from mt_doc_agreement where id = any($1)";

    /// <summary>Parameter: ids.</summary>
    public const string Sources = "select data from mt_doc_source where id = any($1)";

    /// <summary>Outcomes beside agreements, and those that answer the same question or could be mistaken for them. Parameter: keys of agreements.</summary>
    public const string OutcomesBeside = """
        with beside as materialized (
          select id, data from mt_doc_outcome where kb_outcome_keys(data) && $1::text[]
        )
        select data from beside
        union all
        select data from mt_doc_outcome
        where kb_outcome_keys(data) && array(
          select distinct key from beside, unnest(kb_outcome_keys(data)) key where key like 'span|%' or key like 'same|%')
        and id not in (select id from beside)
        """;

    /// <summary>Parameter: keys of places.</summary>
    public const string Arrivals = "select data from mt_doc_outcome where kb_outcome_keys(data) && $1::text[]";

    /// <summary>Parameter: ids of agreements. One look into the index for each, as it can only look for one document at a time.</summary>
    public const string Statements = """
        select said.data from unnest($1::text[]) agreement(id)
        cross join lateral (
          select data from mt_doc_statement where data @> jsonb_build_object('about', jsonb_build_array(agreement.id))
        ) said
        """;

    public static string Beside(string agreement) => $"beside|{agreement}";

    public static string ArrivalsAt(string place) => $"arrivals|{place}";
}
