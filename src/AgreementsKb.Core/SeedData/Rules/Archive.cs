using System.Collections.Concurrent;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>The archived texts of sources, where an editor has them at hand. Read once each.</summary>
internal sealed class Archive(string folder)
{
    private readonly ConcurrentDictionary<string, WordRun?> _texts = new(StringComparer.Ordinal);

    /// <summary>A name that cannot lead out of the folder.</summary>
    public static bool IsFileName(string name) =>
        name is not ("." or "..") && !name.AsSpan().ContainsAny('/', '\\', ':') && Path.GetFileName(name) == name;

    /// <summary>The words of a source's text; null where it is not archived here.</summary>
    public WordRun? Words(string? archiveRef)
    {
        return archiveRef is not null && IsFileName(archiveRef) ? _texts.GetOrAdd(archiveRef, Read) : null;
    }

    private WordRun? Read(string archiveRef)
    {
        var paths = new[] { archiveRef, archiveRef + ".txt" }.Select(name => Path.Combine(folder, name));
        return paths.FirstOrDefault(File.Exists) is { } path ? WordRun.OfArchived(File.ReadAllText(path)) : null;
    }
}
