using Microsoft.Playwright;

namespace AgreementsKb.Tests.Browser;

/// <summary>
/// The browser of the tests (see <see cref="InstalledBrowser"/>). Without one the tests fail: what is not looked at is not
/// known to work.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        var path = await InstalledBrowser.FindAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Env = InstalledBrowser.Surroundings(),
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task<Visit> VisitAsync(Uri site, int width = 1280, bool script = true, ColorScheme colours = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            JavaScriptEnabled = script,
            ColorScheme = colours,
        });
        return new Visit(await context.NewPageAsync(), site);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();

        _playwright?.Dispose();
    }
}

/// <summary>A page, with what it complained of and what it asked of other hosts.</summary>
public sealed class Visit : IAsyncDisposable
{
    public Visit(IPage page, Uri site)
    {
        Page = page;
        page.Console += (_, message) => NoteComplaint(message);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.ToString(), StringComparison.Ordinal))
                Elsewhere.Add(request.Url);
        };
        page.RequestFailed += (_, request) => Failed.Add($"{request.Url}: {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                Failed.Add($"{response.Url}: {response.Status}");
        };
        page.RequestFinished += (_, request) => Finished.Add(request);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Elsewhere { get; } = [];

    /// <summary>What was asked for and did not come.</summary>
    public List<string> Failed { get; } = [];

    public List<IRequest> Finished { get; } = [];

    /// <summary>The bytes of everything that came, as it was sent.</summary>
    public async Task<int> WeightAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var weight = 0;
        foreach (var request in Finished.ToList())
            weight += (await request.SizesAsync()).ResponseBodySize;

        return weight;
    }

    /// <summary>How wide the page is; more than the screen means that it scrolls sideways.</summary>
    public Task<int> WidthAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());

    private void NoteComplaint(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
            Complaints.Add(message.Text);
    }
}
