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
        run.Error.ShouldContain("no problems, ");
        run.Error.ShouldContain(" warnings");
        run.ExitCode.ShouldBe(ExitCodes.Done);
        var lines = run.Output.TrimEnd().Split('\n');
        lines.ShouldAllBe(line => line.Contains(": warning: found ", StringComparison.Ordinal));
        run.Error.ShouldContain("; not listed here, but by `--json`: ");
        lines.ShouldNotContain(line => line.Contains("second source", StringComparison.Ordinal), "of what is said of very many records only the number is told");
        using var json = JsonDocument.Parse((await KbRun.OfAsync(KbRun.Nowhere, "check", Repo.Path("seed-data"), "--json")).Output);
        var all = json.RootElement.GetProperty("warnings").EnumerateArray().Select(hint => hint.GetProperty("code").GetString()).ToList();
        all.Count(code => code != "single-source").ShouldBe(lines.Length);
        run.Error.ShouldContain($" {all.Count} warnings");
        run.Output.ShouldNotContain('\u001b', "colour is for terminals");
    }

    [Fact]
    public async Task Hints_can_be_left_out()
    {
        var run = await KbRun.OfAsync(KbRun.Nowhere, "check", Repo.Path("seed-data"), "--no-warnings");
        run.Output.ShouldBeEmpty();
        run.Error.ShouldNotContain("warning");
        run.ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public async Task Mistakes_and_hints_come_in_the_order_of_the_files()
    {
        using var seed = new SeedCopy();
        seed.Replace("agreements/eu-ly.yaml", "title: ", "titel: ");
        seed.Replace("outcomes/it-irregular-arrivals-2024.yaml", "geography: it", "geography: itt");
        var run = await KbRun.OfAsync(KbRun.Nowhere, "check", seed.Folder);
        var places = run.Output.TrimEnd().Split('\n').Select(line => line.Split(':')).ToList();
        places.Count(place => place[3] == " warning").ShouldBeGreaterThan(10);
        places.Count(place => place[3] != " warning").ShouldBe(3);
        places.ShouldBe(places.OrderBy(place => place[0], StringComparer.Ordinal).ThenBy(place => int.Parse(place[1])).ThenBy(place => int.Parse(place[2])));
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
        seed.Replace("rates/eur-usd-2024-11.yaml", "from: EUR 105m", "form: EUR 105m");
        var run = await KbRun.OfAsync(KbRun.Nowhere, "check", seed.Folder, "--json");
        using var json = JsonDocument.Parse(run.Output);
        var problem = json.RootElement.GetProperty("problems").EnumerateArray().Single(each => each.GetProperty("code").GetString() == "unknown-key");
        problem.GetProperty("file").GetString().ShouldBe("rates/eur-usd-2024-11.yaml");
        problem.GetProperty("line").GetInt32().ShouldBe(seed.LineOf("rates/eur-usd-2024-11.yaml", "form: "));
        problem.GetProperty("column").GetInt32().ShouldBe(1);
        problem.GetProperty("severity").GetString().ShouldBe("error");
        problem.GetProperty("code").GetString().ShouldBe("unknown-key");
        problem.GetProperty("found").GetString().ShouldBe("the unknown key `form`");
        problem.GetProperty("expected").GetString().ShouldBe("perhaps `from`");
        problem.GetProperty("nearest")[0].GetString().ShouldBe("from");
        json.RootElement.GetProperty("files").GetInt32().ShouldBeGreaterThan(300);
        json.RootElement.GetProperty("records").GetInt32().ShouldBe(0);
        var hint = json.RootElement.GetProperty("warnings")[0];
        hint.GetProperty("severity").GetString().ShouldBe("warning");
        hint.GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
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
