namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>The archived texts of sources, where an editor has them at hand. Read once each.</summary>
internal sealed class Archive(string folder)
{
    private readonly Dictionary<string, WordRun?> _texts = new(StringComparer.Ordinal);

    /// <summary>A name that cannot lead out of the folder.</summary>
    public static bool IsFileName(string name) =>
        name is not ("." or "..") && !name.AsSpan().ContainsAny('/', '\\', ':') && Path.GetFileName(name) == name;

    /// <summary>The words of a source's text; null where it is not archived here.</summary>
    public WordRun? Words(string? archiveRef)
    {
        if (archiveRef is null || !IsFileName(archiveRef))
        {
            return null;
        }

        if (!_texts.TryGetValue(archiveRef, out var words))
        {
            var paths = new[] { archiveRef, archiveRef + ".txt" }.Select(name => Path.Combine(folder, name));
            words = paths.FirstOrDefault(File.Exists) is { } path
                ? WordRun.OfArchived(File.ReadAllText(path))
                : null;
            _texts.Add(archiveRef, words);
        }

        return words;
    }
}
