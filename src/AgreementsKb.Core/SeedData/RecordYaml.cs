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
    /// The canonical text: the same record always gives the same text, and the text reads back as the same record.
    /// </summary>
    public static string Write(KbRecord record) => YamlWriter.Write(RecordWriter.Compact(record));

    public static Reading Read(RecordKind kind, ReadOnlyMemory<byte> utf8, string file)
    {
        var problems = new ProblemLog(file);
        var record = YamlText.Read(utf8, problems) is { } root ? RecordReader.Read(root, kind, problems) : null;
        return new Reading(record, problems.Problems.ToListOf());
    }
}
