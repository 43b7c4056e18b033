using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>Records as the YAML files that editors keep.</summary>
public static class RecordYaml
{
    /// <param name="Record">Null where there are problems.</param>
    /// <param name="Problems">Of this text alone; whether its references lead anywhere is for <see cref="SeedFolder"/>.</param>
    public sealed record Reading(KbRecord? Record, ListOf<Problem> Problems);

    /// <summary>
    /// The canonical file: the same record always gives the same text, and the text reads back as the same record. Its first
    /// line names the schema, by which an editor's program completes and underlines.
    /// </summary>
    public static string Write(KbRecord record) => YamlWriter.Write(RecordWriter.Compact(record), SchemaLine(Kinds.Of(record)));

    /// <summary>The canonical file with the comments of another.</summary>
    /// <param name="record">What to write.</param>
    /// <param name="typed">A file that read without problems: the record itself in another form, or an earlier state.</param>
    internal static string Write(KbRecord record, string typed)
    {
        var comments = YamlComments.Read(typed);
        comments.Remarks.Before.RemoveAll(IsSchemaLine);
        if (comments.Remarks.Trailing is { } trailing)
        {
            comments.Remarks.After.Insert(0, trailing);
        }

        var canonical = RecordWriter.Compact(record);
        return YamlWriter.Write(canonical, SchemaLine(Kinds.Of(record)), YamlRemarks.On(canonical, comments));
    }

    public static Reading Read(RecordKind kind, ReadOnlyMemory<byte> utf8, string file)
    {
        var problems = new ProblemLog(file);
        var record = YamlText.Read(utf8, problems) is { } root ? RecordReader.Read(root, kind, problems) : null;
        return new Reading(record, problems.Problems.ToListOf());
    }

    /// <summary>A canonical file without its first line, which is for programs on the machine where the file lies.</summary>
    public static string WithoutSchema(string canonical)
    {
        ArgumentNullException.ThrowIfNull(canonical);
        var end = canonical.IndexOf('\n', StringComparison.Ordinal);
        return end >= 0 && IsSchemaLine(canonical[..end]) ? canonical[(end + 1)..] : canonical;
    }

    private static string SchemaLine(RecordKind kind) => $"# yaml-language-server: $schema=../schemas/{kind.Name}.json";

    private static bool IsSchemaLine(string comment) =>
        comment.TrimStart('#').TrimStart().StartsWith("yaml-language-server:", StringComparison.Ordinal);
}
