using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Finds the files of a seed data folder. What does not belong there is a problem, lest a misnamed record is overlooked.
/// </summary>
internal static class SeedFiles
{
    private const string Extension = ".yaml";

    private static readonly string[] OtherNames = ["LICENSE.md", "README.md", "schemas"];

    /// <param name="Path">Where it is.</param>
    /// <param name="Name">Relative to the folder, with forward slashes.</param>
    public sealed record SeedFile(string Path, string Name, RecordKind Kind, string Id);

    /// <param name="folder">Holds <c>agreements/</c>, <c>actors/</c> and so on.</param>
    /// <param name="misplaced">Takes one log for each file or folder that does not belong.</param>
    public static IReadOnlyList<SeedFile> Locate(string folder, List<ProblemLog> misplaced)
    {
        if (!Directory.Exists(folder))
        {
            Refuse(misplaced, ".", Messages.NoFolder(folder));
            return [];
        }

        var files = new List<SeedFile>();
        foreach (var entry in new DirectoryInfo(folder).GetFileSystemInfos()
            .Where(entry => !OtherNames.Contains(entry.Name) && !IsOfAnEditor(entry)))
        {
            if (entry is not DirectoryInfo directory)
            {
                Refuse(misplaced, entry.Name, Messages.UnknownFile(entry.Name));
            }
            else if (Kinds.FromPlural(entry.Name) is { } kind)
            {
                files.AddRange(InKind(directory, kind, misplaced));
            }
            else
            {
                Refuse(misplaced, entry.Name, Messages.UnknownFolder(entry.Name));
            }
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return files;
    }

    /// <summary>One file or one folder of a kind, by where it is; null where the path names neither.</summary>
    public static IReadOnlyList<SeedFile>? LocatePart(string path, List<ProblemLog> misplaced)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Kinds.FromPlural(Path.GetFileName(full)) is { } kind && Directory.Exists(full))
        {
            return [.. InKind(new DirectoryInfo(full), kind, misplaced).OrderBy(file => file.Name, StringComparer.Ordinal)];
        }

        var folder = Path.GetFileName(Path.GetDirectoryName(full) ?? "");
        return Kinds.FromPlural(folder) is { } own && File.Exists(full) && full.EndsWith(Extension, StringComparison.Ordinal)
            ? [new SeedFile(full, $"{folder}/{Path.GetFileName(full)}", own, Path.GetFileNameWithoutExtension(full))]
            : null;
    }

    /// <summary>Where the file of a record is, or is to be.</summary>
    public static string PathOf(string folder, RecordKind kind, string id) => Path.Combine(folder, kind.Plural, id + Extension);

    private static IEnumerable<SeedFile> InKind(DirectoryInfo directory, RecordKind kind, List<ProblemLog> misplaced)
    {
        foreach (var entry in directory.GetFileSystemInfos().Where(entry => !IsOfAnEditor(entry)))
        {
            var name = $"{directory.Name}/{entry.Name}";
            if (entry is FileInfo && entry.Name.EndsWith(Extension, StringComparison.Ordinal))
            {
                yield return new SeedFile(entry.FullName, name, kind, entry.Name[..^Extension.Length]);
            }
            else
            {
                Refuse(misplaced, name, entry is FileInfo ? Messages.UnknownFile(entry.Name) : Messages.FolderWithin(entry.Name));
            }
        }
    }

    /// <summary>What editing programs leave beside a file while it is open: backups, locks, unsaved text.</summary>
    private static bool IsOfAnEditor(FileSystemInfo entry) =>
        entry.Name[0] == '.' || entry.Name[^1] == '~' || (entry.Name[0] == '#' && entry.Name[^1] == '#');

    private static void Refuse(List<ProblemLog> misplaced, string name, Message message)
    {
        var log = new ProblemLog(name);
        log.Add(Position.Start, message);
        misplaced.Add(log);
    }
}
