using System.Collections.Frozen;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Features.Records;

/// <summary>
/// What the database keeps of a record beside its document, for lists (migration 20): all but its longest parts. It costs a fraction
/// of the document to read. Of the present only.
/// </summary>
internal static class Briefs
{
    /// <summary>The paths that a brief leaves out, by the name of the kind.</summary>
    private static readonly FrozenDictionary<string, string[]> LeftOut = new Dictionary<string, string[]>
    {
        [Kinds.Agreement] = ["funding", "provisions", "caps", "eligibility", "timeline.reports.note", "timeline.reports.quoted"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Of a kind that has briefs: ids and <c>data</c>, as the table of documents, but written out.</summary>
    public static string Table(RecordKind kind) => $"kb_brief_{kind.Name}";

    /// <summary>Whether everything that the paths name is in the brief of a record, as it is in the document.</summary>
    public static bool Hold(RecordKind kind, IEnumerable<string> paths) =>
        LeftOut.TryGetValue(kind.Name, out var left)
        && paths.All(path => !left.Any(other => IsWithin(path, other) || IsWithin(other, path)));

    private static bool IsWithin(string path, string other) =>
        path.StartsWith(other, StringComparison.Ordinal) && (path.Length == other.Length || path[other.Length] == '.');
}
