using System.Text.RegularExpressions;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Web;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementsKb.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed partial class ReadingTests(AmendedSite edited, Chromium browser) : IClassFixture<AmendedSite>, IClassFixture<Chromium>
{
    private const string Comparison = "/compare?q=Italy-Tunisia%20versus%20UK-France";
    private const string SixSubjects =
        "/compare?q=Italy-Tunisia,%20UK-France,%20Italy-Libya,%20EU-Tunisia,%20UK-Rwanda,%20UK-Albania";

    public static TheoryData<string> Pages =>
    [
        "/", Comparison, SixSubjects, "/compare?q=Italy-Tunisa%20versus%20UK-France", "/agreements", "/agreements/it-tn-2023",
        "/sources", "/sources/express-2024-11-18", "/disputes", "/method", "/problems", "/nope",
        "/history/agreements/it-tn-2023", "/changes", "/changes/1", "/agreements/gb-fr-2025-returns-pilot", "/outcomes",
        "/outcomes/it-irregular-arrivals-2024", "/actors", "/actors/gb", "/statements", "/coverage", "/search?q=patrol%20vessels", "/data",
        "/accessibility", "/desk", "/fr", "/it/agreements/it-tn-2023",
        "/fr/method", "/it/sources/express-2024-11-18", "/fr/compare?q=Italy-Tunisia%20versus%20UK-France",
    ];

    [Fact]
    public async Task The_first_comparison_takes_a_keyboard_alone()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to content");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("q");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Italy-Tunisia versus UK-France");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(ComparisonAddress());
        await Expect(page.Locator("h1")).ToContainTextAsync("Tunisia");
        await Expect(page.Locator(".comparison")).ToContainTextAsync("EUR 105 million");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_every_screen_asks_no_other_host_and_has_no_complaint(string path)
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        var response = await visit.Page.GotoAsync(path);
        foreach (var width in new[] { 1440, 768, 375 })
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            (await visit.WidthAsync()).ShouldBeLessThanOrEqualTo(width);
        }

        visit.Elsewhere.ShouldBeEmpty();

        // The browser itself remarks on every page that is an error.
        if (response!.Ok)
        {
            visit.Complaints.ShouldBeEmpty();
            visit.Failed.ShouldBeEmpty();
        }
    }

    /// <summary>
    /// What stands alone; links in a running text are as high as their line. Of a link in a line the line is measured, for the
    /// box of the letters depends on the type that came in time.
    /// </summary>
    [Theory]
    [InlineData("/")]
    [InlineData(Comparison)]
    [InlineData("/agreements?party=gb")]
    [InlineData("/disputes")]
    [InlineData("/coverage")]
    [InlineData("/changes/2")]
    [InlineData("/method")]
    public async Task What_is_pressed_is_large_enough_for_a_finger(string path)
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, width: 375);
        await visit.Page.GotoAsync(path);
        (await visit.Page.EvaluateAsync<string[]>(
            """
            () => {
              const height = one => {
                const style = getComputedStyle(one)
                return style.display === 'inline' ? parseFloat(style.lineHeight) : one.getBoundingClientRect().height
              }
              return [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary')]
                .filter(one => one.checkVisibility() && !one.closest('svg, .cites, .footnotes, .skip-map, .govuk-skip-link'))
                .filter(one => !one.parentElement.matches('p') || one.parentElement.textContent.trim() === one.textContent.trim())
                .filter(one => height(one) < 24)
                .map(one => one.outerHTML.slice(0, 120))
            }
            """)).ShouldBeEmpty();
    }

    /// <summary>On a small screen a cell says what it is of; an empty one says nothing.</summary>
    [Fact]
    public async Task No_label_stands_without_what_it_is_of()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, width: 375);
        await visit.Page.GotoAsync("/actors");
        (await visit.Page.Locator(".stacks td").CountAsync()).ShouldBeGreaterThan(10);
        (await visit.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('.stacks td')].filter(cell => cell.checkVisibility() && cell.textContent.trim() === '').length")).ShouldBe(0);
    }

    /// <summary>The first page that somebody opens comes with style, script and type.</summary>
    [Theory]
    [InlineData("/method", 150)]
    [InlineData("/agreements", 150)]
    [InlineData("/", 350)]
    [InlineData(Comparison, 350)]
    [InlineData("/agreements/gb-fr-2025-returns-pilot", 350)]
    public async Task A_first_visit_weighs_little(string path, int kilobytes)
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        await visit.Page.GotoAsync(path);
        (await visit.WeightAsync()).ShouldBeInRange(10_000, kilobytes * 1000);
    }

    /// <summary>What has no size of its own moves the rest when it comes.</summary>
    [Fact]
    public async Task Every_drawing_says_how_large_it_is()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        await visit.Page.GotoAsync("/");
        (await visit.Page.Locator("svg, img").CountAsync()).ShouldBeGreaterThan(2);
        (await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('svg, img')]
              .filter(one => !(one.getAttribute('viewBox') || (one.getAttribute('width') && one.getAttribute('height'))))
              .map(one => one.outerHTML.slice(0, 80))
            """)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_focus_can_be_seen_wherever_it_is()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, colours: ColorScheme.Dark);
        await visit.Page.GotoAsync(Comparison);
        var unseen = new List<string>();
        for (var stop = 0; stop < 40; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var said = await visit.Page.EvaluateAsync<string?>(
                """
                () => {
                  const style = getComputedStyle(document.activeElement)
                  return style.boxShadow !== 'none' || style.outlineStyle !== 'none' ? null : document.activeElement.outerHTML.slice(0, 80)
                }
                """);
            if (said is not null)
                unseen.Add(said);
        }

        unseen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Six_columns_scroll_in_the_table_and_not_the_page()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, width: 1000);
        await visit.Page.GotoAsync(SixSubjects);
        (await visit.WidthAsync()).ShouldBeLessThanOrEqualTo(1000);
        (await visit.Page.EvaluateAsync<bool>(
            "(t => t.scrollWidth > t.clientWidth)(document.querySelector('.wide-comparison'))")).ShouldBeTrue();
    }

    /// <summary>Every page wide and narrow, light and dark.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    [InlineData("/disputes?state=open")]
    [InlineData("/changes/2")]
    public async Task No_page_has_an_obstacle_that_axe_knows(string path)
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, width: 1280);
        var page = visit.Page;
        await page.GotoAsync(path);
        await CheckAsync(page, everything: true);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await CheckAsync(page, everything: false);
        await page.SetViewportSizeAsync(375, 800);
        await CheckAsync(page, everything: true);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await CheckAsync(page, everything: false);
    }

    /// <param name="everything">Else only what other colours can change.</param>
    private static async Task CheckAsync(IPage page, bool everything)
    {
        var found = await page.RunAxe(everything
            ? null
            : new Deque.AxeCore.Commons.AxeRunOptions
            {
                RunOnly = new Deque.AxeCore.Commons.RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
            });
        var said = from violation in found.Violations
                   let place = string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))
                   select $"{violation.Id}: {violation.Help}: {place}";
        said.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_reader_of_the_api_document_runs_under_its_policy()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        await visit.Page.GotoAsync("/api");
        await visit.Page.WaitForSelectorAsync(".opblock");
        visit.Elsewhere.ShouldBeEmpty();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_works_without_script()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address, script: false);
        await visit.Page.GotoAsync("/");
        await visit.Page.ClickAsync(".ask button");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Tunisia");
        await visit.Page.Locator(".comparison .question details.derived summary").First.ClickAsync();
        (await visit.Page.Locator("details.derived[open]").CountAsync()).ShouldBe(1);
        await visit.Page.Locator(".comparison a.cite").First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(SourceAddress());
    }

    [Fact]
    public async Task A_citation_names_its_source_in_place_when_it_has_the_focus()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        await visit.Page.GotoAsync(Comparison);
        var tip = visit.Page.Locator(".comparison td a.cite .cite-tip").First;
        (await tip.BoundingBoxAsync())!.Width.ShouldBeLessThan(2);
        await visit.Page.Locator(".comparison td a.cite").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        (await tip.BoundingBoxAsync())!.Width.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task The_head_of_the_comparison_stays_in_sight()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        await visit.Page.GotoAsync(Comparison);
        await visit.Page.EvaluateAsync("document.getElementById('caps').scrollIntoView()");
        var head = await visit.Page.Locator(".comparison > thead th").First.BoundingBoxAsync();
        head!.Y.ShouldBeInRange(-1, 1);
    }

    [Fact]
    public async Task A_place_in_a_source_is_where_its_citation_leads()
    {
        await using var visit = await browser.VisitAsync(edited.Site.Address);
        await visit.Page.GotoAsync("/sources/national-2024-11-17#s5");
        (await visit.Page.Locator("#s5").IsVisibleAsync()).ShouldBeTrue();
        (await visit.Page.InnerTextAsync("#s5")).ShouldContain("EUR 105");
    }

    [GeneratedRegex(@"/compare\?")]
    private static partial Regex ComparisonAddress();

    [GeneratedRegex("/sources/")]
    private static partial Regex SourceAddress();
}
