using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.Repository;

public class SeedDataTests
{
    private static readonly string Folder = Repo.Path("seed-data");

    [Fact]
    public void The_seed_data_has_no_problems()
    {
        var result = SeedFolder.Load(Folder);
        result.Problems.ShouldBeEmpty(string.Join('\n', result.Problems));
        result.Files.ShouldBeGreaterThan(0);
    }
}
