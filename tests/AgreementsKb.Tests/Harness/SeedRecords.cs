using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.Harness;

/// <summary>The records of <see cref="FiveArticles"/>: a set that passes its own rules, for tests that change a few of them.</summary>
internal static class SeedRecords
{
    public static RecordSet Set { get; } = SeedFolder.Load(FiveArticles.Folder).ToSet();

    /// <summary>The revision of a store that holds the seed data and nothing else: each record is one change.</summary>
    public static int Seeded { get; } = All.Count();

    public static Agreement Agreement { get; } = Set.Agreements["it-tn-2023"];

    public static Source Source { get; } = Set.Sources["express-2024-11-18"];

    public static IEnumerable<KbRecord> All => [.. Set.All, .. Set.Withdrawn];
}
