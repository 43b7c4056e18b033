using AgreementsKb.Tests.Cli;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

/// <summary>A site whose second changeset amends an amount, and whose third undoes it.</summary>
public sealed class AmendedSite(PostgresFixture postgres) : IAsyncLifetime
{
    public Site Site { get; } = new(postgres);

    public async Task InitializeAsync()
    {
        await Site.InitializeAsync();
        using var seed = new SeedCopy();
        seed.Replace("agreements/it-tn-2023.yaml", "amount: EUR 100m", "amount: EUR 101m");
        await KbRun.OfAsync(
            Site.ConnectionString, "import", seed.Folder, "--editor", "An Editor", "--reason", "More was paid", "--nature", "amendment");
        await KbRun.OfAsync(Site.ConnectionString, "revert", "2", "--reason", "Less was paid", "--editor", "A Reviewer");
    }

    public Task DisposeAsync() => Site.DisposeAsync();
}
