using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class PageTests(Site site) : IClassFixture<Site>
{
    private const string Comparison = "/compare?q=Italy-Tunisia%20versus%20UK-France";

    public static TheoryData<string> Pages =>
    [
        "/", "/agreements", "/agreements/it-tn-2023", "/agreements/gb-fr-2025-returns-pilot", Comparison, "/compare",
        "/disputes", "/sources", "/sources/express-2024-11-18", "/method", "/problems", "/nope",
        "/history/agreements/it-tn-2023", "/changes", "/changes/1", "/agreements?party=gb&sort=-date", "/outcomes",
        "/outcomes/it-irregular-arrivals-2024", "/actors", "/actors/gb", "/statements", "/statements/care4calais-2025-07-uk-france",
        "/search", "/search?q=patrol%20vessels", "/coverage", "/data", "/accessibility", "/desk", "/disputes?state=open",
        "/compare?subject=it%2Btn&subject=gb%2Bfr&only=differences&fold=caps",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_its_landmarks_and_one_heading_above_all(string path)
    {
        var page = await site.PageAsync(path);
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelectorAll("main").Length.ShouldBe(1);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelector("header nav[aria-label]").ShouldNotBeNull();
        page.QuerySelector("footer").ShouldNotBeNull();
        page.QuerySelector("body > a")!.GetAttribute("href").ShouldBe("#content");
        page.Title.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_script_or_style_of_its_own_and_asks_no_other_host(string path)
    {
        var page = await site.PageAsync(path);
        page.QuerySelectorAll("script:not([src]), style, [style], [onclick]").ShouldBeEmpty();
        page.QuerySelectorAll("link[href], img[src], script[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src"))
            .ShouldAllBe(address => address!.StartsWith('/'));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_table_has_a_caption_and_heads_with_a_scope(string path)
    {
        var page = await site.PageAsync(path);
        page.QuerySelectorAll("table").ShouldAllBe(table => table.QuerySelector("caption") != null);
        page.QuerySelectorAll("th").ShouldAllBe(head => head.HasAttribute("scope"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_id_is_given_twice_and_every_link_within_the_page_leads_somewhere(string path)
    {
        var page = await site.PageAsync(path);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        ids.ShouldBeUnique();
        page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ShouldBeSubsetOf(ids);
    }

    [Theory]
    [InlineData(Comparison)]
    [InlineData("/agreements/it-tn-2023")]
    [InlineData("/agreements/gb-fr-2025-returns-pilot")]
    [InlineData("/disputes")]
    public async Task Every_value_has_a_citation(string path)
    {
        var values = (await site.PageAsync(path)).QuerySelectorAll(".value");
        values.Length.ShouldBeGreaterThan(3);
        values.ShouldAllBe(value => value.QuerySelector("a.cite") != null);
    }

    [Fact]
    public async Task A_source_says_what_to_bear_in_mind_of_it_and_how_its_data_may_be_used()
    {
        var facts = (await site.PageAsync("/sources/humaniverse-dublin")).QuerySelector("dl.facts")!;
        facts.QuerySelector(".caution strong")!.TextContent.ShouldBe("Copy.");
        facts.QuerySelector(".caution")!.TextContent.ShouldContain("the original was not seen");
        facts.TextContent.ShouldContain("MIT (the package)");
    }

    [Fact]
    public async Task Every_citation_leads_to_its_place_on_the_page_of_the_source()
    {
        var page = await site.PageAsync(Comparison);
        var addresses = page.QuerySelectorAll("a.cite").Select(link => new Uri(site.Address, link.GetAttribute("href"))).ToList();
        addresses.Count.ShouldBeGreaterThan(5);
        foreach (var source in addresses.GroupBy(address => address.AbsolutePath))
        {
            var anchors = (await site.PageAsync(source.Key)).QuerySelectorAll("[id]").Select(element => element.Id!);
            var places = source.Where(address => address.Fragment.Length > 0).Select(address => address.Fragment[1..]);
            places.ShouldBeSubsetOf(anchors);
        }
    }

    [Fact]
    public async Task A_comparison_ends_with_its_sources_its_permalink_and_how_to_cite_it()
    {
        var page = await site.PageAsync(Comparison);
        page.QuerySelectorAll(".footnotes > li").Length.ShouldBeGreaterThan(2);
        page.QuerySelectorAll(".footnotes > li").ShouldAllBe(note => note.TextContent.Contains("Publisher:"));
        var permalink = page.QuerySelectorAll("#keep ~ dl dd a")[0].GetAttribute("href")!;
        using var again = await site.GetAsync(permalink);
        ((int)again.StatusCode).ShouldBe(200);
        page.QuerySelector("#keep ~ dl a[rel=license]")!.TextContent.ShouldContain("Creative Commons");
    }

    [Fact]
    public async Task A_comparison_can_be_taken_along_in_every_form()
    {
        var links = (await site.PageAsync(Comparison)).QuerySelectorAll("#keep ~ dl .ways a").Select(link => link.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(Way.All.Count);
        foreach (var (link, way) in links.Zip(Way.All))
        {
            using var response = await site.GetAsync(link);
            ((int)response.StatusCode).ShouldBe(200, link);
            response.Content.Headers.ContentType!.MediaType.ShouldBe(way.MediaType);
        }
    }

    [Fact]
    public async Task A_disputed_sum_shows_every_version_in_one_card()
    {
        var page = await site.PageAsync(Comparison);
        var cards = page.QuerySelectorAll(".comparison .dispute").Where(card => card.TextContent.Contains("105")).ToList();
        cards.ShouldNotBeEmpty();
        var versions = cards[0].QuerySelectorAll(".dispute-versions > li");
        versions.Length.ShouldBeGreaterThan(1);
        versions.ShouldAllBe(version => version.QuerySelector("a.cite") != null);
        cards[0].QuerySelector(".state")!.TextContent.Trim().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task No_cell_is_empty()
    {
        var cells = (await site.PageAsync(Comparison)).QuerySelectorAll(".comparison td:not(.whole)");
        cells.Length.ShouldBeGreaterThan(10);
        cells.ShouldAllBe(cell => cell.TextContent.Trim().Length > 3);
        cells.ShouldAllBe(cell => cell.HasAttribute("data-label"));
    }

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("Atlantis versus UK-France")]
    public async Task Where_nothing_is_near_the_page_names_what_there_is_and_each_name_leads_to_a_comparison(string question)
    {
        var page = await site.PageAsync($"/compare?q={Uri.EscapeDataString(question)}");
        var links = page.QuerySelectorAll(".suggestions a").Select(link => link.GetAttribute("href")!).ToList();
        links.Count.ShouldBeGreaterThan(1);
        foreach (var link in links)
            (await site.PageAsync(link)).QuerySelectorAll(".comparison").Length.ShouldBe(1, link);

        var lists = page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href"));
        lists.ShouldContain("/agreements");
        lists.ShouldContain("/actors");
    }

    [Fact]
    public async Task What_is_added_to_a_comparison_and_not_understood_leads_to_one_with_what_there_is()
    {
        var page = await site.PageAsync("/compare?subject=it%2Btn&subject=gb%2Brw&with=Atlantis");
        var link = page.QuerySelectorAll(".suggestions a")[^1].GetAttribute("href")!;
        link.ShouldStartWith("/compare?subject=it%2Btn&subject=gb%2Brw&with=");
    }

    [Fact]
    public async Task The_first_screen_of_an_agreement_says_what_it_pays_and_where_sources_differ()
    {
        var facts = (await site.PageAsync("/agreements/it-tn-2023")).QuerySelector("dl.facts")!;
        facts.QuerySelectorAll(".gist-texts").ShouldContain(text => text.TextContent.Contains("EUR 105 million"));
        facts.QuerySelectorAll(".gist li").Where(line => line.TextContent.Contains("EUR 105")).ShouldAllBe(line => line.QuerySelector("a.cite") != null);
        facts.QuerySelectorAll(".gist-disputes a").ShouldContain(link => link.TextContent.Contains("who paid"));
    }

    [Fact]
    public async Task The_currency_stays_chosen()
    {
        var page = await site.PageAsync(Comparison + "&currency=GBP");
        page.QuerySelector("#currency option[selected]")!.TextContent.ShouldBe("GBP");
    }

    [Fact]
    public async Task Pages_forbid_foreign_and_inline_content()
    {
        using var response = await site.GetAsync("/");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
    }
}
