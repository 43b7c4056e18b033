using System.Text.Json;
using System.Xml.Linq;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

/// <summary>The change feed in its three forms: pages, events and a feed.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ChangesTests(EditedSite site) : IClassFixture<EditedSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Following_the_link_leads_through_all_changes_to_the_current_position()
    {
        var token = await site.TokenAsync();
        await site.PostAsync(token, EditedSite.Term("a1") + "\n" + EditedSite.Term("a2") + "\n" + EditedSite.Term("a3"));
        var (address, seen, last) = ("/api/v1/changes?after=0&limit=2&kind=term", new List<long>(), default(JsonElement));
        while (address is not null)
        {
            using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
            last = await response.JsonAsync();
            seen.AddRange(last.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("seq").GetInt64()));
            address = response.Headers.TryGetValues("Link", out var links)
                ? links.Single()[1..links.Single().IndexOf('>', StringComparison.Ordinal)]
                : null;
        }

        seen.ShouldBe(Enumerable.Range(1, seen.Count).Select(seq => (long)seq));
        last.GetProperty("position").GetInt64().ShouldBe(last.GetProperty("revision").GetInt64());
        var rest = await GetAsync($"/api/v1/changes?after={seen[^1]}");
        rest.GetProperty("items").GetArrayLength().ShouldBe(0);
        rest.GetProperty("position").GetInt64().ShouldBe(seen[^1]);
    }

    [Fact]
    public async Task A_change_comes_with_its_record_where_asked()
    {
        var change = (await GetAsync("/api/v1/changes?data=true&limit=1")).GetProperty("items")[0];
        change.GetProperty("change").Text("id").ShouldBe("theme-first");
        var record = await GetAsync("/api/v1/terms/theme-first/revisions/1");
        change.GetProperty("data").GetRawText().ShouldBe(record.GetProperty("data").GetRawText());
    }

    [Theory]
    [InlineData("/api/v1/changes?after=-1", "after")]
    [InlineData("/api/v1/changes?after=x", "after")]
    [InlineData("/api/v1/changes?after=99999999999999999999", "after")]
    [InlineData("/api/v1/changes?limit=0", "limit")]
    [InlineData("/api/v1/changes?kind=deal", "kind")]
    [InlineData("/api/v1/changes?data=yes", "data")]
    [InlineData("/api/v1/changes?since=1", "since")]
    [InlineData("/api/v1/changes/stream?after=x", "after")]
    [InlineData("/api/v1/changes/stream?limit=1", "limit")]
    [InlineData("/api/v1/changes.atom?cursor=x", "cursor")]
    [InlineData("/api/v1/changes.atom?after=1", "after")]
    public async Task A_bad_parameter_is_named(string path, string parameter)
    {
        using var response = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
        ((int)response.StatusCode).ShouldBe(400);
        (await response.JsonAsync()).Text("parameter").ShouldBe(parameter);
    }

    [Fact]
    public async Task Events_tell_what_the_pages_tell_as_it_happens()
    {
        var start = (await GetAsync("/api/v1/changes?limit=1")).GetProperty("revision").GetInt64();
        using var stream = await EventStream.OpenAsync(site.Client, "/api/v1/changes/stream");
        (await stream.NextAsync()).ShouldSatisfyAllConditions(
            first => first.Name.ShouldBe("position"),
            first => first.Id.ShouldBe($"{start}"));

        await site.PostAsync(await site.TokenAsync(), EditedSite.Term("b1"));

        var told = await stream.NextAsync();
        (told.Name, told.Id).ShouldBe(("change", $"{start + 1}"));
        var asked = await GetAsync($"/api/v1/changes?after={start}&limit=1");
        told.Data.ShouldBe(asked.GetProperty("items")[0].GetRawText());
    }

    [Fact]
    public async Task A_stream_goes_on_after_the_last_event_that_was_heard()
    {
        await site.PostAsync(await site.TokenAsync(), EditedSite.Term("c1") + "\n" + EditedSite.Term("c2"));
        var end = (await GetAsync("/api/v1/changes?limit=1")).GetProperty("revision").GetInt64();
        using var stream = await EventStream.OpenAsync(site.Client, "/api/v1/changes/stream?after=0", lastEventId: $"{end - 2}");
        (await stream.NextAsync()).Data.ShouldBe($$"""{"position":{{end - 2}},"revision":{{end}}}""");
        (await stream.NextAsync()).Id.ShouldBe($"{end - 1}");
        (await stream.NextAsync()).Id.ShouldBe($"{end}");
    }

    [Fact]
    public async Task A_last_event_that_is_no_number_is_a_problem()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/changes/stream");
        request.Headers.Add("Last-Event-ID", "yesterday");
        using var response = await site.Client.SendAsync(request);
        (await response.JsonAsync()).Text("parameter").ShouldBe("Last-Event-ID");
    }

    [Fact]
    public async Task Head_of_a_stream_ends()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/v1/changes/stream");
        using var response = await site.Client.SendAsync(request);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_feed_reader_gets_the_changesets()
    {
        await site.PostAsync(await site.TokenAsync("Ada <Editor>"), EditedSite.Term("d1"), query: "?reason=Costs%20%26%20benefits");
        using var response = await site.Client.GetAsync(new Uri("/api/v1/changes.atom?limit=1", UriKind.Relative));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        var entry = feed.Elements(Atom + "entry").Single();
        entry.Element(Atom + "title")!.Value.ShouldBe("Costs & benefits");
        entry.Element(Atom + "author")!.Value.ShouldBe("Ada <Editor>");
        entry.Element(Atom + "content")!.Value.ShouldContain("<li>added term d1 (theme-d1)</li>");
        var next = feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "next").Attribute("href")!.Value;
        using var older = await site.Client.GetAsync(new Uri(next));
        ((int)older.StatusCode).ShouldBe(200);
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var response = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
        ((int)response.StatusCode).ShouldBe(200);
        return await response.JsonAsync();
    }
}
