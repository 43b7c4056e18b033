using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class SearchRouteTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Hits_come_with_their_kind_and_what_was_found()
    {
        var found = await site.JsonAsync("/api/v1/search?q=patrol%20vessels&kind=agreement");
        var first = found.GetProperty("items")[0];
        first.Text("kind").ShouldBe("agreement");
        first.Texts("fragments")[0].ShouldContain("<mark>");
        await site.JsonAsync($"/api/v1/agreements/{first.Text("id")}");
    }

    [Fact]
    public async Task The_link_leads_through_all_hits()
    {
        var (seen, total, next) = (new List<string>(), -1, (string?)"/api/v1/search?q=migration&limit=4");
        while (next is not null)
        {
            using var response = await site.GetAsync(next);
            var page = await response.JsonAsync();
            total = page.GetProperty("total").GetInt32();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => $"{item.Text("kind")}/{item.Text("id")}"));
            next = response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('>')[0][1..] : null;
        }

        seen.ShouldBeUnique();
        seen.Count.ShouldBe(total);
        total.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task A_search_box_gets_suggestions()
    {
        var found = await site.JsonAsync("/api/v1/search?suggest=tuni&limit=3");
        found.GetProperty("items").GetArrayLength().ShouldBe(3);
        found.GetProperty("items")[0].Text("titleHtml").ShouldBe("<mark>Tunisia</mark>");
    }

    [Theory]
    [InlineData("", "q")]
    [InlineData("?q=", "q")]
    [InlineData("?q=%26%7C", "q")]
    [InlineData("?q=a&q=b", "q")]
    [InlineData("?q=a&suggest=b", "suggest")]
    [InlineData("?suggest=b&cursor=c", "suggest")]
    [InlineData("?q=a&kind=nothing", "kind")]
    [InlineData("?q=a&limit=101", "limit")]
    [InlineData("?q=a&cursor=!", "cursor")]
    [InlineData("?q=a&asOf=2026", "asOf")]
    public async Task What_is_wrong_is_named(string query, string parameter)
    {
        using var response = await site.GetAsync("/api/v1/search" + query);
        ((int)response.StatusCode).ShouldBe(400);
        (await response.JsonAsync()).Text("parameter").ShouldBe(parameter);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("a%00b")]
    [InlineData("'; drop table kb_search; --")]
    [InlineData("((((\"a")]
    [InlineData("a:*B <-> c")]
    [InlineData("%F0%9F%98%80 x")]
    [InlineData("%EE%80%80 x")]
    [InlineData("the")]
    public async Task Whatever_is_typed_there_is_an_answer(string text)
    {
        foreach (var parameter in new[] { "q", "suggest" })
        {
            using var response = await site.GetAsync($"/api/v1/search?{parameter}={text}");
            ((int)response.StatusCode).ShouldBeInRange(200, 400);
        }
    }
}
