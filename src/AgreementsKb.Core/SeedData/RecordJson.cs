using AgreementsKb.Core.Records;

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
}
