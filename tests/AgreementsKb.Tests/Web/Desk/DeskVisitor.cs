using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AgreementsKb.Tests.Web.Desk;

/// <summary>Somebody with a browser of their own, without script: sends forms as they stand on the page, with what is typed into them.</summary>
public sealed class DeskVisitor : IDisposable
{
    private readonly HttpClient _client;

    public DeskVisitor(Uri site)
    {
        Site = site;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = site };
    }

    public Uri Site { get; }

    public CookieContainer Cookies { get; } = new();

    public Task<DeskAnswer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<DeskAnswer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        });

    public Task<DeskAnswer> PostAsync(string path, HttpContent content) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });

    /// <summary>As a browser sends a form that says so.</summary>
    private Task<DeskAnswer> PostInPartsAsync(string path, IEnumerable<(string Name, string Value)> fields)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            parts.Add(new StringContent(value), $"\"{name}\"");

        return SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = parts });
    }

    /// <summary>Sends the form of a page.</summary>
    /// <param name="page">With the form.</param>
    /// <param name="typed">In the place of what stands in the fields; with the name and value of the button that is pressed.</param>
    public Task<DeskAnswer> SendAsync(DeskAnswer page, params (string Name, string Value)[] typed)
    {
        var form = (IHtmlFormElement)page.Page.QuerySelector("main form[method=post]")!;
        var fields = form.QuerySelectorAll("input, textarea").Select(field => field switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => default,
            IHtmlInputElement input => (Name: input.Name!, input.Value),
            IHtmlTextAreaElement area => (Name: area.Name!, area.Value),
            _ => default,
        });
        var kept = fields.Where(field => field.Name is { Length: > 0 } && typed.All(one => one.Name != field.Name));
        var address = form.GetAttribute("action")!.Split('#')[0];
        return form.GetAttribute("enctype") == "multipart/form-data"
            ? PostInPartsAsync(address, [.. kept, .. typed])
            : PostAsync(address, [.. kept, .. typed]);
    }

    /// <summary>Signs in and follows to where that leads.</summary>
    public async Task SignInAsync(string token)
    {
        var answer = await SendAsync(await GetAsync("/desk"), ("Token", token));
        answer.Status.ShouldBe(302, answer.Text);
    }

    public void Dispose() => _client.Dispose();

    public async Task<DeskAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            var page = await BrowsingContext.New(Configuration.Default)
                .OpenAsync(document => document.Content(text).Address(new Uri(Site, request.RequestUri!)));
            return new DeskAnswer((int)response.StatusCode, text, page)
            {
                Location = response.Headers.Location?.OriginalString,
                Headers = response.Headers.ToDictionary(
                    header => header.Key, header => string.Join('\n', header.Value), StringComparer.OrdinalIgnoreCase),
            };
        }
    }
}

/// <summary>What the desk answered.</summary>
public sealed record DeskAnswer(int Status, string Text, IDocument Page)
{
    public string? Location { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public string Main => Page.QuerySelector("main")?.TextContent ?? "";

    public string Findings => Page.QuerySelector(".desk-found")?.TextContent ?? "";

    public string Field(string id) => Page.QuerySelector($"#{id}") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"The page has no field {id}."),
    };
}
