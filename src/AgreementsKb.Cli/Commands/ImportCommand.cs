using System.CommandLine;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.SeedData;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb import</c>: checked records into the store, in one transaction; a second run changes nothing.</summary>
internal static class ImportCommand
{
    public static Command Create(KbContext kb)
    {
        var path = new Argument<string?>("path")
        {
            Description = "A folder of seed data, or a file of exported records (.ndjson, or - for standard input). Default: seed-data here or above.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change; write nothing." };
        var editor = new Option<string>("--editor")
        {
            Description = "Who imports.",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var reason = new Option<string>("--reason") { Description = "Why.", DefaultValueFactory = _ => "Import of seed data" };
        var json = CommonOptions.Json();
        var command = new Command("import", "Bring the store to the seed data, all or nothing.") { path, dryRun, editor, reason, json };
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var services = kb.Open();
            var mediator = services.GetRequiredService<IMediator>();
            var input = await ReadAsync(words.GetValue(path), mediator, cancellationToken);
            var result = await mediator.Send(
                input with
                {
                    Editor = words.GetValue(editor)!,
                    Reason = words.GetValue(reason)!,
                    DryRun = words.GetValue(dryRun),
                },
                cancellationToken);
            await WriteAsync(result, words.GetValue(dryRun), words.GetValue(json), kb);
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<Import.Command> ReadAsync(string? path, IMediator mediator, CancellationToken cancellationToken)
    {
        var (seed, origin) = await CheckAsync(path, mediator, cancellationToken);
        return seed.Problems.Count == 0
            ? new Import.Command(seed.Records, "", "", origin)
            : throw new SeedDataError(seed.Problems);
    }

    private static async Task<(Check.Result Seed, string Origin)> CheckAsync(
        string? path, IMediator mediator, CancellationToken cancellationToken)
    {
        if (path == "-" || File.Exists(path))
        {
            await using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path!);
            var name = path == "-" ? "standard input" : Path.GetFileName(path!);
            return (await mediator.Send(new CheckExport.Query(stream, name), cancellationToken), name);
        }

        var folder = SeedFolderPath.Resolve(path);
        return (await mediator.Send(new Check.Query(folder), cancellationToken), Path.GetFileName(Path.GetFullPath(folder)));
    }

    private static async Task WriteAsync(Import.Result result, bool dryRun, bool json, KbContext kb)
    {
        if (json)
        {
            await kb.Terminal.Out.WriteLineAsync(JsonOutput.Of(result));
            return;
        }

        foreach (var (sign, records) in new[] { ("+", result.Added), ("~", result.Changed) })
        {
            foreach (var record in records)
            {
                await kb.Terminal.Out.WriteLineAsync($"{sign} {record}");
            }
        }

        var counts = $"{NumberWords.Count(result.Added.Count, "record")} added, {result.Changed.Count} changed, {result.Unchanged} unchanged";
        await kb.Terminal.Error.WriteLineAsync((dryRun, result.Changeset) switch
        {
            (true, _) => $"would be: {counts}; nothing was written",
            (_, null) => $"nothing to change: {counts}; the store is at revision {result.Revision}",
            _ => $"changeset {result.Changeset}: {counts}; the store is at revision {result.Revision}",
        });
    }
}
