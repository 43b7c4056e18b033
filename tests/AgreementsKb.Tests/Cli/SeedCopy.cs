using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Cli;

/// <summary>A copy of the repository's seed data that a test may break.</summary>
internal sealed class SeedCopy : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("agreementskb-seed-");

    public SeedCopy()
    {
        foreach (var file in Directory.EnumerateFiles(FiveArticles.Folder, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(FiveArticles.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Where an editor would work: the folder that holds <c>seed-data</c>.</summary>
    public string Root => _root.FullName;

    public string Folder => Path.Combine(Root, "seed-data");

    public void Replace(string file, string old, string replacement)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(old);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public int LineOf(string file, string text) =>
        File.ReadLines(Path.Combine(Folder, file)).TakeWhile(line => !line.Contains(text, StringComparison.Ordinal)).Count() + 1;

    public void Dispose() => _root.Delete(recursive: true);
}
