using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// The statements that let a large change write its rows first and their index entries afterwards, sorted. One row at a time, each
/// entry is looked up in the index on its own, which takes longer than all the rest of an import. The setting is part of the
/// transaction: others see the indexes as they were, and nobody is kept from reading.
/// </summary>
internal static class BulkIndexing
{
    /// <summary>In changed records. Below it the entries take less time than the statements.</summary>
    public const int From = 2_000;

    public static readonly string Defer = string.Join(
        ';',
        Indexes().Select(index => $"alter index {index} set (fastupdate = on)")
            .Prepend("set local gin_pending_list_limit = '1GB'; set local maintenance_work_mem = '64MB'"));

    public static readonly string Catch = string.Join(
        ';', Indexes().Select(index => $"select gin_clean_pending_list('{index}'); alter index {index} set (fastupdate = off)"));

    /// <summary>Those of the documents, and of what triggers write with them for searches and lists.</summary>
    private static IEnumerable<string> Indexes() =>
    [
        .. Kinds.All.Select(kind => DocumentTable.Of(kind) + "_idx_data"),
        .. Kinds.All.Where(kind => kind.Name is not (Kinds.Source or Kinds.Term)).Select(kind => DocumentTable.Of(kind) + "_idx_sources"),
        DocumentTable.Of(Kinds.Named(Kinds.Outcome)) + "_idx_keys",
        "kb_search_keys",
        .. Kinds.All.SelectMany(kind => new[] { $"kb_search_names_{kind.Name}", $"kb_search_words_{kind.Name}" }),
        "kb_search_word_slips",
        .. Kinds.All.Select(kind => $"kb_list_{kind.Name}_idx_fields"),
    ];
}
