using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>Records as the JSON that is stored and answered.</summary>
public static class RecordJson
{
    /// <summary>UTF-8, compact, keys in the order of the record's shape.</summary>
    public static byte[] Write(KbRecord record) => JsonText.Write(RecordWriter.Objects(record));

    /// <summary>Reads what the store holds, in any order of keys.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="utf8">One JSON object.</param>
    /// <param name="cited">Takes the ids of the sources that it cites.</param>
    /// <exception cref="InvalidDataException">It is no such record: the store was written by something else.</exception>
    public static KbRecord Read(RecordKind kind, ReadOnlyMemory<byte> utf8, ICollection<string>? cited = null)
    {
        if (new StoredReader(cited).Read(utf8.Span, kind.Type) is KbRecord stored)
        {
            return stored;
        }

        var problems = new ProblemLog($"a stored {kind.Name}");
        IReadOnlyList<Placed> placed = [];
        var record = JsonText.Read(utf8, problems) is { } root ? RecordReader.Read(root, kind, problems, out placed) : null;
        foreach (var cite in placed.Select(part => part.Value).OfType<Citation>())
        {
            cited?.Add(cite.Source);
        }

        return record ?? throw new InvalidDataException(problems.Problems[0].ToString());
    }
}
