using System.Text.Json;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class ReviewTests(ReviewedSite site) : IClassFixture<ReviewedSite>
{
    [Fact]
    public async Task A_changeset_waits_until_somebody_else_approves_it()
    {
        var (ada, bob) = (await site.TokenAsync("Ada"), await site.TokenAsync("Bob", Role.Reviewer));
        var id = await ProposeAsync(ada, EditedSite.Term("waits"));
        await Should.ThrowAsync<NotFoundError>(() => site.TermAsync("waits"));
        (await WaitingAsync(bob)).ShouldContain(id);
        var one = await GetAsync(bob, id);
        one.GetProperty("proposal").Text("editor").ShouldBe("Ada");
        one.GetProperty("proposal").GetProperty("added").GetInt32().ShouldBe(1);
        one.GetProperty("changes")[0].Text("id").ShouldBe("theme-waits");

        using var approved = await DecideAsync(bob, id, "approve", "Checked");

        ((int)approved.StatusCode).ShouldBe(200, await approved.Content.ReadAsStringAsync());
        var changeset = (await approved.JsonAsync()).GetProperty("changeset").GetInt64();
        (await site.TermAsync("waits")).Definition.ShouldBe("What it means.");
        (await ScalarAsync(
            $"""
            select format('%s %s %s %s', editor, approved_by, approved_because, proposal) from kb_changeset where id = {changeset}
            """))
            .ShouldBe($"Ada Bob Checked {id}");
        (await WaitingAsync(bob)).ShouldNotContain(id);
        using var published = await site.SendAsync(HttpMethod.Get, $"/{changeset}", token: null);
        var approval = (await published.JsonAsync()).GetProperty("changeset").GetProperty("approval");
        (approval.Text("reviewer"), approval.Text("reason")).ShouldBe(("Bob", "Checked"));
        var decided = (await GetAsync(bob, id)).GetProperty("proposal");
        (decided.Text("state"), decided.GetProperty("changeset").GetInt64()).ShouldBe(("approved", changeset));
    }

    [Fact]
    public async Task A_rejected_changeset_changes_nothing_and_is_kept_with_the_reason()
    {
        var (ada, bob) = (await site.TokenAsync("Ada"), await site.TokenAsync("Bob", Role.Reviewer));
        var id = await ProposeAsync(ada, EditedSite.Term("rejected"));

        using var rejected = await DecideAsync(bob, id, "reject", "No source");

        ((int)rejected.StatusCode).ShouldBe(200);
        await Should.ThrowAsync<NotFoundError>(() => site.TermAsync("rejected"));
        var kept = (await GetAsync(ada, id)).GetProperty("proposal");
        (kept.Text("state"), kept.Text("decidedBy"), kept.Text("decidedBecause")).ShouldBe(("rejected", "Bob", "No source"));
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    public async Task Nobody_decides_their_own_not_even_with_another_token(string verb)
    {
        var mine = await site.TokenAsync("Cleo", Role.Reviewer);
        var id = await ProposeAsync(mine, EditedSite.Term($"own-{verb}"));
        foreach (var token in new[] { mine, await site.TokenAsync("cleo ", Role.Admin) })
        {
            using var response = await DecideAsync(token, id, verb, "It is good");
            ((int)response.StatusCode).ShouldBe(403);
            (await response.JsonAsync()).Text("type").ShouldBe("/problems/forbidden");
        }

        (await WaitingAsync(mine)).ShouldContain(id);
    }

    [Theory]
    [InlineData("approve", "reject")]
    [InlineData("reject", "approve")]
    [InlineData("approve", "approve")]
    public async Task It_is_decided_once(string first, string second)
    {
        var (ada, bob) = (await site.TokenAsync("Ada"), await site.TokenAsync("Bob", Role.Reviewer));
        var id = await ProposeAsync(ada, EditedSite.Term($"once-{first}-{second}"));
        using var done = await DecideAsync(bob, id, first, "x");

        using var again = await DecideAsync(bob, id, second, "x");

        ((int)done.StatusCode).ShouldBe(200);
        ((int)again.StatusCode).ShouldBe(409);
        (await again.JsonAsync()).Text("detail").ShouldContain("by Bob");
    }

    [Fact]
    public async Task Of_reviewers_at_once_exactly_one_decides()
    {
        var ada = await site.TokenAsync("Ada");
        var id = await ProposeAsync(ada, EditedSite.Term("at-once"));
        var reviewers = new List<string>();
        foreach (var n in Enumerable.Range(1, 6))
            reviewers.Add(await site.TokenAsync($"Reviewer {n}", Role.Reviewer));

        var answers = await Task.WhenAll(
            reviewers.Select((token, n) => DecideAsync(token, id, n % 2 == 0 ? "approve" : "reject", "x")));

        answers.Select(answer => (int)answer.StatusCode).Order().ShouldBe([200, 409, 409, 409, 409, 409]);
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task What_was_overtaken_goes_on_waiting()
    {
        var (ada, bob) = (await site.TokenAsync("Ada"), await site.TokenAsync("Bob", Role.Reviewer));
        await site.Knowledge.ImportAsync(Some.Term("theme", "overtaken"));
        var id = await ProposeAsync(ada, EditedSite.Term("overtaken", "Ada's.", revision: 1));
        await site.Knowledge.ImportAsync(Some.Term("theme", "overtaken") with { Definition = "Imported." });

        using var response = await DecideAsync(bob, id, "approve", "x");

        ((int)response.StatusCode).ShouldBe(409);
        var field = (await response.JsonAsync()).GetProperty("conflicts")[0].GetProperty("fields").EnumerateArray()
            .Single(changed => changed.Text("path") == "definition");
        (field.Text("base"), field.Text("theirs"), field.Text("yours")).ShouldBe(("What it means.", "Imported.", "Ada's."));
        (await WaitingAsync(bob)).ShouldContain(id);
        (await site.TermAsync("overtaken")).Definition.ShouldBe("Imported.");
    }

    [Theory]
    [InlineData("""{"reason":""}""", "application/json", 400)]
    [InlineData("{}", "application/json", 400)]
    [InlineData("""{"reason":"x","other":1}""", "application/json", 400)]
    [InlineData("nonsense", "application/json", 400)]
    [InlineData("""{"reason":"x"}""", "text/plain", 415)]
    public async Task A_decision_needs_a_reason(string body, string contentType, int status)
    {
        var id = await ProposeAsync(await site.TokenAsync("Ada"), EditedSite.Term($"reason-{Guid.NewGuid():N}"));
        var bob = await site.TokenAsync("Bob", Role.Reviewer);

        using var response = await site.SendAsync(HttpMethod.Post, $"/waiting/{id}/reject", bob, body, contentType);

        ((int)response.StatusCode).ShouldBe(status, await response.Content.ReadAsStringAsync());
        (await WaitingAsync(bob)).ShouldContain(id);
    }

    [Fact]
    public async Task A_dry_run_waits_for_nobody()
    {
        using var response = await site.PostAsync(await site.TokenAsync("Ada"), EditedSite.Term("dry"), query: "?dryRun=true");

        ((int)response.StatusCode).ShouldBe(200);
        (await response.JsonAsync()).TryGetProperty("proposal", out _).ShouldBeFalse();
    }

    private async Task<long> ProposeAsync(string token, string body)
    {
        using var response = await site.PostAsync(token, body);
        ((int)response.StatusCode).ShouldBe(202, await response.Content.ReadAsStringAsync());
        var id = (await response.JsonAsync()).GetProperty("proposal").GetInt64();
        response.Headers.Location!.ToString().ShouldBe($"/api/v1/changesets/waiting/{id}");
        return id;
    }

    private Task<HttpResponseMessage> DecideAsync(string token, long id, string verb, string reason) => site.SendAsync(
        HttpMethod.Post, $"/waiting/{id}/{verb}", token, JsonSerializer.Serialize(new { reason }), "application/json");

    private async Task<JsonElement> GetAsync(string token, long id)
    {
        using var response = await site.SendAsync(HttpMethod.Get, $"/waiting/{id}", token);
        ((int)response.StatusCode).ShouldBe(200);
        return await response.JsonAsync();
    }

    private async Task<List<long>> WaitingAsync(string token)
    {
        using var response = await site.SendAsync(HttpMethod.Get, "/waiting?limit=200", token);
        var items = (await response.JsonAsync()).GetProperty("items").EnumerateArray();
        return [.. items.Select(item => item.GetProperty("id").GetInt64())];
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(site.Knowledge.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
