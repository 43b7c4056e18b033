using System.Text.RegularExpressions;

namespace AgreementsKb.Tests.Repository;

/// <summary>How the repository is laid out, and what it must not hold.</summary>
public sealed partial class LayoutTests
{
    private static readonly string[] TextFiles = ["*.cs", "*.cshtml", "*.md", "*.yaml", "*.yml", "*.json", "*.csproj", "*.props", "*.scss", "*.js", "*.sql"];

    [Fact]
    public void No_folder_is_named_for_no_idea() =>
        Directory.EnumerateDirectories(Repo.Path("src"), "*", SearchOption.AllDirectories)
            .Where(folder => Path.GetFileName(folder) is "Common" or "Shared" or "Utils" or "Utilities" or "Helpers" or "Services"
                or "Interfaces" or "DTOs" or "Managers")
            .Where(folder => !Ignored(folder))
            .ShouldBeEmpty();

    [Fact]
    public void No_source_file_is_over_400_lines() =>
        Sources("*.cs").Where(file => File.ReadLines(file).Count() > 400).ShouldBeEmpty();

    [Fact]
    public void No_file_names_a_download_address_or_a_path_of_one_machine() =>
        TextFiles.SelectMany(Sources)
            .Where(file => Forbidden().IsMatch(File.ReadAllText(file)))
            .Where(file => Path.GetFileName(file) != "LayoutTests.cs")
            .ShouldBeEmpty();

    [Fact]
    public void Decisions_are_short_and_listed()
    {
        var listed = Repo.Read("docs", "decisions", "README.md");
        var decisions = Directory.GetFiles(Repo.Path("docs", "decisions"), "0*.md");
        decisions.Length.ShouldBeGreaterThan(4);
        decisions.Where(file => File.ReadLines(file).Count() > 40).ShouldBeEmpty();
        decisions.Select(file => Path.GetFileName(file)).Where(name => !listed.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Sources(string pattern) =>
        new[] { "src", "tests", "docs", "seed-data" }
            .SelectMany(folder => Directory.EnumerateFiles(Repo.Path(folder), pattern, SearchOption.AllDirectories))
            .Where(file => !Ignored(file));

    private static bool Ignored(string path) => IgnoredFolder().IsMatch(path.Replace('\\', '/'));

    [GeneratedRegex(@"/(bin|obj|node_modules|wwwroot|BenchmarkDotNet\.Artifacts)(/|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex IgnoredFolder();

    [GeneratedRegex("""registry\.npm|api\.nuget|"resolved": *"http|/home/[a-z]|(^|[\s"'(])/ro{2}t/|C:\\Users""", RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();
}
