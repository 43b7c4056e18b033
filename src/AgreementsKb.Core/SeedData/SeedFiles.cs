using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Finds the files of a seed data folder. What does not belong there is a problem, lest a misnamed record is overlooked.
/// </summary>
internal static class SeedFiles
{
    private const string Extension = ".yaml";

    private static readonly string[] OtherNames = ["LICENSE.md", "README.md", "schemas"];

    /// <param name="Folder">The folder of its kind.</param>
    /// <param name="Id">By its name.</param>
    public sealed record SeedFile(string Folder, RecordKind Kind, string Id)
    {
        /// <summary>Where it is. Put together when asked for, as is the name: there may be very many files.</summary>
        public string Path => System.IO.Path.Combine(Folder, Id + Extension);

        /// <summary>Relative to the folder of seed data, with forward slashes.</summary>
        public string Name => $"{Kind.Plural}/{Id}{Extension}";
    }

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

        files.Sort(static (left, right) => left.Kind == right.Kind
            ? Compare(left.Id, right.Id)
            : string.CompareOrdinal(left.Kind.Plural, right.Kind.Plural));
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
            ? [new SeedFile(Path.GetDirectoryName(full)!, own, Path.GetFileNameWithoutExtension(full))]
            : null;
    }

    /// <summary>Where the file of a record is, or is to be.</summary>
    public static string PathOf(string folder, RecordKind kind, string id) => FileOf(folder, kind, id).Path;

    /// <param name="folder">The folder of seed data.</param>
    public static SeedFile FileOf(string folder, RecordKind kind, string id) => new(Path.Combine(folder, kind.Plural), kind, id);

    private static IEnumerable<SeedFile> InKind(DirectoryInfo directory, RecordKind kind, List<ProblemLog> misplaced)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos().Where(entry => !IsOfAnEditor(entry)))
        {
            if (entry is FileInfo && entry.Name.EndsWith(Extension, StringComparison.Ordinal))
            {
                yield return new SeedFile(directory.FullName, kind, entry.Name[..^Extension.Length]);
            }
            else
            {
                Refuse(
                    misplaced,
                    $"{directory.Name}/{entry.Name}",
                    entry is FileInfo ? Messages.UnknownFile(entry.Name) : Messages.FolderWithin(entry.Name));
            }
        }
    }

    /// <summary>What editing programs leave beside a file while it is open: backups, locks, unsaved text.</summary>
    private static bool IsOfAnEditor(FileSystemInfo entry) =>
        entry.Name[0] == '.' || entry.Name[^1] == '~' || (entry.Name[0] == '#' && entry.Name[^1] == '#');

    /// <summary>As the names of the files compare: `a-b.yaml` comes before `a.yaml`.</summary>
    private static int Compare(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        return (same < left.Length ? left[same] : '.') - (same < right.Length ? right[same] : '.');
    }

    private static void Refuse(List<ProblemLog> misplaced, string name, Message message)
    {
        var log = new ProblemLog(name);
        log.Add(Position.Start, message);
        misplaced.Add(log);
    }
}
