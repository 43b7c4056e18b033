using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// The statements that let a large change write its documents first and their index entries afterwards, sorted. One document
/// at a time, each entry is looked up in the index on its own, which takes longer than all the rest of an import. The setting is
/// part of the transaction: others see the indexes as they were, and nobody is kept from reading.
/// </summary>
internal static class BulkIndexing
{
    /// <summary>In changed records. Below it the entries take less time than the four statements.</summary>
    public const int From = 2_000;

    public const string Begin = """
        set local gin_pending_list_limit = '1GB';
        set local maintenance_work_mem = '64MB'
        """;

    public static string Defer(RecordKind kind) => string.Join(
        ';', IndexesOf(kind).Select(index => $"alter index {index} set (fastupdate = on)"));

    public static string Catch(RecordKind kind) => string.Join(';', IndexesOf(kind).Select(index =>
        $"select gin_clean_pending_list('{index}'); alter index {index} set (fastupdate = off)"));

    private static IEnumerable<string> IndexesOf(RecordKind kind)
    {
        yield return DocumentTable.Of(kind) + "_idx_data";
        if (kind.Name is not (Kinds.Source or Kinds.Term))
        {
            yield return DocumentTable.Of(kind) + "_idx_sources";
        }

        if (kind.Name == Kinds.Outcome)
        {
            yield return DocumentTable.Of(kind) + "_idx_keys";
        }

        // Written with the documents, by a trigger.
        yield return "kb_search_keys";
        yield return "kb_search_names";
        yield return "kb_search_words";
    }
}
