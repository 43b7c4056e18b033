using System.Text.RegularExpressions;
using AgreementsKb.Cli;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Tests.Repository;

/// <summary>The documentation is held against the program, so that neither runs ahead of the other.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public async Task Every_command_is_documented_and_every_documented_command_exists()
    {
        using var output = new StringWriter();
        await KbProgram.RunAsync(["--help"], new KbContext(new Terminal(output, output), new StoreOptions()), CancellationToken.None);
        var offered = HelpCommand().Matches(output.ToString().Split("Commands:")[1]).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal).ToList();
        var documented = DocumentedCommand().Matches(Repo.Read("docs", "editing", "command-line.md"))
            .Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        offered.Count.ShouldBeGreaterThan(4);
        documented.ShouldBe(offered);
    }

    [Fact]
    public void Every_setting_read_from_the_environment_is_documented()
    {
        var page = Repo.Read("docs", "operating", "running.md") + Repo.Read("docs", "operating", "testing.md");
        var settings = Directory.EnumerateFiles(Repo.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repo.Path("tests", "AgreementsKb.Tests"), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Setting().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        settings.Count.ShouldBeGreaterThan(1);
        settings.Where(setting => !page.Contains(setting, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        var broken =
            from file in Directory.EnumerateFiles(Repo.Path("docs"), "*.md", SearchOption.AllDirectories).Append(Repo.Path("README.md"))
            from Match link in RelativeLink().Matches(File.ReadAllText(file))
            let target = Path.Combine(Path.GetDirectoryName(file)!, link.Groups[1].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{Path.GetFileName(file)} → {link.Groups[1].Value}";
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Kinds_and_routes_are_documented()
    {
        var page = Repo.Read("docs", "reading", "api.md");
        Kinds.All.Where(kind => !page.Contains(kind.Plural, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^  ([a-z]+) .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex HelpCommand();

    [GeneratedRegex(@"^\| `kb ([a-z]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex DocumentedCommand();

    [GeneratedRegex(@"(?<="")AGREEMENTSKB_[A-Z_]+(?="")", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeLink();
}
