using AgreementsKb.Core.Storage;

namespace AgreementsKb.Web.Caching;

/// <summary>Listens to the changes of the records for as long as the program answers.</summary>
internal sealed class Hearing(Listening listening, CacheOptions options, ILogger<Hearing> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Bytes > 0)
            listening.Start(Say);

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Say(Exception why) => log.LogWarning(
        why, "Changes of the records are not heard any more; until they are, every answer is read from the database");
}
