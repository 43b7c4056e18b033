using AgreementsKb.Core.Features.Comparisons;
using AgreementsKb.Tests.Comparison.Ways;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Web.Pages;
using AngleSharp;
using AngleSharp.Dom;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Web;

/// <summary>The web program where every comparison is the one with all that a table can hold.</summary>
public sealed class FilledSite(PostgresFixture postgres) : IAsyncLifetime
{
    private string _database = "";
    private Program? _program;

    public async Task InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _program = new Program(_database);
    }

    public async Task DisposeAsync()
    {
        await _program!.DisposeAsync();
        await postgres.DropDatabaseAsync(_database);
    }

    public async Task<IDocument> PageAsync()
    {
        using var client = _program!.CreateClient();
        var html = await client.GetStringAsync(new Uri("/compare?q=a%20versus%20b", UriKind.Relative));
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }

    private sealed class Program(string database) : WebApplicationFactory<IndexModel>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseSetting("ConnectionStrings:AgreementsKb", database)
            .ConfigureTestServices(services => services.AddTransient<IRequestHandler<Compare.Query, Core.Comparison.ComparisonTable>, Filled>());
    }

    private sealed class Filled : IRequestHandler<Compare.Query, Core.Comparison.ComparisonTable>
    {
        public Task<Core.Comparison.ComparisonTable> Handle(Compare.Query request, CancellationToken cancellationToken) =>
            Task.FromResult(Tables.Full);
    }
}
