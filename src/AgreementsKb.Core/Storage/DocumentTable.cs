using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Storage;

internal static class DocumentTable
{
    /// <summary>Of the seven kinds only, so it is safe in the text of a statement.</summary>
    public static string Of(RecordKind kind) => $"mt_doc_{kind.Name}";
}
