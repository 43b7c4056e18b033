using AgreementsKb.Cli;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.SeedData;

namespace AgreementsKb.Tests.Cli;

/// <summary><c>kb check --watch</c>, as an editor lives with it.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Rate = "rates/eur-usd.yaml";

    private readonly Folder _folder = new();
    private readonly LiveText _output = new();
    private readonly LiveText _error = new();
    private readonly CancellationTokenSource _interrupted = new();

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
        _interrupted.Dispose();
    }

    [Fact]
    public async Task Every_change_is_checked_until_it_is_interrupted()
    {
        var run = Watch();
        await _error.HasAsync("no problems", 1);

        _folder.Change(Rate, "from:", "form:");
        await _output.HasAsync($"{Rate}:3:1: found the unknown key `form`", 1);

        _folder.Change(Rate, "form:", "from:");
        await _error.HasAsync("no problems", 2);
        _error.ToString().ShouldMatch(@"-- \d\d:\d\d:\d\d --");

        await _interrupted.CancelAsync();
        (await run).ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public async Task The_ways_in_which_programs_save_are_seen()
    {
        var run = Watch();
        await _error.HasAsync("no problems", 1);
        var file = Path.Combine(_folder.Data, Rate);

        // Beside it, then renamed over it.
        _folder.Write(Rate + "~", File.ReadAllText(file).Replace("from:", "form:", StringComparison.Ordinal));
        File.Move(file + "~", file, overwrite: true);
        await _output.HasAsync("found the unknown key `form`", 1);

        // Away, and written anew.
        var text = File.ReadAllText(file).Replace("form:", "from:", StringComparison.Ordinal);
        File.Delete(file);
        _folder.Write(Rate, text);
        await _error.HasAsync("no problems", 2);

        await _interrupted.CancelAsync();
        (await run).ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public async Task A_folder_that_goes_and_comes_back_is_watched_on()
    {
        var run = Watch();
        await _error.HasAsync("no problems", 1);

        Directory.Move(_folder.Data, _folder.Data + "-away");
        await _output.HasAsync("found no folder", 1);
        Directory.Move(_folder.Data + "-away", _folder.Data);
        await _error.HasAsync("no problems", 2);
        _folder.Change(Rate, "from:", "form:");
        await _output.HasAsync("found the unknown key `form`", 1);

        await _interrupted.CancelAsync();
        (await run).ShouldBe(ExitCodes.Done);
    }

    private Task<int> Watch()
    {
        var kb = new KbContext(new Terminal(_output, _error), new StoreOptions { ConnectionString = KbRun.Nowhere });
        return Task.Run(() => KbProgram.RunAsync(["check", _folder.Data, "--watch"], kb, _interrupted.Token));
    }
}
