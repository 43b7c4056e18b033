using System.Text;
using AgreementsKb.Cli;
using AgreementsKb.Tests.Repository;

namespace AgreementsKb.Tests.Cli;

public sealed class FmtCommandTests : IDisposable
{
    private const string File = "rates/eur-usd-2024-11.yaml";

    private readonly SeedCopy _seed = new();

    public void Dispose() => _seed.Dispose();

    [Fact]
    public async Task The_seed_data_of_the_repository_is_formatted()
    {
        var run = await KbRun.OfAsync(KbRun.Nowhere, "fmt", "--check", Repo.Path("seed-data"));
        run.Output.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public async Task What_the_check_refuses_for_its_form_passes_after_formatting_with_its_comments()
    {
        var before = Read();
        _seed.Replace(File, "from: EUR 105m", "from:   'EUR 105m'   # as printed");
        var check = await KbRun.OfAsync(KbRun.Nowhere, "check", _seed.Folder);
        check.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        check.Output.ShouldContain($"{File}:3:7: found `  'EUR 105m'   # as printed`, expected `EUR 105m  # as printed` (run `kb fmt`)");
        var run = await KbRun.OfAsync(KbRun.Nowhere, "fmt", _seed.Folder);
        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldBe($"{File}\n");
        Read().ShouldBe(before.Replace("from: EUR 105m", "from: EUR 105m  # as printed", StringComparison.Ordinal));
        (await KbRun.OfAsync(KbRun.Nowhere, "check", _seed.Folder)).ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public async Task Checking_lists_what_is_not_formatted_and_writes_nothing()
    {
        _seed.Replace(File, "to: ", "to:  ");
        var before = Read();
        var run = await KbRun.OfAsync(KbRun.Nowhere, "fmt", "--check", _seed.Folder);
        run.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        run.Output.ShouldBe($"{File}\n");
        Read().ShouldBe(before);
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("p1\n", "p1")]
    [InlineData("# yaml-language-server: $schema=../schemas/rate.json\n", "")]
    [InlineData("../schemas/rate.json", "../schemas/actor.json")]
    public async Task Line_ends_and_the_line_that_names_the_schema_are_mended(string sound, string broken)
    {
        var before = Read();
        var typed = sound == "p1\n" ? before.TrimEnd('\n') : before.Replace(sound, broken, StringComparison.Ordinal);
        typed.ShouldNotBe(before);
        await System.IO.File.WriteAllTextAsync(Path.Combine(_seed.Folder, File), typed);
        (await KbRun.OfAsync(KbRun.Nowhere, "check", _seed.Folder)).Output.ShouldContain("(run `kb fmt`)");
        (await KbRun.OfAsync(KbRun.Nowhere, "fmt", Path.Combine(_seed.Folder, File))).ExitCode.ShouldBe(ExitCodes.Done);
        Read().ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_does_not_read_is_left_as_it_is_and_the_others_are_formatted()
    {
        _seed.Replace(File, "to: ", "too:  ");
        _seed.Replace("rates/gbp-usd-2024-11.yaml", "to: ", "to:  ");
        var before = Read();
        var run = await KbRun.OfAsync(KbRun.Nowhere, "fmt", Path.Combine(_seed.Folder, "rates"));
        run.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        run.Output.ShouldContain("rates/gbp-usd-2024-11.yaml\n");
        run.Output.ShouldContain($"{File}:4:1: found the unknown key `too`");
        Read().ShouldBe(before);
        Directory.GetFiles(Path.Combine(_seed.Folder, "rates")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_broken_file_is_not_also_called_unformatted()
    {
        _seed.Replace(File, "to: USD", "to:   XXX");
        _seed.Replace("actors/gb-nca.yaml", "kind: ", "kind:   no-such-");
        var run = await KbRun.OfAsync(KbRun.Nowhere, "check", _seed.Folder);
        run.Output.ShouldContain("`XXX");
        run.Output.ShouldContain("no-such-");
        run.Output.ShouldNotContain("kb fmt");
    }

    [Theory]
    [InlineData("no-such-folder")]
    [InlineData("no-such-folder/actors/aa.yaml")]
    public async Task A_path_that_leads_nowhere_is_explained(string path)
    {
        var run = await KbRun.OfAsync(KbRun.Nowhere, "fmt", path);
        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain(path);
    }

    private string Read() => System.IO.File.ReadAllText(Path.Combine(_seed.Folder, File), Encoding.UTF8);
}
