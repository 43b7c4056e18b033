namespace AgreementsKb.Core.Storage;

/// <summary>The statements of <see cref="Slices"/>. Tombstones are left out by the reader: asking for them would spoil plans.</summary>
internal static class SliceSql
{
    /// <summary>
    /// For the statements sent with it. The planner knows nothing of how rare words of the index are, expects tens of thousands of
    /// outcomes and starts other processes to read them: that takes ten times as long as to read the hundred that there are.
    /// </summary>
    public const string OneProcess = "select set_config('max_parallel_workers_per_gather', '0', true)";

    /// <summary>Parameter: ids.</summary>
    public const string Agreements = "select data from mt_doc_agreement where id = any($1)";

    /// <summary>Parameter: ids.</summary>
    public const string Sources = "select data from mt_doc_source where id = any($1)";

    /// <summary>Parameter: <see cref="Comparison.Slicing.OutcomeKeys"/>.</summary>
    public const string Outcomes = "select data from mt_doc_outcome where kb_outcome_keys(data) && $1::text[]";

    /// <summary>Parameters: keys, and ids that were read already.</summary>
    public const string OtherOutcomes = $"{Outcomes} and id <> all($2)";

    /// <summary>Parameter: ids of agreements. One look into the index for each, as it can only look for one document at a time.</summary>
    public const string Statements = """
        select said.data from unnest($1::text[]) agreement(id)
        cross join lateral (
          select data from mt_doc_statement where data @> jsonb_build_object('about', jsonb_build_array(agreement.id))
        ) said
        """;
}
