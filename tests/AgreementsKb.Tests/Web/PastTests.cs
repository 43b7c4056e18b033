using System.Globalization;
using System.Text.Json;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;
using AngleSharp.Html.Parser;

namespace AgreementsKb.Tests.Web;

/// <summary>The API and the pages as of an earlier moment, after everything has changed.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PastTests(PastTests.ChangedSite site) : IClassFixture<PastTests.ChangedSite>
{
    private const string Question = "q=Italy-Tunisia%20versus%20UK-France";

    private static readonly string[] Paths =
    [
        "/api/v1/agreements/it-tn-2023", "/api/v1/agreements", "/api/v1/actors?kind=state", "/api/v1/disputes",
        $"/api/v1/compare?{Question}", "/api/v1/compare?subject=it%2Btn&subject=fr%2Bgb", "/api/v1/export/records.ndjson",
        "/agreements", "/agreements/it-tn-2023", "/sources", "/sources/express-2024-11-18", "/disputes", $"/compare?{Question}",
    ];

    public static TheoryData<string> Families => [.. Paths];

    [Theory]
    [MemberData(nameof(Families))]
    public async Task An_answer_as_of_a_revision_is_the_same_bytes_whatever_changes_after(string path)
    {
        (await site.Client.GetByteArrayAsync(At(path, $"{site.First}"))).ShouldBe(site.AsOfFirst[path]);
        (await site.Client.GetByteArrayAsync(path)).ShouldNotBe(site.Present[path]);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public async Task A_moment_that_is_none_is_refused_everywhere(string path)
    {
        foreach (var wrong in new[] { "", "soon", "2026-13-01", "2999-01-01", "1999-01-01", "0", "1", $"{site.First + 1}" })
        {
            using var refused = await site.Client.GetAsync(new Uri(At(path, wrong), UriKind.Relative));
            ((int)refused.StatusCode).ShouldBe(400, $"{path} as of {wrong}");
            if (path.StartsWith("/api/", StringComparison.Ordinal))
            {
                var problem = await refused.JsonAsync();
                (problem.Text("parameter"), problem.Text("found")).ShouldBe(("asOf", wrong));
                problem.Text("expected").ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Fact]
    public async Task A_record_of_the_past_says_of_which_revision_it_is_and_may_be_kept()
    {
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var past = await GetAsync($"/api/v1/agreements/it-tn-2023?asOf={site.First}");
        using var present = await GetAsync("/api/v1/agreements/it-tn-2023");
        using var byDate = await GetAsync($"/api/v1/agreements/it-tn-2023?asOf={today}");

        past.Headers.GetValues("KB-Revision").ShouldBe([$"{site.First}"]);
        past.Content.Headers.ContentLocation!.OriginalString.ShouldBe($"/api/v1/agreements/it-tn-2023?asOf={site.First}");
        (past.Headers.ETag!.Tag, present.Headers.ETag!.Tag, byDate.Headers.ETag!.Tag).ShouldBe(("\"1\"", "\"2\"", "\"2\""));
        past.Headers.CacheControl!.ToString().ShouldContain("immutable");
        byDate.Headers.CacheControl!.NoCache.ShouldBeTrue();
        present.Headers.Contains("KB-Revision").ShouldBeFalse();
        using var known = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/agreements/it-tn-2023?asOf={site.First}");
        known.Headers.IfNoneMatch.Add(past.Headers.ETag);
        using var unchanged = await site.Client.SendAsync(known);
        ((int)unchanged.StatusCode).ShouldBe(304);
        unchanged.Headers.GetValues("KB-Revision").ShouldBe([$"{site.First}"]);
    }

    [Theory]
    [InlineData("/api/v1/agreements")]
    [InlineData("/api/v1/disputes")]
    [InlineData($"/api/v1/compare?{Question}")]
    public async Task An_answer_says_what_the_moment_came_to(string path)
    {
        using var response = await GetAsync(At(path, $"{site.First}"));
        var json = await response.JsonAsync();
        var asOf = json.GetProperty("asOf");

        (asOf.Text("asked"), asOf.GetProperty("revision").GetInt64()).ShouldBe(($"{site.First}", site.First));
        asOf.Text("at").ShouldEndWith("Z");
        json.GetProperty("revision").GetInt64().ShouldBe(site.First);
        (await (await GetAsync(At(path, asOf.Text("at")))).JsonAsync()).GetProperty("revision").GetInt64().ShouldBe(site.First);
        (await (await GetAsync(path)).JsonAsync()).TryGetProperty("asOf", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task All_pages_of_a_list_of_the_past_are_of_one_revision()
    {
        var at = (await (await GetAsync($"/api/v1/agreements?asOf={site.First}")).JsonAsync()).GetProperty("asOf").Text("at");
        using var first = await GetAsync($"/api/v1/agreements?limit=1&asOf={at}");
        var link = first.Headers.GetValues("Link").Single();
        link.ShouldContain($"asOf={site.First}");

        var next = await (await GetAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)])).JsonAsync();

        next.GetProperty("revision").GetInt64().ShouldBe(site.First);
        next.GetProperty("total").GetInt64().ShouldBe((await first.JsonAsync()).GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task A_permalink_gives_what_was_cited_and_its_own_permalink_again()
    {
        var cited = JsonDocument.Parse(site.Present[$"/api/v1/compare?{Question}"]).RootElement;
        var again = await (await GetAsync("/api/v1" + cited.Text("permalink"))).JsonAsync();
        var latest = await (await GetAsync("/api/v1" + cited.Text("latest"))).JsonAsync();

        again.GetProperty("dimensions").GetRawText().ShouldBe(cited.GetProperty("dimensions").GetRawText());
        again.Text("permalink").ShouldBe(cited.Text("permalink"));
        again.Text("citeAs").ShouldBe(cited.Text("citeAs"));
        latest.GetProperty("revision").GetInt64().ShouldBeGreaterThan(site.First);
    }

    [Theory]
    [InlineData("/agreements")]
    [InlineData("/agreements/it-tn-2023")]
    [InlineData("/sources")]
    [InlineData("/sources/express-2024-11-18")]
    [InlineData("/disputes?state=open")]
    [InlineData($"/compare?{Question}&currency=GBP")]
    public async Task A_page_of_the_past_says_so_leads_back_and_stays_in_the_past(string path)
    {
        var page = await PageAsync(At(path, $"{site.First}"));
        var notice = page.QuerySelector("main .moment").ShouldNotBeNull();

        notice.TextContent.ShouldContain(DateTime.UtcNow.ToString("'As the knowledge base stood on 'd MMMM yyyy", CultureInfo.InvariantCulture));
        notice.TextContent.ShouldContain($"(revision {site.First}); see it as it is now");
        var now = await PageAsync(notice.QuerySelector("a")!.GetAttribute("href")!);
        now.QuerySelector(".moment").ShouldBeNull();
        notice.Remove();
        var links = page.QuerySelectorAll("main a[href^='/agreements/'], main a[href^='/sources/']").Select(link => link.GetAttribute("href")!).ToList();
        links.ShouldNotBeEmpty();
        links.ShouldAllBe(link => link.Contains($"asOf={site.First}", StringComparison.Ordinal));
        page.QuerySelectorAll("header a").ShouldAllBe(link => !link.GetAttribute("href")!.Contains("asOf"));
    }

    [Fact]
    public async Task The_form_keeps_the_question_and_asks_for_a_day()
    {
        var page = await PageAsync($"/compare?{Question}&currency=GBP");
        var form = page.QuerySelector("form.moment-form").ShouldNotBeNull();

        (form.GetAttribute("action"), form.GetAttribute("method")).ShouldBe(("/compare", "get"));
        form.QuerySelectorAll("input[type=hidden]").Select(field => field.GetAttribute("name")).ShouldBe(["q", "currency"]);
        var day = form.QuerySelector("input[name=asOf]")!;
        day.GetAttribute("type").ShouldBe("date");
        form.QuerySelector($"label[for='{day.Id}']").ShouldNotBeNull();
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (await PageAsync($"/compare?{Question}&currency=GBP&asOf={today}")).QuerySelector(".moment").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_comparison_within_a_changeset_offers_the_state_after_it()
    {
        var page = await PageAsync($"/compare?{Question}&asOf=1");

        var link = page.QuerySelector(".suggestions a").ShouldNotBeNull();
        link.TextContent.ShouldBe($"{site.First}");
        (await PageAsync(link.GetAttribute("href")!)).QuerySelector(".moment").ShouldNotBeNull();
    }

    private static string At(string path, string asOf) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asOf={asOf}";

    private Task<HttpResponseMessage> GetAsync(string path) => site.Client.GetAsync(new Uri(path, UriKind.Relative));

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(string path)
    {
        using var response = await GetAsync(path);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    /// <summary>A site whose every actor, agreement and source got another name after it was first written.</summary>
    public sealed class ChangedSite(PostgresFixture postgres) : IAsyncLifetime
    {
        private readonly KnowledgeBase _kb = new(postgres);
        private Site.Program _program = null!;

        public HttpClient Client { get; private set; } = null!;

        /// <summary>The revision before the change.</summary>
        public long First { get; private set; }

        /// <summary>What was answered before the change, by address.</summary>
        public Dictionary<string, byte[]> Present { get; } = new(StringComparer.Ordinal);

        /// <summary>What was answered as of the revision that was then the present one.</summary>
        public Dictionary<string, byte[]> AsOfFirst { get; } = new(StringComparer.Ordinal);

        public async Task InitializeAsync()
        {
            await _kb.InitializeAsync();
            First = (await _kb.ImportAsync(Example.All())).Revision;
            _program = new Site.Program(_kb.ConnectionString, FiveArticles.Folder);
            Client = _program.CreateClient(new() { AllowAutoRedirect = false });
            foreach (var path in Paths)
            {
                Present[path] = await Client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
                AsOfFirst[path] = await Client.GetByteArrayAsync(new Uri(At(path, $"{First}"), UriKind.Relative));
            }

            await _kb.ImportAsync([.. Example.All().Select(Changed), Some.Agreement("zz-new", "it", "tn")]);
        }

        public async Task DisposeAsync()
        {
            Client.Dispose();
            await _program.DisposeAsync();
            await _kb.DisposeAsync();
        }

        private static KbRecord Changed(KbRecord record) => record switch
        {
            Agreement agreement => agreement with { Title = agreement.Title + " (changed)" },
            Actor actor => actor with { Aliases = [.. actor.Aliases, actor.Name], Name = actor.Name + "x" },
            Source source => source with { Label = source.Label + " (changed)" },
            _ => record,
        };
    }
}
