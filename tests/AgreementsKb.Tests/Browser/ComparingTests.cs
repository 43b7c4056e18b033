using System.Text.RegularExpressions;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Web;
using static Microsoft.Playwright.Assertions;

namespace AgreementsKb.Tests.Browser;

/// <summary>The way of somebody who compares: builds a comparison, narrows it, opens what differs, takes it along.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class ComparingTests(AmendedSite edited, Chromium browser) : IClassFixture<AmendedSite>, IClassFixture<Chromium>
{
    private const string Comparison = "/compare?subject=it%2Btn&subject=gb%2Bfr";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Subjects_are_added_and_removed_with_and_without_script(bool script)
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, script: script);
        var page = visit.Page;
        await page.GotoAsync(Comparison);
        await page.ClickAsync(".change > summary");
        await page.FillAsync("#with", "UK-Rwanda");
        await page.ClickAsync(".change form:not(.ask) button");
        await Expect(page.Locator(".comparison > thead th")).ToHaveCountAsync(3);
        await page.Locator(".builder .chip").First.ClickAsync();
        await Expect(page.Locator(".comparison > thead th")).ToHaveCountAsync(2);
        await Expect(page.Locator("h1")).ToContainTextAsync("Rwanda");
    }

    [Fact]
    public async Task Names_are_suggested_while_somebody_types_and_taken_by_keyboard()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.FillAsync("#q", "Italy-Tunisia versus ");
        await page.FocusAsync("#q");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync("returns pi");

        // Not those for the first letters, which are shown while the others are still being typed.
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Option).First).ToContainTextAsync("returns pilot");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#q")).ToHaveValueAsync("Italy-Tunisia versus UK–France returns pilot");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".comparison > thead th")).ToHaveCountAsync(2);
        visit.Complaints.ShouldBeEmpty();
    }

    /// <summary>The answer to the later letters never comes: what was found for the first of them cannot be taken by mistake.</summary>
    [Fact]
    public async Task A_name_that_no_longer_fits_what_is_typed_cannot_be_taken()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.FillAsync("#q", "");
        await page.Keyboard.TypeAsync("ital");
        var names = page.GetByRole(Microsoft.Playwright.AriaRole.Option);
        await Expect(names.First).ToContainTextAsync("Ital");
        await page.RouteAsync("**/api/v1/search**", _ => Task.CompletedTask);
        await page.Keyboard.TypeAsync("y");
        await Expect(names.First).ToContainTextAsync("Italy");
        await page.Keyboard.TypeAsync("x");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(names).ToHaveCountAsync(0);
        await Expect(page.Locator("#q")).ToHaveValueAsync("italyx");
    }

    [Fact]
    public async Task What_sources_differ_on_opens_into_its_versions()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        await visit.Page.GotoAsync("/disputes?state=open");
        var card = visit.Page.Locator(".dispute").First;
        await card.Locator("summary").First.ScrollIntoViewIfNeededAsync();
        if (await card.Locator("details[open]").CountAsync() == 0)
            await card.Locator("summary").First.ClickAsync();

        await Expect(card.Locator(".dispute-versions .value").First).ToBeVisibleAsync();
        await Expect(card.Locator("a.cite").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_row_is_hidden_and_shown_again()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, script: false);
        await visit.Page.GotoAsync(Comparison);
        var cells = await visit.Page.Locator(".comparison td").CountAsync();
        await visit.Page.Locator("#funding .question-line a").ClickAsync();
        await visit.Page.WaitForLoadStateAsync();
        (await visit.Page.Locator(".comparison td").CountAsync()).ShouldBeLessThan(cells);
        await visit.Page.Locator("#funding .question-line a").ClickAsync();
        await visit.Page.WaitForLoadStateAsync();
        (await visit.Page.Locator(".comparison td").CountAsync()).ShouldBe(cells);
    }

    [Fact]
    public async Task Every_form_of_the_comparison_can_be_saved()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        await visit.Page.GotoAsync(Comparison);
        var links = visit.Page.Locator("#keep ~ dl .ways a");
        (await links.CountAsync()).ShouldBe(Way.All.Count);
        foreach (var link in await links.AllAsync())
        {
            var answer = await visit.Page.APIRequest.GetAsync(new Uri(edited.Site.Address, await link.GetAttributeAsync("href")).ToString());
            answer.Ok.ShouldBeTrue();
            (await answer.BodyAsync()).Length.ShouldBeGreaterThan(500);
        }
    }

    [Fact]
    public async Task A_comparison_of_the_past_stays_in_the_past()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, script: false);
        await visit.Page.GotoAsync(Comparison);
        await visit.Page.Locator("#keep ~ dl dd a").First.ClickAsync();
        await Expect(visit.Page.Locator(".moment")).ToBeVisibleAsync();
        await visit.Page.Locator(".builder .links a").First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(OfThePast());
        await Expect(visit.Page.Locator(".moment")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_small_screen_a_comparison_reads_as_cards()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, width: 375);
        await visit.Page.GotoAsync(Comparison);
        var cells = await visit.Page.Locator(".comparison td").AllAsync();
        var (first, second) = (await cells[0].BoundingBoxAsync(), await cells[1].BoundingBoxAsync());
        second!.Y.ShouldBeGreaterThanOrEqualTo(first!.Y + first.Height);
        first.Width.ShouldBeLessThanOrEqualTo(375);
    }

    [Fact]
    public async Task A_comparison_can_be_printed()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        await visit.Page.GotoAsync(Comparison);
        (await visit.Page.PdfAsync()).Length.ShouldBeGreaterThan(20_000);
    }

    [Fact]
    public async Task On_paper_stands_what_is_open_with_its_sources_and_how_much_more_there_is()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, script: false);
        await visit.Page.GotoAsync(Comparison);
        await visit.Page.ClickAsync(Whole("funding") + " > summary");
        await visit.Page.EmulateMediaAsync(new Microsoft.Playwright.PageEmulateMediaOptions { Media = Microsoft.Playwright.Media.Print });
        await Expect(visit.Page.Locator(".gist a.cite").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(Whole("funding") + " .dispute-versions .value").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(Whole("obligations") + " > summary")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(Whole("obligations") + " .value").First).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".footnotes li").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(375)]
    [InlineData(1280)]
    public async Task A_question_begins_with_short_answers_and_opens_into_all_of_them_without_script(int width)
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, width: width, script: false);
        await visit.Page.GotoAsync(Comparison);
        await Expect(visit.Page.Locator("tbody:has(#funding) .gist li").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(Whole("funding") + " .answers td > *").First).ToBeHiddenAsync();
        await visit.Page.Locator(Whole("funding") + " > summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(Whole("funding") + " .answers td > *").First).ToBeVisibleAsync();
        (await visit.WidthAsync()).ShouldBeLessThanOrEqualTo(width);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_name_of_a_dispute_leads_to_its_card_in_what_is_folded(bool script)
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, script: script);
        await visit.Page.GotoAsync(Comparison);
        var name = visit.Page.Locator("tbody:has(#funding) .gist-disputes a").First;
        var card = visit.Page.Locator($"[id='{(await name.GetAttributeAsync("href"))![1..]}']");
        await Expect(card).ToBeHiddenAsync();
        await name.ClickAsync();
        await Expect(card).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Nothing_is_left_to_open_for_who_asks_for_all_of_it()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, script: false);
        await visit.Page.GotoAsync(Comparison + "&print=all");
        foreach (var value in await visit.Page.Locator(".answers td > .values .value, .answers .more:not(.of-one) > .values .value").AllAsync())
            await Expect(value).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_coverage_table_fits_on_a_wide_screen()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, width: 1280);
        await visit.Page.GotoAsync("/coverage");
        (await visit.Page.EvaluateAsync<bool>("(t => t.scrollWidth <= t.clientWidth)(document.querySelector('.scrolls'))")).ShouldBeTrue();
    }

    [Fact]
    public async Task On_paper_everything_is_there_for_who_asks_and_nothing_is_to_be_clicked()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, script: false);
        await visit.Page.GotoAsync(Comparison);
        await visit.Page.ClickAsync("#keep ~ .facts a[href$='print=all']");
        await visit.Page.EmulateMediaAsync(new Microsoft.Playwright.PageEmulateMediaOptions { Media = Microsoft.Playwright.Media.Print });
        await Expect(visit.Page.Locator(".dispute-versions .value").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".comparison details.more .value").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".footnotes li").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".builder")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_chart_is_taken_along_as_a_drawing_and_as_a_table_without_script()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, script: false);
        await visit.Page.GotoAsync(Comparison);
        await visit.Page.Locator(".charts > summary").ClickAsync();
        var links = visit.Page.Locator(".chart-foot a[href^='/charts/']");
        var charts = await visit.Page.Locator("figure.chart").CountAsync();
        charts.ShouldBeGreaterThan(2);
        (await links.CountAsync()).ShouldBe(2 * charts);
        await links.First.ClickAsync();
        await Expect(visit.Page.Locator("svg text").First).ToBeVisibleAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_map_is_reached_by_keyboard_and_leads_to_agreements()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator(".skip-map").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.getAttribute('class')")).ShouldBe("arc-link");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(Agreements());
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Comparison)]
    [InlineData("/agreements/it-tn-2023")]
    [InlineData("/outcomes/it-irregular-arrivals-2024")]
    public async Task Charts_move_nothing_when_they_come(string path)
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        await visit.Page.GotoAsync(path);
        var shift = await visit.Page.EvaluateAsync<double>(
            """
            () => new Promise(done => {
              let sum = 0
              new PerformanceObserver(list => list.getEntries().forEach(one => sum += one.value)).observe({ type: 'layout-shift', buffered: true })
              setTimeout(() => done(sum), 300)
            })
            """);
        shift.ShouldBeLessThan(0.05);
    }

    /// <summary>What all answers to a question are folded into.</summary>
    private static string Whole(string question) => $"tbody:has(> tr > #{question}) .all";

    [GeneratedRegex("asOf=[0-9]+")]
    private static partial Regex OfThePast();

    [GeneratedRegex("/agreements")]
    private static partial Regex Agreements();
}
