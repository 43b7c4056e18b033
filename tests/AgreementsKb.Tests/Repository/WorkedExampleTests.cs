using System.Text.RegularExpressions;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Comparisons;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Repository;

/// <summary>
/// The worked example of <c>docs/reading/comparing.md</c> is what the system answers over the seed data, so that it cannot go
/// stale.
/// </summary>
[Collection(PostgresCollection.Name)]
public sealed partial class WorkedExampleTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private const string Question = "Italy-Tunisia versus UK-France";

    private static readonly RecordSet Seed = SeedFolder.Load(Repo.Path("seed-data")).ToSet();

    private static string Page => Repo.Path("docs/reading/comparing.md");

    [Fact]
    public async Task It_is_what_the_system_answers()
    {
        var example = await ExampleAsync();
        var page = (await File.ReadAllTextAsync(Page)).ReplaceLineEndings("\n");
        Marked().IsMatch(page).ShouldBeTrue("docs/reading/comparing.md has lost the marks around its worked example");
        var fresh = Marked().Replace(page, match => $"{match.Groups["begin"].Value}{example}{match.Groups["end"].Value}");
        if (Updating.IsWanted)
        {
            await File.WriteAllTextAsync(Page, fresh);
            return;
        }

        page.ShouldBe(fresh, $"The worked example differs from the answer; run the tests once with {Updating.Variable}=1 and read the difference.");
    }

    /// <summary>Its headings go below those of the page.</summary>
    private async Task<string> ExampleAsync()
    {
        await kb.SendAsync(new Import.Command(Some.Checked([.. Seed.All, .. Seed.Withdrawn]), "an editor", "the seed data", "seed-data") { Prune = true });
        var table = await kb.SendAsync(new Compare.Query(Question, ListOf<string>.Empty));
        return Heading().Replace(ComparisonMarkdown.Text(table), "##$0");
    }

    [GeneratedRegex("^#", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("(?<begin><!-- worked example:[^>]*-->\n\n).*?(?<end>\n<!-- end of the worked example -->)", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
