using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;
using AngleSharp.Html.Parser;

namespace AgreementsKb.Tests.Web;

/// <summary>Records that were renamed, withdrawn or removed, at every address that names one.</summary>
[Collection(PostgresCollection.Name)]
public sealed class MovedAndGoneTests(MovedAndGoneTests.RenamedSite site) : IClassFixture<MovedAndGoneTests.RenamedSite>
{
    [Theory]
    [InlineData("/api/v1/agreements/gb-fr-2025-returns-pilot", "/api/v1/agreements/pilot-third")]
    [InlineData("/api/v1/agreements/pilot-second", "/api/v1/agreements/pilot-third")]
    [InlineData("/agreements/gb-fr-2025-returns-pilot", "/agreements/pilot-third")]
    [InlineData("/api/v1/sources/paper-old", "/api/v1/sources/paper-new")]
    [InlineData("/api/v1/agreements/pilot-second.yaml", "/api/v1/agreements/pilot-third.yaml")]
    [InlineData("/sources/paper-old", "/sources/paper-new")]
    [InlineData("/disputes?agreement=pilot-second&state=open", "/disputes?agreement=pilot-third&state=open")]
    [InlineData("/api/v1/disputes?agreement=pilot-second", "/api/v1/disputes?agreement=pilot-third")]
    [InlineData("/api/v1/agreements?party=gb-old", "/api/v1/agreements?party=gb")]
    [InlineData("/api/v1/agreements?party=it,gb-old&limit=3", "/api/v1/agreements?party=it,gb&limit=3")]
    [InlineData("/api/v1/agreements?between=gb-old&between=fr", "/api/v1/agreements?between=gb&between=fr")]
    [InlineData("/api/v1/outcomes?agreement=pilot-second", "/api/v1/outcomes?agreement=pilot-third")]
    [InlineData("/api/v1/statements?source=paper-old", "/api/v1/statements?source=paper-new")]
    public async Task A_former_id_leads_to_the_present_one(string address, string now)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var request = new HttpRequestMessage(method, address);
            request.Headers.TryAddWithoutValidation("If-None-Match", "*");
            using var moved = await site.Client.SendAsync(request);
            ((int)moved.StatusCode).ShouldBe(308);
            moved.Headers.Location!.OriginalString.ShouldBe(now);
            moved.Headers.CacheControl!.NoCache.ShouldBeTrue();
        }

        using var there = await site.Client.GetAsync(new Uri(now, UriKind.Relative));
        ((int)there.StatusCode).ShouldBe(200);
    }

    [Theory]
    [InlineData("/api/v1/agreements/twice", "It was a duplicate.")]
    [InlineData("/agreements/twice", "It was a duplicate.")]
    [InlineData("/api/v1/sources/paper-twice", "Printed twice.")]
    [InlineData("/sources/paper-twice", "Printed twice.")]
    [InlineData("/api/v1/disputes?agreement=twice", "It was a duplicate.")]
    [InlineData("/disputes?agreement=twice", "It was a duplicate.")]
    [InlineData("/api/v1/statements?about=twice", "It was a duplicate.")]
    [InlineData("/api/v1/agreements?source=paper-twice", "Printed twice.")]
    [InlineData("/api/v1/compare?subject=twice&subject=it%2Btn", "It was a duplicate.")]
    [InlineData("/compare?subject=twice&subject=it%2Btn", "It was a duplicate.")]
    public async Task A_withdrawn_record_says_when_and_why(string address, string why)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var request = new HttpRequestMessage(method, address);
            request.Headers.TryAddWithoutValidation("If-None-Match", "*");
            using var gone = await site.Client.SendAsync(request);
            ((int)gone.StatusCode).ShouldBe(410);
            gone.Headers.ETag.ShouldBeNull();
            var text = await gone.Content.ReadAsStringAsync();
            if (method == HttpMethod.Head)
            {
                text.ShouldBeEmpty();
            }
            else if (address.StartsWith("/api/", StringComparison.Ordinal))
            {
                var problem = await gone.JsonAsync();
                problem.Text("type").ShouldBe("/problems/gone");
                (problem.Text("on"), problem.Text("reason")).ShouldBe(("2025-01-02", why));
                problem.Text("detail").ShouldContain(why);
            }
            else
            {
                var page = new HtmlParser().ParseDocument(text);
                page.QuerySelector("h1")!.TextContent.ShouldBe("The record is no longer held");
                page.QuerySelector("main")!.TextContent.ShouldContain("was withdrawn on 2 January 2025: " + why);
            }
        }
    }

    [Fact]
    public async Task The_page_of_a_withdrawn_record_leads_to_its_history()
    {
        using var gone = await site.Client.GetAsync(new Uri("/agreements/twice", UriKind.Relative));
        var page = new HtmlParser().ParseDocument(await gone.Content.ReadAsStringAsync());
        var address = page.QuerySelector("main a[href^='/history/']")!.GetAttribute("href")!;

        (await site.Client.GetStringAsync(new Uri(address, UriKind.Relative))).ShouldContain("It was a duplicate.");
    }

    [Theory]
    [InlineData("/api/v1/agreements/gb-fr-2025-returns-pilot")]
    [InlineData("/agreements/gb-fr-2025-returns-pilot")]
    [InlineData("/agreements/twice")]
    [InlineData("/sources/paper-old")]
    [InlineData("/sources/paper-twice")]
    [InlineData("/api/v1/agreements?party=gb-old")]
    [InlineData("/disputes?agreement=twice")]
    public async Task Before_that_it_is_found_under_its_old_id(string address)
    {
        var joint = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        using var then = await site.Client.GetAsync(new Uri($"{address}{joint}asOf={site.Before}", UriKind.Relative));

        ((int)then.StatusCode).ShouldBe(200);
    }

    [Theory]
    [InlineData("/api/v1/agreements/pilot-third")]
    [InlineData("/agreements/pilot-third")]
    [InlineData("/api/v1/compare?subject=pilot-third&subject=it%2Btn")]
    [InlineData("/api/v1/disputes?agreement=pilot-third")]
    public async Task A_record_that_was_not_there_yet_says_since_when(string address)
    {
        var joint = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        using var then = await site.Client.GetAsync(new Uri($"{address}{joint}asOf={site.Before}", UriKind.Relative));

        ((int)then.StatusCode).ShouldBe(404);
        (await then.Content.ReadAsStringAsync()).ShouldContain("it first appears on");
    }

    [Theory]
    [InlineData("subject=gb-fr-2025-returns-pilot&subject=it%2Btn", "gb-fr-2025-returns-pilot")]
    [InlineData("subject=pilot-second&subject=it%2Btn", "pilot-second")]
    [InlineData("q=pilot-second%20versus%20Italy-Tunisia", "pilot-second")]
    public async Task A_comparison_reads_a_former_id_as_the_present_one_and_says_so(string query, string former)
    {
        using var response = await site.Client.GetAsync(new Uri($"/api/v1/compare?{query}", UriKind.Relative));
        var table = await response.JsonAsync();

        table.GetProperty("subjects")[0].Text("id").ShouldBe("pilot-third");
        table.Text("permalink").ShouldContain("subject=pilot-third&");
        table.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("text").GetString()).ShouldContain($"The agreement “{former}” is now “pilot-third”.");
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(new Uri($"/compare?{query}", UriKind.Relative)));
        page.QuerySelector("main")!.TextContent.ShouldContain($"The agreement “{former}” is now “pilot-third”.");
    }

    [Fact]
    public async Task A_pair_reads_a_former_id_of_a_party_and_says_so()
    {
        using var response = await site.Client.GetAsync(new Uri("/api/v1/compare?subject=fr%2Bgb-old&subject=it%2Btn", UriKind.Relative));
        var table = await response.JsonAsync();

        table.GetProperty("subjects")[0].Text("id").ShouldBe("fr+gb");
        table.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("text").GetString()).ShouldContain("The actor “gb-old” is now “gb”.");
    }

    [Fact]
    public async Task Words_that_name_a_withdrawn_agreement_by_its_id_say_why_it_is_gone()
    {
        await site.ImportAsync(Some.Agreement("zz-qq-2020") with { Withdrawn = Some.Withdrawal("Never concluded.") });
        using var response = await site.Client.GetAsync(new Uri("/api/v1/compare?q=zz-qq-2020%20versus%20Italy-Tunisia", UriKind.Relative));

        ((int)response.StatusCode).ShouldBe(410);
        (await response.JsonAsync()).Text("reason").ShouldBe("Never concluded.");
    }

    /// <summary>An agreement that was renamed twice, others that were renamed or withdrawn.</summary>
    public sealed class RenamedSite(PostgresFixture postgres) : IAsyncLifetime
    {
        private readonly KnowledgeBase _kb = new(postgres);
        private Site.Program _program = null!;

        public HttpClient Client { get; private set; } = null!;

        /// <summary>The revision before all that.</summary>
        public long Before { get; private set; }

        public Task<Import.Result> ImportAsync(params IEnumerable<KbRecord> records) => _kb.ImportAsync(records);

        public async Task InitializeAsync()
        {
            await _kb.InitializeAsync();
            KbRecord[] others = [Some.Agreement("twice"), Some.Source("paper-old"), Some.Source("paper-twice"), Some.Actor("gb-old")];
            Before = (await ImportAsync([.. Example.All(), .. others])).Revision;
            var pilot = ExampleAgreements.Pilot;
            await ImportAsync(
                pilot with { Id = "pilot-second", FormerIds = [pilot.Id] },
                Some.Source("paper-new") with { FormerIds = ["paper-old"] },
                Example.All().OfType<Actor>().Single(actor => actor.Id == "gb") with { FormerIds = ["gb-old"] });
            await ImportAsync(
                pilot with { Id = "pilot-third", FormerIds = ["pilot-second"] },
                Some.Agreement("twice") with { Withdrawn = Some.Withdrawal("It was a duplicate.") },
                Some.Source("paper-twice") with { Withdrawn = Some.Withdrawal("Printed twice.") });
            _program = new Site.Program(_kb.ConnectionString, FiveArticles.Folder);
            Client = _program.CreateClient(new() { AllowAutoRedirect = false });
        }

        public async Task DisposeAsync()
        {
            Client.Dispose();
            await _program.DisposeAsync();
            await _kb.DisposeAsync();
        }
    }
}
