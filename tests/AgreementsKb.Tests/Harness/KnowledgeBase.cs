using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

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

    /// <summary>Another program on the same database; it only lives until it is disposed of.</summary>
    public OtherProgram Another() => new(ConnectionString);

    /// <summary>Ends every connection that listens for changes, as a network would that fails.</summary>
    public async Task CutListenersAsync()
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(
            $"""
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where datname = current_database() and application_name = '{Listening.Name}'
            """);
        await command.ExecuteScalarAsync();
    }

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

/// <summary>A program beside the one that is tested.</summary>
public sealed class OtherProgram(string connectionString) : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddAgreementsKb(new StoreOptions { ConnectionString = connectionString })
        .BuildServiceProvider();

    public async Task ImportAsync(params IEnumerable<KbRecord> records)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>()
            .Send(new Import.Command(Some.Checked(records), "another", "elsewhere", "memory"));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
