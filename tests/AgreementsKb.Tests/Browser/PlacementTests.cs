using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Web;
using static Microsoft.Playwright.Assertions;

namespace AgreementsKb.Tests.Browser;

/// <summary>Where things stand on a page, as far as a reader sees it at once when they stand wrong.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PlacementTests(PublishedSite site, Chromium browser) : IClassFixture<PublishedSite>, IClassFixture<Chromium>
{
    private const string SixSubjects = "/compare?q=Italy-Tunisia,%20UK-France,%20Italy-Libya,%20EU-Tunisia,%20UK-Rwanda,%20UK-Albania";

    /// <summary>Where the line has room for them: a computer without the type of the pages has a wider one.</summary>
    [Theory]
    [InlineData("", 375)]
    [InlineData("", 1280)]
    [InlineData("/fr", 375)]
    public async Task The_names_of_a_pair_stand_on_one_line_of_the_heading(string language, int width)
    {
        await using var visit = await browser.VisitAsync(site.Address, width: width);
        await visit.Page.GotoAsync(language + SixSubjects);
        (await visit.Page.Locator("h1 .unparted").CountAsync()).ShouldBe(6);
        (await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('h1 .unparted')]
              .filter(pair => pair.offsetHeight > 1.5 * parseFloat(getComputedStyle(pair).lineHeight) && pair.offsetWidth < pair.parentElement.clientWidth - 1)
              .map(pair => pair.textContent)
            """)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/agreements", ".site-search")]
    [InlineData("/agreements", ".list-form")]
    [InlineData("/agreements", ".moment-form")]
    [InlineData("/agreements/it-tn-2023", ".compare-form")]
    [InlineData("/search?q=tunisia", ".list-form")]
    public async Task A_button_is_as_high_as_the_field_beside_it(string path, string form)
    {
        await using var visit = await browser.VisitAsync(site.Address, width: 1280);
        await visit.Page.GotoAsync(path);
        var heights = await visit.Page.EvaluateAsync<double[]>(
            "form => [...document.querySelectorAll(`${form} :is(input:not([type=hidden]), select, button)`)].map(one => one.getBoundingClientRect().height)", form);
        heights.Length.ShouldBeGreaterThan(1);
        heights.Distinct().Count().ShouldBe(1);
    }

    /// <summary>Its title speaks of the last number, which a small screen would have to be scrolled to.</summary>
    [Theory]
    [InlineData("", "1,624 in Q4 2023")]
    [InlineData("/fr", "1\u202F624 en T4 2023")]
    [InlineData("/it", "1.624 in T4 2023")]
    public async Task A_chart_over_time_begins_with_its_last_numbers_on_a_small_screen(string language, string last)
    {
        await using var visit = await browser.VisitAsync(site.Address, width: 375, script: false);
        await visit.Page.GotoAsync(language + "/outcomes/gb-returns-albania-by-quarter");
        var label = visit.Page.Locator(".series-label").Last;
        await Expect(label).ToHaveTextAsync(last);
        await label.ScrollIntoViewIfNeededAsync();
        (await visit.Page.EvaluateAsync<double>("Math.abs(document.querySelector('.series-frame').scrollLeft)")).ShouldBe(0);
        (await label.BoundingBoxAsync())!.X.ShouldBeInRange(0, 375);
    }

    /// <summary>A sentence about all columns can be read without scrolling to its end.</summary>
    [Theory]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task What_is_said_of_all_columns_is_no_wider_than_what_is_seen_of_them(int width)
    {
        await using var visit = await browser.VisitAsync(site.Address, width: width);
        await visit.Page.GotoAsync(SixSubjects);
        await visit.Page.EvaluateAsync("document.querySelector('.wide-comparison').scrollLeft = 400");
        (await visit.Page.EvaluateAsync<string[]>(
            """
            () => {
              const seen = document.querySelector('.wide-comparison').getBoundingClientRect()
              return [...document.querySelectorAll('.question > :is(.finding, .comparability, .question-line)')]
                .filter(one => one.getBoundingClientRect().right > seen.right + 1 || one.getBoundingClientRect().left < seen.left)
                .map(one => one.textContent.trim())
            }
            """)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nobody_reports_of_several_subjects_is_said_once()
    {
        await using var visit = await browser.VisitAsync(site.Address);
        await visit.Page.GotoAsync(SixSubjects);
        var gaps = await visit.Page.Locator("section[aria-labelledby=gaps] li").AllTextContentsAsync();
        gaps.ShouldContain("Italy–Libya, European Union–Tunisia and United Kingdom–Rwanda: no source reports a cap.");
        gaps.Select(gap => gap[gap.IndexOf(": ", StringComparison.Ordinal)..]).ShouldBeUnique();
    }

    [Fact]
    public async Task The_history_of_an_agreement_is_one_link()
    {
        await using var visit = await browser.VisitAsync(site.Address);
        await visit.Page.GotoAsync("/agreements/it-tn-2023");
        (await visit.Page.Locator("main a[href^='/history/']").CountAsync()).ShouldBe(1);
    }
}
