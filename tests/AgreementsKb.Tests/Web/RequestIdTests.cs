using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class RequestIdTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/api/v1/agreements")]
    [InlineData("/api/v1/agreements/nope")]
    [InlineData("/agreements")]
    public async Task The_senders_id_is_in_the_answer(string path)
    {
        for (var time = 0; time < 2; time++)
        {
            using var response = await AskAsync(path, $"a-job.{time}");
            response.Headers.GetValues("X-Request-Id").ShouldBe([$"a-job.{time}"]);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged line")]
    [InlineData("<script>")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task Without_one_that_is_plain_there_is_one_of_ours(string? given)
    {
        using var first = await AskAsync("/api/v1/agreements", given);
        using var second = await AskAsync("/api/v1/agreements", given);
        var ids = new[] { first, second }.Select(response => response.Headers.GetValues("X-Request-Id").Single()).ToList();
        ids.ShouldBeUnique();
        ids.ShouldNotContain(given);
        ids.ShouldAllBe(id => id.Length > 8);
    }

    [Fact]
    public async Task A_problem_names_its_request()
    {
        using var response = await AskAsync("/api/v1/agreements/nope", "a-job.3");
        (await response.JsonAsync()).Text("requestId").ShouldBe("a-job.3");
    }

    private Task<HttpResponseMessage> AskAsync(string path, string? id)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (id is not null)
            request.Headers.TryAddWithoutValidation("X-Request-Id", id);

        return site.Client.SendAsync(request);
    }
}
