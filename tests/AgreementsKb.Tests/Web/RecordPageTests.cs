using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class RecordPageTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/agreements/it-tn-2023")]
    [InlineData("/outcomes/it-irregular-arrivals-2024")]
    [InlineData("/actors/gb")]
    [InlineData("/statements/care4calais-2025-07-uk-france")]
    public async Task A_record_can_be_cited_by_revision_and_taken_along(string path)
    {
        var page = await site.PageAsync(path);
        page.QuerySelector("#take ~ dl")!.TextContent.ShouldContain($"{path}?asOf=");
        foreach (var link in page.QuerySelectorAll("#take ~ dl .ways a, #take ~ dl a[href^='/history']"))
        {
            using var response = await site.GetAsync(link.GetAttribute("href")!);
            ((int)response.StatusCode).ShouldBe(200);
        }
    }

    [Fact]
    public async Task An_agreement_begins_with_what_its_record_holds()
    {
        var page = await site.PageAsync("/agreements/gb-fr-2025-returns-pilot");
        var lead = page.QuerySelector(".lead")!.TextContent;
        lead.ShouldContain("between the United Kingdom and France");
        lead.ShouldContain("agreed, 10 July 2025 (inferred)");
        var held = page.QuerySelector("dl.facts + p")!.TextContent;
        held.ShouldContain("1 limit on people");
        held.ShouldContain("6 undertakings");
    }

    [Fact]
    public async Task A_form_that_no_source_states_is_said_so_in_a_sentence() =>
        (await site.PageAsync("/agreements/it-tn-2023")).QuerySelector(".lead")!.TextContent.ShouldNotContain("kind not stated");

    [Fact]
    public async Task An_agreement_shows_its_events_its_sides_and_its_chain()
    {
        var page = await site.PageAsync("/agreements/gb-fr-2025-returns-pilot");
        page.QuerySelectorAll("#status ~ .steps > li").Length.ShouldBe(2);
        page.QuerySelectorAll("#obligations ~ .sides section").Length.ShouldBe(2);
        page.QuerySelector("#relations ~ .steps .here")!.TextContent.ShouldBe("UK–France returns pilot");
        page.QuerySelector("#relations ~ .steps a[href='/agreements/eu-returns-arrangement']").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_actor_shows_what_it_takes_part_in_pays_and_says()
    {
        var page = await site.PageAsync("/actors/it");
        page.QuerySelector("#agreements ~ table a[href='/agreements/it-tn-2023']").ShouldNotBeNull();
        page.QuerySelector("#pays ~ table")!.TextContent.ShouldContain("EUR 105 million");
        page.QuerySelectorAll("#pays ~ table tbody th").ShouldAllBe(sum => sum.QuerySelector("a.cite") != null);
    }

    [Fact]
    public async Task An_outcome_shows_every_report_with_its_source()
    {
        var page = await site.PageAsync("/outcomes/it-irregular-arrivals-2024");
        page.QuerySelectorAll("#reports ~ * .value").ShouldAllBe(value => value.QuerySelector("a.cite") != null);
        page.QuerySelector("main")!.TextContent.ShouldContain("fall of 62%");
        page.QuerySelector("#links").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_searched_for_is_marked_and_leads_to_its_page()
    {
        var page = await site.PageAsync("/search?q=patrol%20vessels");
        page.QuerySelectorAll(".results mark").Length.ShouldBeGreaterThan(1);
        using var response = await site.GetAsync(page.QuerySelector(".results h2 a")!.GetAttribute("href")!);
        ((int)response.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task A_search_that_asks_for_nothing_says_what_to_do() =>
        (await site.PageAsync("/search?q=-nothing")).QuerySelector("[role=alert]").ShouldNotBeNull();

    [Fact]
    public async Task Coverage_says_of_every_agreement_and_question_how_it_is_answered()
    {
        var page = await site.PageAsync("/coverage");
        var heads = page.QuerySelectorAll(".coverage thead th").Length;
        page.QuerySelectorAll(".coverage tbody tr").ShouldAllBe(row => row.QuerySelectorAll("th, td").Length == heads);
        page.QuerySelectorAll(".coverage tbody td").ShouldAllBe(cell => cell.TextContent.Trim().Length > 2);
    }

    [Fact]
    public async Task Every_example_of_the_api_page_runs()
    {
        var links = (await site.PageAsync("/data")).QuerySelectorAll("main a[href^='/api/v1']").Select(link => link.GetAttribute("href")!).ToList();
        links.Count.ShouldBeGreaterThan(10);
        foreach (var link in links)
        {
            using var response = await site.GetAsync(link);
            ((int)response.StatusCode).ShouldBe(200, link);
        }
    }

    [Fact]
    public async Task Every_arc_of_the_map_stands_in_its_table()
    {
        var page = await site.PageAsync("/");
        var arcs = page.QuerySelectorAll(".arc-link").Select(arc => arc.GetAttribute("aria-label")!.Split(':')[0]).ToList();
        arcs.Count.ShouldBeGreaterThan(3);
        var rows = page.QuerySelectorAll(".map-table tbody tr").Select(row => $"{row.Children[0].TextContent} → {row.Children[1].TextContent}");
        arcs.ShouldBeSubsetOf(rows);
    }

    [Fact]
    public async Task Disputes_are_narrowed_by_kind_and_state()
    {
        var page = await site.PageAsync("/disputes");
        foreach (var choice in page.QuerySelectorAll(".facet-value"))
        {
            var narrowed = await site.PageAsync(choice.GetAttribute("href")!);
            narrowed.QuerySelector(".list-total strong")!.TextContent.ShouldBe(choice.QuerySelector(".facet-count")!.TextContent);
        }
    }
}
