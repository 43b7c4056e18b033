using AgreementsKb.Cli;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.Cli;

public sealed class RenameCommandTests : IDisposable
{
    private readonly SeedCopy _seed = new();

    public void Dispose() => _seed.Dispose();

    [Theory]
    [InlineData("actors", "it", "it-italy")]
    [InlineData("agreements", "it-tn-2023", "it-tn-2023-border")]
    [InlineData("sources", "express-2024-11-18", "daily-express-2024-11-18")]
    [InlineData("terms", "metric-irregular-arrivals", "metric-arrivals-without-permission")]
    [InlineData("terms", "instrument-border-security", "instrument-security-of-borders")]
    [InlineData("statements", "keir-starmer-2025-07-pilot", "keir-starmer-2025-07-the-pilot")]
    public async Task Every_reference_is_mended_and_the_check_passes(string folder, string old, string now)
    {
        var before = Load();
        var run = await RenameAsync(old, now);
        run.Error.ShouldContain("mended");
        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldStartWith($"{folder}/{old}.yaml → {folder}/{now}.yaml\n");
        File.Exists(At(folder, old)).ShouldBeFalse();
        (await File.ReadAllTextAsync(At(folder, now))).ShouldContain($"formerIds: [{old}]");
        var after = Load();
        after.Count.ShouldBe(before.Count);
        after.Single(record => record.Id == now).FormerIds.ShouldBe([old]);
        (await RenameAsync(now, old)).ExitCode.ShouldBe(ExitCodes.Done);
        Load().Count(record => !before.Contains(record)).ShouldBe(1);
    }

    [Fact]
    public async Task Comments_stay_and_what_changed_is_said()
    {
        _seed.Replace("rates/eur-usd-2024-11.yaml", "cite: ", "# where it is printed\ncite: ");
        var source = Load().OfType<Rate>().Single(rate => rate.Id == "eur-usd-2024-11").Cite[0].Source;
        var run = await RenameAsync(source, "another-source");
        run.Output.ShouldContain("rates/eur-usd-2024-11.yaml: 1 reference\n");
        (await File.ReadAllTextAsync(At("rates", "eur-usd-2024-11"))).ShouldContain("# where it is printed\ncite: another-source#");
    }

    [Fact]
    public async Task Items_of_the_agreement_in_other_agreements_follow()
    {
        var run = await RenameAsync("eu-tn-mou-2023", "eu-tn-2023-mou");
        run.ExitCode.ShouldBe(ExitCodes.Done);
        Directory.EnumerateFiles(_seed.Folder, "*.yaml", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("eu-tn-mou-2023/", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("it-tn-2023", "It Tunisia", "`It Tunisia`")]
    [InlineData("it-tn-2023", "it-tn-2023", "another id")]
    [InlineData("it-tn-2023", "eu-ly", "`eu-ly` has it")]
    [InlineData("metric-removals", "stance-removals", "`metric-`")]
    [InlineData("metric-removals", "metric-small-boat-arrivals", "`metric-small-boat-arrivals` has it")]
    public async Task An_id_that_cannot_be_is_refused(string old, string now, string reason)
    {
        var before = Load();
        var run = await RenameAsync(old, now);
        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain(reason);
        Load().ShouldBe(before);
    }

    [Fact]
    public async Task An_id_that_was_another_record_s_is_refused()
    {
        (await RenameAsync("eu-ly", "eu-ly-deal")).ExitCode.ShouldBe(ExitCodes.Done);
        var run = await RenameAsync("it-tn-2023", "eu-ly");
        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain("`eu-ly-deal` has it");
        (await RenameAsync("eu-ly", "eu-ly-2")).Error.ShouldContain("is now `eu-ly-deal`");
    }

    [Fact]
    public async Task An_id_of_two_kinds_needs_the_kind()
    {
        File.Copy(At("actors", "fr"), At("actors", "eu-ly"));
        _seed.Replace("actors/eu-ly.yaml", "id: fr", "id: eu-ly");
        (await KbRun.OfAsync(KbRun.Nowhere, "fmt", _seed.Folder)).ExitCode.ShouldBe(ExitCodes.Done);
        var run = await RenameAsync("eu-ly", "eu-ly-deal");
        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain("one of actor, agreement");
        (await RenameAsync("eu-ly", "eu-ly-deal", "--kind", "agreement")).Output.ShouldStartWith("agreements/eu-ly.yaml → ");
        (await RenameAsync("eu-ly", "x", "--kind", "treaty")).ExitCode.ShouldBe(ExitCodes.WrongUsage);
    }

    [Fact]
    public async Task A_folder_with_problems_is_left_as_it_is()
    {
        _seed.Replace("actors/gb-nca.yaml", "kind: ", "kind: no-such-");
        var run = await RenameAsync("it-tn-2023", "it-tn-2024");
        run.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        run.Error.ShouldContain("actors/gb-nca.yaml:");
        File.Exists(At("agreements", "it-tn-2023")).ShouldBeTrue();
    }

    [Fact]
    public async Task An_unknown_id_is_answered_with_a_suggestion()
    {
        var run = await RenameAsync("it-tn-2032", "it-tn-2024");
        run.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        run.Error.ShouldContain("`it-tn-2023`");
    }

    private Task<KbRun> RenameAsync(string old, string now, params string[] more) =>
        KbRun.OfAsync(KbRun.Nowhere, ["rename", old, now, "--path", _seed.Folder, .. more]);

    private string At(string folder, string id) => Path.Combine(_seed.Folder, folder, id + ".yaml");

    private IReadOnlyList<KbRecord> Load()
    {
        var result = SeedFolder.Load(_seed.Folder);
        result.Problems.ShouldBeEmpty();
        return result.ToSet().All;
    }
}
