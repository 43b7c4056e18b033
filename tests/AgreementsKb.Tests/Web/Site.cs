using AgreementsKb.Tests.Harness;
using AgreementsKb.Web.Pages;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Web;

/// <summary>The web program on a port of its own, with a database of its own that holds what five articles say.</summary>
public class Site(PostgresFixture postgres) : IAsyncLifetime
{
    private Program? _program;

    public string ConnectionString { get; private set; } = "";

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The folder of what it holds.</summary>
    protected virtual string SeedData => FiveArticles.Folder;

    public Uri Address => Client.BaseAddress!;

    public async Task InitializeAsync()
    {
        ConnectionString = await postgres.CreateDatabaseAsync();
        _program = new Program(ConnectionString, SeedData);
        _program.UseKestrel(0);
        _program.StartServer();
        var addresses = _program.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(addresses.Single()),
        };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _program!.DisposeAsync();
        await postgres.DropDatabaseAsync(ConnectionString);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<IDocument> PageAsync(string path)
    {
        using var response = await GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default)
            .OpenAsync(request => request.Content(html).Address(new Uri(Address, path)));
    }

    /// <param name="database">A connection string.</param>
    public sealed class Program(string database, string seedData) : WebApplicationFactory<IndexModel>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("ConnectionStrings:AgreementsKb", database);
            builder.UseSetting("AgreementsKb:SeedData", seedData);
        }
    }
}
