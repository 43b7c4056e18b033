using AgreementsKb.Tests.Repository;
using Microsoft.Playwright;

namespace AgreementsKb.Tests.Browser;

/// <summary>A picture of a page in the documentation.</summary>
/// <param name="File">Under <c>docs/reading</c>.</param>
/// <param name="Address">Of the page.</param>
/// <param name="Width">In pixels, as is <paramref name="Height"/>.</param>
/// <param name="At">What stands at the top of it; null for the beginning of the page.</param>
internal sealed record DocumentPicture(string File, string Address, int Width = 1200, int Height = 800, string? At = null)
{
    private const string Comparison = "/compare?q=Italy-Tunisia%20versus%20UK-France";

    public static IReadOnlyList<DocumentPicture> All { get; } =
    [
        new("comparison.png", Comparison, Height: 760, At: "#funding"),
        new("pictures/home.png", "/"),
        new("pictures/agreement.png", "/agreements/gb-fr-2025-returns-pilot"),
        new("pictures/disputes.png", Comparison, Height: 640, At: "#funding-paid") { Opens = "tbody:has(#funding) .all > summary" },
        new("pictures/charts.png", Comparison, At: "figure.chart") { Opens = ".charts > summary" },
        new("pictures/series.png", "/outcomes/gb-small-boat-arrivals-by-month", At: "figure.chart"),
        new("pictures/coverage-dark.png", "/coverage") { Colours = ColorScheme.Dark },
        new("pictures/desk.png", "/desk/edit/agreements/it-tn-2023", Height: 860) { Types = ("EUR 105m", "EURO 105m") },
        new("pictures/comparison-narrow.png", Comparison, Width: 375, Height: 812, At: "#funding"),
    ];

    public ColorScheme Colours { get; init; } = ColorScheme.Light;

    /// <summary>What is opened first.</summary>
    public string? Opens { get; init; }

    /// <summary>What an editor types in the place of what, before it is taken; null where nobody signs in.</summary>
    public (string Was, string Now)? Types { get; init; }

    public string Path => Repo.Path("docs", "reading", File);

    /// <summary>Takes it from a system that runs.</summary>
    /// <param name="browser">With which it is looked at.</param>
    /// <param name="site">Where the system is.</param>
    /// <param name="token">Of the editor who signs in.</param>
    public async Task TakeAsync(Chromium browser, Uri site, string token)
    {
        await using var visit = await browser.VisitAsync(site, Width, colours: Colours);
        await visit.Page.SetViewportSizeAsync(Width, Height);

        // The typeface shows only where it is there at once, so that no line moves: the second time it is.
        await visit.Page.GotoAsync(Address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await visit.Page.GotoAsync(Address);
        if (Types is not null)
            await TypeAsync(visit.Page, token);

        if (Opens is not null)
            await visit.Page.ClickAsync(Opens);

        if (At is not null)
            await visit.Page.Locator(At).First.EvaluateAsync("element => element.scrollIntoView({ block: 'start' })");

        await visit.Page.EvaluateAsync("document.fonts.ready");
        System.IO.Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path, Animations = ScreenshotAnimations.Disabled });
    }

    private async Task TypeAsync(IPage page, string token)
    {
        await page.FillAsync("#token", token);
        await page.ClickAsync("main button");
        var text = await page.InputValueAsync("#text");
        await page.FillAsync("#text", text.Replace(Types!.Value.Was, Types.Value.Now, StringComparison.Ordinal));
        await page.ClickAsync(".desk-problems a");
        await page.EvaluateAsync("scrollTo(0, 0)");
    }
}
