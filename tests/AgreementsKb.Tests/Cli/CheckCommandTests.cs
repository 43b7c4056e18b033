using System.Text.Json;
using AgreementsKb.Cli;
using AgreementsKb.Tests.Repository;

namespace AgreementsKb.Tests.Cli;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task The_seed_data_of_the_repository_has_no_problems()
    {
        var run = await KbRun.OfAsync(KbRun.Nowhere, "check", Repo.Path("seed-data"));
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("no problems");
        run.ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public async Task Every_mistake_is_said_with_its_place()
    {
        using var seed = new SeedCopy();
        seed.Replace("agreements/it-tn-2023.yaml", "amount: EUR 105m", "amount: EUR105m");
        seed.Replace("rates/eur-usd-2024-11.yaml", "cite: ", "sight: ");
        var run = await KbRun.OfAsync(KbRun.Nowhere, "check", seed.Folder);
        run.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        run.Output.ShouldContain($"agreements/it-tn-2023.yaml:{seed.LineOf("agreements/it-tn-2023.yaml", "EUR105m")}:");
        run.Output.ShouldContain("`EUR105m`");
        run.Output.ShouldContain("rates/eur-usd-2024-11.yaml:");
        run.Output.ShouldContain("`sight`");
    }

    [Fact]
    public async Task Json_is_for_programs()
    {
        using var seed = new SeedCopy();
        seed.Replace("rates/eur-usd-2024-11.yaml", "from: EUR 105m", "from: XXX 105m");
        var run = await KbRun.OfAsync(KbRun.Nowhere, "check", seed.Folder, "--json");
        using var json = JsonDocument.Parse(run.Output);
        var problem = json.RootElement.GetProperty("problems")[0];
        problem.GetProperty("file").GetString().ShouldBe("rates/eur-usd-2024-11.yaml");
        problem.GetProperty("line").GetInt32().ShouldBe(3);
        run.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
    }

    [Theory]
    [InlineData("check", "no-such-folder")]
    [InlineData("check", "--colour")]
    [InlineData("chekc")]
    public async Task Wrong_words_are_explained(params string[] args)
    {
        var run = await KbRun.OfAsync(KbRun.Nowhere, args);
        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(args[^1]);
    }
}
