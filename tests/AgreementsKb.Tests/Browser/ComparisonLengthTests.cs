using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Web;

namespace AgreementsKb.Tests.Browser;

/// <summary>A reader has a minute: the comparison of two pairs with many agreements, over the seed data, is no longer than so.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ComparisonLengthTests(PublishedSite site, Chromium browser) : IClassFixture<PublishedSite>, IClassFixture<Chromium>
{
    private const string Comparison = "/compare?q=Italy-Tunisia%20versus%20UK-France";

    [Theory]
    [InlineData(1280, 12_000)]
    [InlineData(375, 18_000)]
    public async Task A_comparison_of_two_large_pairs_is_short_enough_to_look_through(int width, int most)
    {
        await using var visit = await browser.VisitAsync(site.Address, width);
        await visit.Page.GotoAsync(Comparison);
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollHeight")).ShouldBeInRange(3_000, most);
    }

    /// <summary>What is asked first is above what is asked after.</summary>
    [Fact]
    public async Task Money_stands_within_the_first_two_screens()
    {
        await using var visit = await browser.VisitAsync(site.Address);
        await visit.Page.GotoAsync(Comparison);
        (await visit.Page.Locator("tbody:has(#funding) .gist").First.BoundingBoxAsync())!.Y.ShouldBeLessThan(1_600);
    }

    [Fact]
    public async Task Every_dispute_is_named_in_sight()
    {
        await using var visit = await browser.VisitAsync(site.Address, script: false);
        await visit.Page.GotoAsync(Comparison);
        var names = await visit.Page.Locator("tbody:has(#disputes) .gist-disputes a").AllAsync();
        var cards = await visit.Page.Locator(".comparison .dispute").CountAsync();
        names.Count.ShouldBe(cards);
        foreach (var name in names)
            (await name.IsVisibleAsync()).ShouldBeTrue();
    }
}
