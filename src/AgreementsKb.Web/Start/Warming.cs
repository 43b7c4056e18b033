using System.Diagnostics;
using AgreementsKb.Core.Features.Records.Indexed;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Web.Start;

/// <summary>Reads at the start what the first comparison and the first list would wait for. The program answers meanwhile.</summary>
internal sealed class Warming(Registers registers, ListIndexes indexes, ILogger<Warming> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            await registers.WarmAsync(stoppingToken);
            await indexes.WarmAsync(Kinds.Named(Kinds.Agreement), stoppingToken);

            // What was read on the way is let go at once: with many records it is as much as what is kept, and would stay for hours.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            log.LogInformation("Comparisons are ready after {Milliseconds} ms", watch.ElapsedMilliseconds);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whoever asks first reads it then, and is told what is wrong.
            log.LogWarning(exception, "What comparisons need could not be read at the start");
        }
    }
}
