using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Benchmarks;

/// <summary>Where the seed data is.</summary>
internal static class SeedDataFolder
{
    /// <summary>As configured, else the nearest from here upwards.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Path => Environment.GetEnvironmentVariable("AgreementsKb__SeedData")
        ?? SeedFolder.Find(Directory.GetCurrentDirectory())
        ?? throw new InvalidOperationException("Set AgreementsKb__SeedData to the folder of seed data.");
}
