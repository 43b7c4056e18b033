using AgreementsKb.Cli;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Cli;

/// <summary><c>kb compare --format</c>.</summary>
[Collection(PostgresCollection.Name)]
public sealed class CompareFormatTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Question = "Italy-Tunisia versus UK-France";

    private readonly KnowledgeBase _kb = new(postgres);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agreementskb-compare-");

    public async Task InitializeAsync()
    {
        await _kb.InitializeAsync();
        await _kb.ImportAsync([.. Example.All()]);
    }

    public async Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        await _kb.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_format_it_is_a_table_of_80_columns()
    {
        var run = await RunAsync();
        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.Split('\n').ShouldAllBe(line => line.TrimEnd().Length <= 80);
        (await RunAsync("--format", "table")).Output.ShouldBe(run.Output);
    }

    [Fact]
    public async Task The_table_is_brief_and_in_full_for_who_asks()
    {
        var brief = await RunAsync();
        var full = await RunAsync("--full");
        brief.Output.ShouldContain("--full");
        brief.Output.ShouldNotContain("What would settle it");
        full.Output.ShouldContain("What would settle it");
        full.Output.Length.ShouldBeGreaterThan(2 * brief.Output.Length);
    }

    [Fact]
    public async Task Json_has_a_short_form() => (await RunAsync("--json")).Output.ShouldBe((await RunAsync("--format", "json")).Output);

    [Theory]
    [InlineData("csv", "kind,subject,")]
    [InlineData("markdown", "# Italy–Tunisia compared with")]
    [InlineData("json", "{")]
    [InlineData("table", "╭")]
    [InlineData("xlsx", "PK")]
    public async Task A_file_is_written_whole_and_nothing_else_is_said(string format, string begins)
    {
        var path = Path.Combine(_folder.FullName, "comparison");
        await File.WriteAllTextAsync(path, "what was there before");
        var run = await RunAsync("--format", format, "--output", path);
        (run.ExitCode, run.Output, run.Error).ShouldBe((ExitCodes.Done, "", ""));
        (await File.ReadAllTextAsync(path)).ShouldContain(begins);
        _folder.GetFiles().Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_is_wrong_usage()
    {
        var run = await RunAsync("--format", "csv", "--output", Path.Combine(_folder.FullName, "none", "x.csv"));
        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain("`output`");
    }

    [Fact]
    public async Task A_format_that_there_is_none_of_is_refused_with_those_there_are()
    {
        var run = await RunAsync("--format", "pdf");
        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        Way.All.Select(way => way.Name).Append("table").ShouldAllBe(name => run.Error.Contains(name));
    }

    [Fact]
    public async Task A_workbook_goes_to_a_pipe_and_not_to_a_screen()
    {
        using var pipe = new MemoryStream();
        (await ToAsync(isTerminal: true, pipe)).ShouldBe(ExitCodes.WrongUsage);
        pipe.Length.ShouldBe(0);
        (await ToAsync(isTerminal: false, pipe)).ShouldBe(ExitCodes.Done);
        pipe.ToArray().AsSpan(0, 2).ToArray().ShouldBe("PK"u8.ToArray());
    }

    private async Task<int> ToAsync(bool isTerminal, MemoryStream pipe)
    {
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null) { OutputIsTerminal = isTerminal, Bytes = () => pipe };
        var kb = new KbContext(terminal, new StoreOptions { ConnectionString = _kb.ConnectionString });
        return await KbProgram.RunAsync(["compare", Question, "--format", "xlsx"], kb, CancellationToken.None);
    }

    private Task<KbRun> RunAsync(params string[] options) => KbRun.OfAsync(_kb.ConnectionString, ["compare", Question, .. options]);
}
