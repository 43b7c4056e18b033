using System.Text;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>A seed file as typed, and what it says.</summary>
/// <param name="Typed">With all its comments.</param>
internal sealed record SeedFileText(string Typed, MappingNode Root)
{
    /// <summary>Null where it could not be read, with the reasons in <paramref name="problems"/>.</summary>
    public static SeedFileText? Read(SeedFiles.SeedFile file, ProblemLog problems)
    {
        try
        {
            if (new FileInfo(file.Path).Length is > TextBytes.MaximumLength and var length)
            {
                problems.Add(Position.Start, Messages.TooLong(length));
                return null;
            }

            var bytes = File.ReadAllBytes(file.Path);
            return YamlText.Read(bytes, problems) is { } root ? new SeedFileText(Encoding.UTF8.GetString(bytes), root) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(Position.Start, Messages.Unreadable(fault));
            return null;
        }
    }

    /// <summary>A file that is about to be written, for the check.</summary>
    public static Document Document(RecordKind kind, string id, string text)
    {
        var problems = new ProblemLog($"{kind.Plural}/{id}.yaml");
        IReadOnlyList<Placed> placed = [];
        var record = YamlText.Read(Encoding.UTF8.GetBytes(text), problems) is { } root
            ? RecordReader.Read(root, kind, problems, out placed)
            : null;
        return new Document(kind, id, IsFile: true, record, placed, problems);
    }
}
