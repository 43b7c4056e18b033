using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Web.Start;

/// <summary>Works out what is kept of many records, after each change, for as long as the program answers.</summary>
internal sealed class Deriving(KeepingUp keepingUp, ILogger<Deriving> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => keepingUp.RunAsync(
        why => log.LogWarning(why, "Disputes could not be worked out; it is tried again"), SpentMemory.GiveBack, stoppingToken);
}
