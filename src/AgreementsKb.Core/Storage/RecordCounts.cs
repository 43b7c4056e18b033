using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Storage;

/// <summary>How many records of each kind there are, without counting them: rows of <c>kb_list_count</c> among those of all codes.</summary>
internal static class RecordCounts
{
    /// <summary>A condition, which names the kinds because the key of the table begins with them.</summary>
    public static readonly string Are =
        $"kind in ({string.Join(", ", Kinds.All.Select(kind => $"'{kind.Name}'"))}) and field = '' and value = ''";
}
