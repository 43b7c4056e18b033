using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class RouteTests(Site site) : IClassFixture<Site>
{
    private const string Comparison = "/api/v1/compare?q=Italy-Tunisia%20versus%20UK-France";

    public static TheoryData<string> Plurals => [.. Kinds.All.Select(kind => kind.Plural)];

    [Theory]
    [InlineData("/health/live", "application/json")]
    [InlineData("/health/ready", "application/json")]
    [InlineData("/openapi/v1.json", "application/json")]
    [InlineData("/api/index.html", "text/html")]
    [InlineData("/api/v1/disputes", "application/json")]
    [InlineData("/api/v1/disputes?agreement=it-tn-2023&kind=contradiction&state=open", "application/json")]
    [InlineData(Comparison, "application/json")]
    [InlineData("/api/v1/compare?subject=it%2Btn&subject=gb-fr-2025-returns-pilot&currency=GBP", "application/json")]
    [InlineData("/api/v1/export/records.ndjson", "application/x-ndjson")]
    [InlineData("/api/v1/agreements/it-tn-2023/revisions", "application/json")]
    [InlineData("/api/v1/agreements/it-tn-2023/revisions/1", "application/json")]
    [InlineData("/api/v1/changesets", "application/json")]
    [InlineData("/api/v1/changesets/1", "application/json")]
    [InlineData("/history/sources/express-2024-11-18", "text/html")]
    [InlineData("/changes", "text/html")]
    [InlineData("/changes/1", "text/html")]
    [InlineData("/", "text/html")]
    [InlineData("/agreements", "text/html")]
    [InlineData("/agreements/it-tn-2023", "text/html")]
    [InlineData("/compare", "text/html")]
    [InlineData("/compare?q=Italy-Tunisia%20versus%20UK-France", "text/html")]
    [InlineData("/disputes", "text/html")]
    [InlineData("/disputes?agreement=it-tn-2023", "text/html")]
    [InlineData("/sources", "text/html")]
    [InlineData("/sources/national-2024-11-17", "text/html")]
    [InlineData("/method", "text/html")]
    [InlineData("/desk", "text/html")]
    [InlineData("/problems", "text/html")]
    [InlineData("/problems/bad-parameter", "text/html")]
    [InlineData("/site.css", "text/css")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task Every_address_answers(string path, string type)
    {
        using var response = await site.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(200, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
    }

    [Theory]
    [MemberData(nameof(Plurals))]
    public async Task Every_kind_has_a_list_and_its_records(string plural)
    {
        var page = await site.JsonAsync($"/api/v1/{plural}?limit=3");
        page.GetProperty("total").GetInt64().ShouldBeGreaterThan(0);
        page.GetProperty("revision").GetInt64().ShouldBeGreaterThan(0);
        var first = page.GetProperty("items")[0];
        var one = await site.JsonAsync($"/api/v1/{plural}/{first.Text("id")}");
        one.GetRawText().ShouldBe(first.GetRawText());
    }

    [Fact]
    public async Task The_next_page_goes_on_where_the_first_ends()
    {
        using var first = await site.GetAsync("/api/v1/agreements?limit=2");
        var link = first.Headers.GetValues("Link").Single();
        link.ShouldEndWith(">; rel=\"next\"");
        var next = await site.JsonAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)]);
        var ids = (await first.JsonAsync()).GetProperty("items").EnumerateArray().Select(item => item.Text("id")).ToList();
        next.GetProperty("items")[0].Text("id").ShouldBeGreaterThan(ids[^1], StringComparer.Ordinal);
    }

    [Fact]
    public async Task Filters_are_alternatives_within_and_conditions_between()
    {
        var either = await site.JsonAsync("/api/v1/agreements?party=tn,fr");
        var both = await site.JsonAsync("/api/v1/agreements?between=gb&between=fr");
        var narrow = await site.JsonAsync("/api/v1/agreements?party=tn&party=fr&between=gb,fr");
        either.GetProperty("total").GetInt64().ShouldBeGreaterThan(both.GetProperty("total").GetInt64());
        narrow.GetProperty("total").GetInt64().ShouldBe(both.GetProperty("total").GetInt64());
    }

    [Theory]
    [InlineData("/api/v1/agreements/it-tn-2023")]
    [InlineData("/api/v1/agreements")]
    [InlineData(Comparison)]
    [InlineData("/api/v1/disputes")]
    public async Task A_known_answer_is_not_sent_again(string path)
    {
        using var first = await site.GetAsync(path);
        var tag = first.Headers.ETag.ShouldNotBeNull();
        tag.IsWeak.ShouldBeFalse();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        using var second = await site.Client.SendAsync(request);
        ((int)second.StatusCode).ShouldBe(304);
        second.Headers.ETag.ShouldBe(tag);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_tag_of_a_record_is_its_revision()
    {
        using var response = await site.GetAsync("/api/v1/agreements/it-tn-2023");
        response.Headers.ETag!.Tag.ShouldBe("\"1\"");
    }

    [Theory]
    [InlineData("/api/v1/agreements/it-tn-2023")]
    [InlineData("/agreements/it-tn-2023")]
    [InlineData("/health/live")]
    public async Task Head_says_what_get_says_without_the_body(string path)
    {
        using var get = await site.GetAsync(path);
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        head.StatusCode.ShouldBe(get.StatusCode);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Anybody_may_read_from_a_page_of_their_own()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agreements");
        request.Headers.Add("Origin", "https://example.org");
        using var response = await site.Client.SendAsync(request);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answers_are_compressed_for_who_takes_it(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Comparison);
        request.Headers.Add("Accept-Encoding", encoding);
        using var response = await site.Client.SendAsync(request);
        response.Content.Headers.ContentEncoding.ShouldBe([encoding]);
    }

    [Fact]
    public async Task The_export_has_one_record_a_line()
    {
        using var response = await site.GetAsync("/api/v1/export/records.ndjson");
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldEndWith("\n");
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            var record = System.Text.Json.JsonDocument.Parse(line).RootElement;
            record.EnumerateObject().Select(member => member.Name).ShouldBe(["kind", "id", "revision", "data"]);
        }
    }

    [Fact]
    public async Task A_comparison_is_written_in_camel_case_without_empty_keys()
    {
        using var response = await site.GetAsync(Comparison);
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldContain("\"notReported\"");
        text.ShouldNotContain(":null");
        text.ShouldNotContain("\"Citations\"", Case.Sensitive);
    }
}
