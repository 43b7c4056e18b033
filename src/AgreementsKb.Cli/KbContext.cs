using AgreementsKb.Core;
using AgreementsKb.Core.Storage;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Cli;

/// <summary>What every command has: where to write, and which store to ask.</summary>
public sealed record KbContext(Terminal Terminal, StoreOptions Store)
{
    /// <summary>The connection string's name in the environment, as for the web program.</summary>
    public const string ConnectionVariable = "ConnectionStrings__AgreementsKb";

    public static KbContext OfProcess() => new(
        Terminal.OfProcess(),
        new StoreOptions { ConnectionString = Environment.GetEnvironmentVariable(ConnectionVariable) });

    /// <summary>Sends one request. The store is opened by the first request that needs it, so <c>kb check</c> runs without a database.</summary>
    public async Task<TResult> SendAsync<TResult>(IRequest<TResult> request, CancellationToken cancellationToken)
    {
        await using var services = Open();
        return await services.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    /// <summary>For commands that send several requests or read a result that streams.</summary>
    public ServiceProvider Open() => new ServiceCollection().AddAgreementsKb(Store).BuildServiceProvider();
}
