using System.Reflection;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.Repository;

public class SeedDataTests
{
    private static readonly string Folder = Path.Combine(Root(), "seed-data");

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
        var records = SeedFolder.Load(Folder).Records;
        records.ShouldNotBeEmpty();
        foreach (var record in records)
        {
            var file = Path.Combine(Folder, Kinds.Of(record).Plural, record.Id + ".yaml");
            File.ReadAllText(file).ShouldBe(RecordYaml.Write(record), file);
        }
    }

    [Fact]
    public void The_vocabulary_has_every_word_that_the_program_reasons_with()
    {
        var words = SeedFolder.Load(Folder).Records.OfType<Term>().Select(term => term.Word).ToHashSet();
        var needed = typeof(Words).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        needed.Except(words).ShouldBeEmpty();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AgreementsKb.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("AgreementsKb.sln was not found above the tests.");
        }

        return folder.FullName;
    }
}
