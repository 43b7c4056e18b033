using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Web;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementsKb.Tests.Browser;

/// <summary>The longest pages over the seed data: short answers first, everything else one click away.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LongPageTests(PublishedSite site, Chromium browser) : IClassFixture<PublishedSite>, IClassFixture<Chromium>
{
    private const string Agreement = "/agreements/eu-tn-mou-2023";
    private const string Source = "/sources/express-2024-11-18";
    private const string Actor = "/actors/gb";
    private const string SixSubjects = "/compare?q=Italy-Tunisia,%20UK-France,%20Italy-Libya,%20EU-Tunisia,%20UK-Rwanda,%20UK-Albania";

    [Theory]
    [InlineData(Agreement, 1280, 7_700)]
    [InlineData(Agreement, 375, 11_000)]
    [InlineData("/agreements/it-tn-2023", 1280, 7_000)]
    [InlineData("/agreements/it-tn-2023", 375, 10_000)]
    [InlineData(Source, 1280, 6_200)]
    [InlineData(Source, 375, 8_000)]
    [InlineData(Actor, 1280, 4_500)]
    [InlineData(Actor, 375, 6_500)]
    [InlineData("/actors/eu", 375, 6_500)]
    [InlineData("/actors/us", 375, 6_500)]
    [InlineData(SixSubjects, 375, 23_000)]
    [InlineData(SixSubjects, 1280, 4_000)]
    public async Task A_long_page_is_short_enough_to_look_through(string path, int width, int most)
    {
        await using var visit = await browser.VisitAsync(site.Address, width);
        await visit.Page.GotoAsync(path);
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollHeight")).ShouldBeInRange(1_500, most);
    }

    /// <summary>The sums of the first screen stand under their question as well, and every report is one click away.</summary>
    [Theory]
    [InlineData(375)]
    [InlineData(1280)]
    public async Task A_question_of_an_agreement_begins_with_a_short_answer_and_opens_without_script(int width)
    {
        await using var visit = await browser.VisitAsync(site.Address, width: width, script: false);
        await visit.Page.GotoAsync(Agreement);
        await Expect(Money(visit).Locator(".gist li").First).ToBeVisibleAsync();
        await Expect(Money(visit).Locator(".gist a.cite").First).ToBeVisibleAsync();
        await Expect(Money(visit).Locator(".all .value").First).ToBeHiddenAsync();
        await Money(visit).Locator(".all > summary").ClickAsync();
        await Expect(Money(visit).Locator(".all > .values .value").First).ToBeVisibleAsync();
        (await visit.WidthAsync()).ShouldBeLessThanOrEqualTo(width);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_name_of_a_dispute_leads_to_its_card(bool script)
    {
        await using var visit = await browser.VisitAsync(site.Address, script: script);
        await visit.Page.GotoAsync(Agreement);
        var name = visit.Page.Locator(".facts .gist-disputes a").First;
        var card = visit.Page.Locator($"[id='{(await name.GetAttributeAsync("href"))![1..]}']");
        await Expect(card).ToBeHiddenAsync();
        await name.ClickAsync();
        await Expect(card).ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_paper_stands_what_is_open_and_all_of_it_for_who_asks()
    {
        await using var visit = await browser.VisitAsync(site.Address, script: false);
        await visit.Page.GotoAsync(Agreement);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(Money(visit).Locator(".gist a.cite").First).ToBeVisibleAsync();
        await Expect(Money(visit).Locator(".all > summary")).ToBeVisibleAsync();
        await Expect(Money(visit).Locator(".all .value").First).ToBeHiddenAsync();

        await visit.Page.GotoAsync(Agreement + "?print=all");
        foreach (var report in await visit.Page.Locator(".part .value, .part .statement, .part .steps > li").AllAsync())
            await Expect(report).ToBeVisibleAsync();
    }

    /// <summary>What an actor pays and has a part in is said in short, and all of it is one click away.</summary>
    [Theory]
    [InlineData(375)]
    [InlineData(1280)]
    public async Task An_actor_begins_with_short_answers_and_opens_without_script(int width)
    {
        await using var visit = await browser.VisitAsync(site.Address, width: width, script: false);
        await visit.Page.GotoAsync(Actor);
        var pays = visit.Page.Locator("section[aria-labelledby=pays]");
        await Expect(pays.Locator(".gist a.cite").First).ToBeVisibleAsync();
        await Expect(pays.Locator(".all tbody tr").First).ToBeHiddenAsync();
        await pays.Locator(".all > summary").ClickAsync();
        await Expect(pays.Locator(".all tbody tr").Last).ToBeVisibleAsync();

        var stage = visit.Page.Locator("section[aria-labelledby=agreements] details").First;
        await Expect(stage.Locator("tbody tr").First).ToBeHiddenAsync();
        await stage.Locator("summary").ClickAsync();
        await Expect(stage.Locator("tbody tr").First).ToBeVisibleAsync();
        (await visit.WidthAsync()).ShouldBeLessThanOrEqualTo(width);
    }

    /// <summary>Whatever the short page of an actor folds stands in sight, on paper too, for who asks for all of it.</summary>
    [Theory]
    [InlineData(Media.Screen)]
    [InlineData(Media.Print)]
    public async Task All_of_an_actor_is_open_for_who_asks(Media media)
    {
        await using var visit = await browser.VisitAsync(site.Address, script: false);
        await visit.Page.GotoAsync(Actor);
        await visit.Page.ClickAsync("a[href$='print=all']");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = media });
        var hidden = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.part tbody tr, .part .counted li, .part .statement')]
              .filter(one => !one.checkVisibility({ contentVisibilityAuto: true }))
              .map(one => one.textContent.trim())
            """);
        hidden.ShouldBeEmpty();
    }

    /// <summary>Who is counted among the agreements, the outcomes and the reports of money is somewhere on the page, folded or not.</summary>
    [Fact]
    public async Task No_record_of_an_actor_is_left_out()
    {
        await using var visit = await browser.VisitAsync(site.Address, script: false);
        await visit.Page.GotoAsync(Actor);
        var standing = await Number(visit, "section[aria-labelledby=agreements] :is(h3, summary)");
        (await visit.Page.Locator("section[aria-labelledby=agreements] tbody tr").CountAsync()).ShouldBe(standing.Sum());
        var reports = await Number(visit, "section[aria-labelledby=pays] .all > summary");
        (await visit.Page.Locator("section[aria-labelledby=pays] .all tbody tr").CountAsync()).ShouldBe(reports.Single());
        var more = await Number(visit, ".counted .more > summary");
        (await visit.Page.Locator(".counted li").CountAsync()).ShouldBe(more.Sum());
    }

    /// <summary>The numbers that some texts hold.</summary>
    private static async Task<int[]> Number(Visit visit, string places) =>
        await visit.Page.EvaluateAsync<int[]>("places => [...document.querySelectorAll(places)].map(one => Number(one.textContent.match(/\\d+/)[0]))", places);

    /// <summary>A citation leads to its place, also where the facts of a source stand by record.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_place_of_a_source_is_where_its_citation_leads(bool script)
    {
        await using var visit = await browser.VisitAsync(site.Address, script: script);
        await visit.Page.GotoAsync(Source + "#p13");
        await Expect(visit.Page.Locator("#p13")).ToBeInViewportAsync();
    }

    /// <summary>No fact is left out where the facts stand by record.</summary>
    [Fact]
    public async Task Every_place_of_a_source_is_named_beside_a_fact_of_a_record()
    {
        await using var visit = await browser.VisitAsync(site.Address, script: false);
        await visit.Page.GotoAsync(Source);
        var named = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.taken a')].map(place => place.hash.slice(1))");
        var places = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.place')].map(place => place.id)");
        named.Distinct().ShouldBe(places, ignoreOrder: true);
        await Expect(visit.Page.Locator(".taken").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(375, false)]
    [InlineData(1280, true)]
    public async Task The_later_questions_of_many_subjects_open_on_a_small_screen_and_are_open_on_a_wide_one(int width, bool open)
    {
        await using var visit = await browser.VisitAsync(site.Address, width: width, script: false);
        await visit.Page.GotoAsync(SixSubjects);
        var answers = visit.Page.Locator("tbody:has(> tr > #obligations) .further-answers");
        (await answers.Locator(".gist").First.IsVisibleAsync()).ShouldBe(open);
        if (!open)
        {
            await answers.Locator("summary").ClickAsync();
            await Expect(answers.Locator(".gist").First).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Every_dispute_of_an_agreement_is_named_in_sight()
    {
        await using var visit = await browser.VisitAsync(site.Address, script: false);
        await visit.Page.GotoAsync("/agreements/gb-fr-2025-returns-pilot");
        var cards = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.dispute')].map(card => '#' + card.id)");
        cards.ShouldNotBeEmpty();
        foreach (var card in cards)
            await Expect(visit.Page.Locator($"section[aria-labelledby=disputes] .gist-disputes a[href='{card}']")).ToBeVisibleAsync();
    }

    /// <summary>Two lines directly above each other part nothing.</summary>
    [Theory]
    [InlineData(375)]
    [InlineData(1280)]
    public async Task A_table_ends_without_a_line_where_the_next_part_begins_with_one(int width)
    {
        await using var visit = await browser.VisitAsync(site.Address, width: width);
        await visit.Page.GotoAsync("/actors/it");
        (await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.part > table:last-child > tbody > tr:last-child')]
              .flatMap(row => [row, ...row.children])
              .map(one => getComputedStyle(one).borderBottomWidth)
            """)).Distinct().ShouldBe(["0px"]);
    }

    private static ILocator Money(Visit visit) => visit.Page.Locator("section[aria-labelledby=funding]");
}
