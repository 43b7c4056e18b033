using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Web.Access;
using AgreementsKb.Web.Pages;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgreementsKb.Tests.Web;

/// <summary>A web program whose few records editors change over HTTP. It keeps every line that is logged.</summary>
public class EditedSite(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly KnowledgeBase _knowledge = new(postgres);
    private Program? _program;

    public KnowledgeBase Knowledge => _knowledge;

    public ConcurrentQueue<string> Log { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    protected virtual EditingOptions Options => new(Review: false)
    {
        LongestBody = 100_000,
        Arrival = TimeSpan.FromSeconds(4),
    };

    protected virtual void Configure(IWebHostBuilder builder)
    {
    }

    public async Task InitializeAsync()
    {
        await _knowledge.InitializeAsync();
        await _knowledge.ImportAsync(Some.Term("theme", "first"));
        _program = new Program(this);
        _program.UseKestrel(0);
        _program.StartServer();
        var addresses = _program.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Client = new HttpClient { BaseAddress = new Uri(addresses.Single()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _program!.DisposeAsync();
        await _knowledge.DisposeAsync();
    }

    public async Task<string> TokenAsync(string name = "Ada Editor", Role role = Role.Editor)
    {
        var made = await _knowledge.SendAsync(new Create.Command(name, role, DateTimeOffset.UtcNow.AddHours(1), "a tester"));
        return made.Token.Reveal();
    }

    /// <param name="path">From <c>/changesets</c> on.</param>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string? token,
        string? body = null,
        string contentType = "application/x-ndjson",
        string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/changesets{path}");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return await Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(
        string? token, string body, string? ifMatch = null, string query = "?reason=Tried") =>
        SendAsync(HttpMethod.Post, query, token, body, ifMatch: ifMatch);

    /// <summary>An entry that gives a term.</summary>
    public static string Term(string word, string definition = "What it means.", int? revision = null)
    {
        var names = $$""" "id":"theme-{{word}}","scheme":"theme","word":"{{word}}","label":"{{word}}" """;
        var data = $$"""{ {{names}},"definition":"{{definition}}"}""";
        return revision is null
            ? $$"""{"kind":"term","data":{{data}}}"""
            : $$"""{"kind":"term","revision":{{revision}},"data":{{data}}}""";
    }

    public async Task<Term> TermAsync(string word) => (Term)AgreementsKb.Core.SeedData.RecordJson.Read(
        Kinds.Named(Kinds.Term), (await _knowledge.GetAsync(Kinds.Term, $"theme-{word}")).Json);

    private sealed class Program(EditedSite site) : WebApplicationFactory<IndexModel>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("ConnectionStrings:AgreementsKb", site._knowledge.ConnectionString);
            builder.ConfigureServices(services => services.AddSingleton(site.Options));
            site.Configure(builder);
            builder.ConfigureLogging(logging =>
            {
                logging.AddProvider(new Listener(site.Log));
                logging.AddFilter<Listener>(category: null, LogLevel.Trace);
            });
        }
    }

    private sealed class Listener(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

/// <summary>The same where changesets wait for a reviewer.</summary>
public sealed class ReviewedSite(PostgresFixture postgres) : EditedSite(postgres)
{
    protected override EditingOptions Options => new(Review: true);
}
