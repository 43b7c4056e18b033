using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class AccessTests(EditedSite site) : IClassFixture<EditedSite>
{
    [Fact]
    public async Task Writing_without_a_token_asks_for_one()
    {
        using var response = await site.PostAsync(token: null, EditedSite.Term("nobody"));

        ((int)response.StatusCode).ShouldBe(401);
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer realm=\"AgreementsKb\"");
        (await response.JsonAsync()).Text("type").ShouldBe("/problems/unauthorized");
    }

    [Fact]
    public async Task Tokens_that_are_worth_nothing_are_answered_alike()
    {
        var revoked = await site.TokenAsync();
        await site.Knowledge.SendAsync(new Revoke.Command(TokenText.Parse(revoked)!.Id));
        var valid = await site.TokenAsync();
        var forged = valid[..^1] + (valid[^1] == '0' ? '1' : '0');
        string[] bad = [revoked, "nonsense", $"akb_0123456789ab_{new string('0', 64)}", forged];
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in bad)
        {
            using var response = await site.PostAsync(token, EditedSite.Term("nobody"));
            ((int)response.StatusCode).ShouldBe(401);
            response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer realm=\"AgreementsKb\", error=\"invalid_token\"");
            var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
            problem.Remove("requestId").ShouldBeTrue();
            bodies.Add(problem.ToJsonString());
        }

        bodies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Reading_is_open_whatever_token_comes_with_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/terms");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "nonsense");

        using var response = await site.Client.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(200);
    }

    [Theory]
    [InlineData(Role.Editor, 403)]
    [InlineData(Role.Reviewer, 404)]
    [InlineData(Role.Admin, 404)]
    public async Task Deciding_takes_a_reviewer(Role role, int status)
    {
        var token = await site.TokenAsync("Somebody", role);

        using var response = await site.SendAsync(
            HttpMethod.Post, "/waiting/999/approve", token, """{"reason":"x"}""", "application/json");

        ((int)response.StatusCode).ShouldBe(status);
        if (status == 403)
            (await response.JsonAsync()).Text("type").ShouldBe("/problems/forbidden");
    }

    [Fact]
    public async Task What_waits_is_not_for_everybody()
    {
        using var nobody = await site.SendAsync(HttpMethod.Get, "/waiting", token: null);
        using var editor = await site.SendAsync(HttpMethod.Get, "/waiting", await site.TokenAsync());

        ((int)nobody.StatusCode).ShouldBe(401);
        ((int)editor.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Other_origins_may_read_and_not_write()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/changesets");
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        using var response = await site.Client.SendAsync(request);

        response.Headers.TryGetValues("Access-Control-Allow-Methods", out var methods);
        (methods ?? []).ShouldNotContain(value => value.Contains("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_log_and_no_answer_ever_holds_a_token()
    {
        var (valid, revoked) = (await site.TokenAsync(), await site.TokenAsync());
        await site.Knowledge.SendAsync(new Revoke.Command(TokenText.Parse(revoked)!.Id));
        var answers = new List<string>();
        foreach (var token in new[] { valid, revoked, valid + "x" })
        {
            foreach (var body in new[] { EditedSite.Term("logged"), "broken", EditedSite.Term("logged", "Twice.") })
            {
                using var response = await site.PostAsync(token, body);
                answers.Add($"{response.Headers} {await response.Content.ReadAsStringAsync()}");
            }
        }

        site.Log.Count.ShouldBeGreaterThan(20, "nothing was heard of the log, so the test showed nothing");
        foreach (var secret in new[] { valid, revoked }.Select(token => token.Split('_')[2]))
        {
            site.Log.Concat(answers).Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        }
    }
}
