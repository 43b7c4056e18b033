using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Harness;

/// <summary>An empty knowledge base for a test class. Requests go through everything that they go through in a program.</summary>
public sealed class KnowledgeBase(PostgresFixture postgres) : IAsyncLifetime
{
    private ServiceProvider? _services;

    public string ConnectionString { get; private set; } = "";

    public IServiceProvider Services => _services!;

    public async Task InitializeAsync()
    {
        ConnectionString = await postgres.CreateDatabaseAsync();
        _services = new ServiceCollection()
            .AddAgreementsKb(new StoreOptions { ConnectionString = ConnectionString })
            .BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        await postgres.DropDatabaseAsync(ConnectionString);
    }

    public async Task<T> SendAsync<T>(IRequest<T> request)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    public Task<Import.Result> ImportAsync(params IEnumerable<KbRecord> records) =>
        SendAsync(new Import.Command(Some.Checked(records), "a tester", "for a test", "memory"));

    public Task<Get.Result> GetAsync(string kind, string id) => SendAsync(new Get.Query(Kinds.Named(kind), id));

    /// <summary>The lines of an export, each as UTF-8.</summary>
    public async Task<List<byte[]>> ExportAsync()
    {
        var lines = new List<byte[]>();
        await foreach (var line in (await SendAsync(new Export.Query())).Lines)
        {
            lines.Add(line.ToArray());
        }

        return lines;
    }
}
