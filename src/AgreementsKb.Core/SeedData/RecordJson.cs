using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>Records as the JSON that is stored and answered.</summary>
public static class RecordJson
{
    /// <summary>UTF-8, compact, keys in the order of the record's shape.</summary>
    public static byte[] Write(KbRecord record) => JsonText.Write(RecordWriter.Objects(record));

    /// <summary>Reads what the store holds, in any order of keys.</summary>
    /// <exception cref="InvalidDataException">It is no such record: the store was written by something else.</exception>
    public static KbRecord Read(RecordKind kind, ReadOnlyMemory<byte> utf8)
    {
        var problems = new ProblemLog($"a stored {kind.Name}");
        var record = JsonText.Read(utf8, problems) is { } root ? RecordReader.Read(root, kind, problems) : null;
        return record ?? throw new InvalidDataException(problems.Problems[0].ToString());
    }

    /// <summary>
    /// Reads an export: a line <c>{"kind","id","revision","data"}</c> for each record. Whether references lead anywhere is for
    /// <see cref="SeedFolder.LoadExport"/>.
    /// </summary>
    /// <returns>No records where there are problems.</returns>
    public static Check.Result ReadMany(ReadOnlyMemory<byte> utf8, string file)
    {
        var (documents, problems) = ExportLines.Read(utf8, file);
        ListOf<KbRecord> records = problems.Count > 0 ? [] : documents.Select(document => document.Record!).ToListOf();
        return new Check.Result(problems.Problems.ToListOf(), records, documents.Count)
        {
            Revisions = ExportLines.Revisions(documents),
        };
    }
}
