using System.Text;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>A seed file as typed, and what it says.</summary>
/// <param name="Typed">With all its comments.</param>
internal sealed record SeedFileText(string Typed, MappingNode Root)
{
    /// <summary>Null where it could not be read, with the reasons in <paramref name="problems"/>.</summary>
    public static SeedFileText? Read(SeedFiles.SeedFile file, ProblemLog problems) =>
        Bytes(file, problems) is { } bytes && YamlText.Read(bytes, problems) is { } root
            ? new SeedFileText(Encoding.UTF8.GetString(bytes), root)
            : null;

    /// <summary>A file that is about to be written, for the check.</summary>
    public static Document Document(RecordKind kind, string id, string text) =>
        Document(kind, id, Encoding.UTF8.GetBytes(text), new ProblemLog($"{kind.Plural}/{id}.yaml"));

    /// <summary>What the bytes of a file say; null where it could not be read.</summary>
    public static Document Document(RecordKind kind, string id, byte[]? utf8, ProblemLog problems)
    {
        IReadOnlyList<Placed> placed = [];
        var record = utf8 is not null && YamlText.Read(utf8, problems) is { } root
            ? RecordReader.Read(root, kind, problems, out placed)
            : null;
        return new Document(kind, id, IsFile: true, record, placed, problems);
    }

    /// <summary>The bytes of a file; null where it is too long or could not be read.</summary>
    public static byte[]? Bytes(SeedFiles.SeedFile file, ProblemLog problems)
    {
        try
        {
            using var handle = File.OpenHandle(file.Path);
            var length = RandomAccess.GetLength(handle);
            if (length <= TextBytes.MaximumLength)
            {
                var bytes = new byte[length];
                var read = 0;
                while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var more)
                {
                    read += more;
                }

                return read == bytes.Length ? bytes : bytes[..read];
            }

            problems.Add(Position.Start, Messages.TooLong(length));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(Position.Start, Messages.Unreadable(fault));
        }

        return null;
    }
}
