using System.Collections.Concurrent;
using System.Net.Http.Headers;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Repository;
using AgreementsKb.Tests.Web.Contract.Fuzzing;
using AgreementsKb.Web.Access;
using AgreementsKb.Web.Pages;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgreementsKb.Tests.Web.Contract;

/// <summary>A web program over the seed data where changesets wait for a reviewer, and one does. It keeps every error that is logged.</summary>
public sealed class ContractSite(PostgresFixture postgres) : IAsyncLifetime
{
    private string _database = "";
    private Program? _program;

    /// <summary>The committed document, which another test holds to what is served.</summary>
    public static ApiDocument Api { get; } = ApiDocument.Parse(File.ReadAllBytes(Repo.Path("docs", "reading", "openapi.json")));

    public static IEnumerable<ApiOperation> Gets => Api.Operations.Where(operation => operation.Method == "GET");

    public ConcurrentQueue<string> Errors { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public string Token { get; private set; } = "";

    /// <summary>Sequence number of the last change.</summary>
    public string Revision { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _program = new Program(this);
        _program.UseKestrel(0);
        _program.StartServer();
        var addresses = _program.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(addresses.Single()) };
        Token = await TokenAsync();
        using var list = await Client.GetAsync(new Uri("/api/v1/terms?limit=1", UriKind.Relative));
        Revision = (await list.JsonAsync()).GetProperty("revision").GetRawText();
        await ProposeAsync();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _program!.DisposeAsync();
        await postgres.DropDatabaseAsync(_database);
    }

    /// <summary>Asks as the document says, with a token where it says that one is needed.</summary>
    public Task<HttpResponseMessage> SendAsync(
        ApiOperation operation, string address, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method ?? new HttpMethod(operation.Method), address);
        if (operation.NeedsToken)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);

        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        return Client.SendAsync(request, operation.IsEndless ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead);
    }

    /// <summary>
    /// Asks with the example of a parameter, and with those of the parameters that the answer says it needs.
    /// </summary>
    public async Task<(string Address, HttpResponseMessage Response)> ExampleAsync(ApiOperation operation, params ApiParameter[] parameters)
    {
        var (given, response) = await TryAsync(operation, parameters);
        return (operation.Address(given), response);
    }

    /// <summary>The parameters without which the route cannot answer, with their examples.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> NeededAsync(ApiOperation operation)
    {
        var (given, response) = await TryAsync(operation);
        response.Dispose();
        return given;
    }

    private async Task<(IReadOnlyList<(string Name, string Value)> Given, HttpResponseMessage Response)> TryAsync(ApiOperation operation, params ApiParameter[] parameters)
    {
        var given = parameters.ToList();
        while (true)
        {
            var pairs = given.SelectMany(parameter => Example(parameter).Select(value => (parameter.Name, value))).ToList();
            var response = await SendAsync(operation, operation.Address(pairs));
            var missing = (int)response.StatusCode == 400 ? (await response.JsonAsync()).Text("parameter") : null;
            if (operation.QueryParameters.SingleOrDefault(parameter => parameter.Name == missing) is not { } needed || given.Contains(needed))
                return (pairs, response);

            response.Dispose();
            given.Add(needed);
        }
    }

    /// <summary>The example of the document; of the past, a state that this database has.</summary>
    public IReadOnlyList<string> Example(ApiParameter parameter) => parameter.Name == "asOf" ? [Revision] : parameter.Example;

    private async Task<string> TokenAsync()
    {
        await using var scope = _program!.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
            new Create.Command("Ada Editor", Role.Editor, DateTimeOffset.UtcNow.AddHours(1), "a tester"));
        return made.Token.Reveal();
    }

    private async Task ProposeAsync()
    {
        var submit = Api.Operations.Single(operation => operation.Id == "submitChangeset");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/changesets?reason=Tried");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        request.Content = new StringContent(submit.Bodies[0].Example.Replace("What it costs", "Costs", StringComparison.Ordinal));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(submit.Bodies[0].MediaType);
        using var response = await Client.SendAsync(request);
        ((int)response.StatusCode).ShouldBe(202, await response.Content.ReadAsStringAsync());
    }

    private sealed class Program(ContractSite site) : WebApplicationFactory<IndexModel>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("ConnectionStrings:AgreementsKb", site._database);
            builder.UseSetting("AgreementsKb:SeedData", FiveArticles.Folder);
            builder.UseSetting(EditingOptions.ReviewSetting, "true");
            builder.ConfigureLogging(logging => logging.AddProvider(new ErrorLog(site.Errors)));
        }
    }

    private sealed class ErrorLog(ConcurrentQueue<string> errors) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                errors.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}

/// <summary>Tests of every route of the OpenAPI document, with a server of their own.</summary>
[CollectionDefinition(Name)]
public sealed class ContractCollection : ICollectionFixture<PostgresFixture>
{
    public const string Name = "PostgreSQL, contract";
}
