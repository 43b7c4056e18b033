using AgreementsKb.Cli;

namespace AgreementsKb.Tests.Cli;

public sealed class SchemasCommandTests
{
    [Fact]
    public async Task Schemas_are_written_once_and_then_up_to_date()
    {
        using var seed = new SeedCopy();
        var missing = await KbRun.OfAsync(KbRun.Nowhere, "schemas", seed.Folder, "--check");
        missing.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        missing.Output.ShouldContain("schemas/agreement.json");
        Directory.Exists(Path.Combine(seed.Folder, "schemas")).ShouldBeFalse();

        (await KbRun.OfAsync(KbRun.Nowhere, "schemas", seed.Folder)).Output.ShouldBe(missing.Output);
        var again = await KbRun.OfAsync(KbRun.Nowhere, "schemas", seed.Folder, "--check");
        again.ExitCode.ShouldBe(ExitCodes.Done);
        again.Output.ShouldBeEmpty();
        (await KbRun.OfAsync(KbRun.Nowhere, "check", seed.Folder)).ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public async Task A_new_word_changes_the_words_and_nothing_else()
    {
        using var seed = new SeedCopy();
        await KbRun.OfAsync(KbRun.Nowhere, "schemas", seed.Folder);
        seed.Replace("terms/theme-cost.yaml", "label: ", "label: The ");
        var run = await KbRun.OfAsync(KbRun.Nowhere, "schemas", seed.Folder);
        run.Output.ShouldBe("schemas/words.json\n");
        File.ReadAllText(Path.Combine(seed.Folder, "schemas", "words.json")).ShouldContain("\"The ");
    }

    [Fact]
    public async Task Broken_seed_data_has_no_schemas()
    {
        using var seed = new SeedCopy();
        seed.Replace("terms/theme-cost.yaml", "scheme: theme", "scheme: themes");
        var run = await KbRun.OfAsync(KbRun.Nowhere, "schemas", seed.Folder);
        run.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        run.Error.ShouldContain("terms/theme-cost.yaml:");
    }
}
