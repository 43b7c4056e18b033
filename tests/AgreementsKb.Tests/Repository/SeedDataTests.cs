using AgreementsKb.Core.Records;
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

    [Fact]
    public void Every_file_is_written_in_the_canonical_form()
    {
        var records = SeedFolder.Load(Folder).ToSet().All;
        records.ShouldNotBeEmpty();
        foreach (var record in records)
        {
            var file = Path.Combine(Folder, Kinds.Of(record).Plural, record.Id + ".yaml");
            File.ReadAllText(file).ShouldBe(RecordYaml.Write(record), file);
        }
    }
}
