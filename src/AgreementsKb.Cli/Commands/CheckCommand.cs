using System.CommandLine;
using AgreementsKb.Cli.Rendering;
using AgreementsKb.Core.Features.SeedData;

namespace AgreementsKb.Cli.Commands;

/// <summary>
/// <c>kb check</c>: every mistake in the seed data in one run, and hints for weak records; writes nothing, needs no database.
/// </summary>
internal static class CheckCommand
{
    public static Command Create(KbContext kb)
    {
        var path = new Argument<string?>("path")
        {
            Description = "The folder of seed data. Default: seed-data here or above.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var archive = new Option<string?>("--archive")
        {
            Description = "A folder with the archived texts of the sources, to hold our wording against theirs.",
        };
        var noWarnings = new Option<bool>("--no-warnings") { Description = "Say mistakes only, no hints." };
        var watch = new Option<bool>("--watch") { Description = "Check again at every change, until interrupted." };
        var json = CommonOptions.Json();
        var command = new Command("check", "Read and check the seed data; say every mistake with its place.")
        {
            path, archive, noWarnings, watch, json,
        };
        command.SetAction((words, cancellationToken) =>
        {
            var query = new Check.Query(SeedFolderPath.Resolve(words.GetValue(path)), words.GetValue(archive));
            var report = new CheckReport(kb.Terminal, words.GetValue(json), words.GetValue(noWarnings));
            return words.GetValue(watch)
                ? WatchAsync(query, report, kb, cancellationToken)
                : RunAsync(query, report, kb, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Check.Query query, CheckReport report, KbContext kb, CancellationToken cancellationToken)
    {
        var result = await kb.SendAsync(query, cancellationToken);
        report.Write(result);
        return result.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.DataHasErrors;
    }

    /// <summary>To be interrupted is how it ends, whatever it found last.</summary>
    private static async Task<int> WatchAsync(
        Check.Query query, CheckReport report, KbContext kb, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                // It looks out before it reads: a file that is saved while the check runs is checked once more.
                using var folder = new WatchedFolder(query.Folder);
                report.Begin(TimeProvider.System.GetLocalNow());
                await RunAsync(query, report, kb, cancellationToken);
                await folder.ChangedAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Done;
        }
    }
}
