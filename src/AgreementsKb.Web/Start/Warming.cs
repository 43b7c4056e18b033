using System.Diagnostics;
using AgreementsKb.Core.Features.Records.Indexed;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Web.Start;

/// <summary>Reads at the start what the first comparison and the first list would wait for. The program answers meanwhile.</summary>
internal sealed class Warming(Registers registers, ListIndexes indexes, ILogger<Warming> log) : BackgroundService
{
    /// <summary>The kinds whose lists are asked for most, and take the database longest where there are many.</summary>
    private static readonly string[] Listed = [Kinds.Agreement, Kinds.Outcome];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            await registers.WarmAsync(stoppingToken);
            foreach (var kind in Listed)
            {
                await indexes.WarmAsync(Kinds.Named(kind), stoppingToken);
            }

            SpentMemory.GiveBack();
            log.LogInformation("Comparisons are ready after {Milliseconds} ms", watch.ElapsedMilliseconds);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whoever asks first reads it then, and is told what is wrong.
            log.LogWarning(exception, "What comparisons need could not be read at the start");
        }
    }
}
