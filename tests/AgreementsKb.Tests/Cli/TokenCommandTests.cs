using System.Text.Json;
using AgreementsKb.Cli;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Cli;

[Collection(PostgresCollection.Name)]
public sealed class TokenCommandTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task The_token_alone_is_on_standard_output_and_only_once()
    {
        var made = await RunAsync("token", "create", "--role", "editor", "--name", "Ada [Editor]", "--expires", "30d");

        made.ExitCode.ShouldBe(ExitCodes.Done, made.Error);
        var token = made.Output.TrimEnd('\n');
        token.ShouldMatch("^akb_[0-9a-f]{12}_[0-9a-f]{64}$");
        var secret = token.Split('_')[2];
        made.Error.ShouldContain("Ada [Editor] (editor), valid until");
        made.Error.ShouldNotContain(secret);
        var listed = await RunAsync("token", "list");
        listed.Output.ShouldContain("Ada [Editor]");
        listed.Output.ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_revoked_token_stays_listed_as_such()
    {
        var id = (await RunAsync("token", "create", "--role", "reviewer", "--name", "Bob")).Output.Split('_')[1];

        (await RunAsync("token", "revoke", id)).Error.ShouldContain($"token {id} of Bob is revoked");

        var listed = JsonDocument.Parse((await RunAsync("token", "list", "--json")).Output).RootElement.GetProperty("tokens");
        var mine = listed.EnumerateArray().Single(token => token.GetProperty("id").GetString() == id);
        mine.GetProperty("state").GetString().ShouldBe("revoked");
        mine.GetProperty("role").GetString().ShouldBe("reviewer");
        mine.TryGetProperty("hash", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("editor", "2020-01-01")]
    [InlineData("editor", "0d")]
    [InlineData("editor", "367d")]
    [InlineData("editor", "soon")]
    [InlineData("owner", "90d")]
    public async Task A_wrong_role_or_end_is_wrong_usage(string role, string expires)
    {
        var run = await RunAsync("token", "create", "--role", role, "--name", "Ada", "--expires", expires);

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_token_cannot_be_revoked() =>
        (await RunAsync("token", "revoke", "0123456789ab")).ExitCode.ShouldBe(ExitCodes.DataHasErrors);

    private Task<KbRun> RunAsync(params string[] args) => KbRun.OfAsync(kb.ConnectionString, args);
}
