using AgreementsKb.Cli;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Web;

namespace AgreementsKb.Tests.Cli;

/// <summary><c>kb show</c> and <c>kb compare</c> as of an earlier moment, and of records that were renamed or withdrawn.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PastCommandTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Question = "Italy-Tunisia versus UK-France";

    private readonly KnowledgeBase _kb = new(postgres);
    private Import.Result _before = null!;

    public async Task InitializeAsync()
    {
        await _kb.InitializeAsync();
        _before = await _kb.ImportAsync([.. Example.All(), Some.Agreement("twice"), Some.Actor("old-name")]);
        await _kb.ImportAsync(
            ExampleAgreements.ItalyTunisia with { Title = "Another title" },
            Some.Agreement("twice") with { Withdrawn = Some.Withdrawal("It was a duplicate.") },
            Some.Actor("new-name") with { FormerIds = ["old-name"] });
    }

    public Task DisposeAsync() => _kb.DisposeAsync();

    [Theory]
    [InlineData("show", "it-tn-2023")]
    [InlineData("compare", "it-tn-2023 versus UK-France")]
    public async Task The_past_is_shown_as_it_was_and_says_so(string verb, string what)
    {
        var now = await RunAsync(verb, what);
        var then = await RunAsync(verb, what, "--as-of", $"{_before.Revision}");

        now.Output.ShouldContain("Another title");
        then.ExitCode.ShouldBe(ExitCodes.Done);
        then.Output.ShouldNotContain("Another title");
        (then.Output + then.Error).ShouldContain("As the knowledge base stood on ");
        (then.Output + then.Error).ShouldContain($"(revision {_before.Revision})");
    }

    [Fact]
    public async Task A_comparison_of_the_past_is_the_same_as_over_HTTP()
    {
        var terminal = await RunAsync("compare", Question, "--as-of", $"{_before.Revision}", "--json");
        await using var program = new Site.Program(_kb.ConnectionString, FiveArticles.Folder);
        using var client = program.CreateClient();
        var api = await client.GetStringAsync(new Uri($"/api/v1/compare?q={Uri.EscapeDataString(Question)}&asOf={_before.Revision}", UriKind.Relative));

        System.Text.Json.Nodes.JsonNode.DeepEquals(
            System.Text.Json.Nodes.JsonNode.Parse(terminal.Output), System.Text.Json.Nodes.JsonNode.Parse(api)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_renamed_record_is_shown_and_its_new_id_said_beside_it()
    {
        var shown = await RunAsync("show", "old-name", "--yaml");

        shown.ExitCode.ShouldBe(ExitCodes.Done);
        shown.Output.ShouldContain("id: new-name");
        shown.Error.Trim().ShouldBe("kb: the actor `old-name` is now `new-name`");
        (await RunAsync("show", "old-name", "--yaml", "--as-of", $"{_before.Revision}")).Output.ShouldContain("id: old-name");
    }

    [Fact]
    public async Task A_withdrawn_record_says_when_and_why()
    {
        var shown = await RunAsync("show", "twice");

        shown.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        shown.Output.ShouldBeEmpty();
        shown.Error.ShouldContain("The agreement `twice` was withdrawn on 2025-01-02: It was a duplicate.");
        (await RunAsync("show", "twice", "--as-of", $"{_before.Revision}")).ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public async Task A_record_that_was_not_there_yet_says_since_when() =>
        (await RunAsync("show", "new-name", "--as-of", $"{_before.Revision}")).Error.ShouldContain("it first appears on");

    [Theory]
    [InlineData("show", "it-tn-2023")]
    [InlineData("compare", Question)]
    public async Task A_moment_that_is_none_is_wrong_usage(string verb, string what)
    {
        var refused = await RunAsync(verb, what, "--as-of", "soon");

        refused.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        refused.Output.ShouldBeEmpty();
        refused.Error.ShouldContain("found `soon`, expected a date");
    }

    private Task<KbRun> RunAsync(params string[] args) => KbRun.OfAsync(_kb.ConnectionString, args);
}
