using System.CommandLine;
using AgreementsKb.Cli.Rendering;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb import</c>: checked records into the store, in one transaction; a second run changes nothing.</summary>
internal static class ImportCommand
{
    public static Command Create(KbContext kb)
    {
        var path = new Argument<string?>("path") { Description = SeedInput.Description, Arity = ArgumentArity.ZeroOrOne };
        var dryRun = CommonOptions.DryRun();
        var editor = CommonOptions.Editor();
        var reason = new Option<string>("--reason") { Description = "Why.", DefaultValueFactory = _ => "Import of seed data" };
        var nature = CommonOptions.Nature();
        var prune = CommonOptions.Prune();
        var json = CommonOptions.Json();
        var command = new Command("import", "Bring the store to the seed data, all or nothing.")
        {
            path, dryRun, editor, reason, nature, prune, json,
        };
        command.SetAction(async (words, cancellationToken) =>
        {
            var import = new Import.Command(
                [], words.GetValue(editor)!, words.GetValue(reason)!, Origin: "", words.GetValue(dryRun))
            {
                Nature = words.GetValue(nature),
                Prune = words.GetValue(prune),
                Tell = true,
            };
            var (result, origin) = await RunAsync(import, words.GetValue(path), kb, cancellationToken);
            if (words.GetValue(json))
            {
                await kb.Terminal.Out.WriteLineAsync(JsonOutput.Of(result));
                return ExitCodes.Done;
            }

            PlanText.Write(result.Changes, kb.Terminal);
            if (result is { Changes.Count: 0, Changeset: { } changeset })
            {
                await kb.Terminal.Error.WriteLineAsync($"too many changes to list; `kb history --changeset {changeset}` tells them");
            }

            await kb.Terminal.Error.WriteLineAsync(Summary(result, import.DryRun));
            await WriteStayingAsync(result, origin, kb);
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Reads, checks and imports what is at the path, saying on the way how far it is.</summary>
    public static async Task<(Import.Result Result, string Origin)> RunAsync(
        Import.Command import, string? path, KbContext kb, CancellationToken cancellationToken)
    {
        await using var services = kb.Open();
        var mediator = services.GetRequiredService<IMediator>();
        using var progress = new ProgressLine(kb.Terminal);
        var input = await SeedInput.ReadAsync(path, mediator, progress, cancellationToken);
        var result = await mediator.Send(
            import with { Records = input.Seed.Records, Origin = input.Origin, Reporting = new Reporting(progress) },
            cancellationToken);
        return (result, input.Origin);
    }

    /// <summary>Says which records of the store were not given, lest somebody takes them for removed.</summary>
    public static async Task WriteStayingAsync(Import.Result result, string origin, KbContext kb)
    {
        const int named = 5;
        var (count, some) = result.NotGiven;
        if (count > 0)
        {
            var names = string.Join(", ", some.Take(named).Select(record => $"{record.Kind}/{record.Id}"));
            var records = count == 1 ? "1 record of the store is" : $"{count} records of the store are";
            var more = count > named ? ", …" : "";
            await kb.Terminal.Error.WriteLineAsync(
                $"{records} not in {origin} ({names}{more}); --prune removes {(count == 1 ? "it" : "them")}");
        }
    }

    private static string Summary(Import.Result result, bool dryRun) => (dryRun, result.Changeset) switch
    {
        (true, _) => $"would be: {PlanText.Counts(result)}; nothing was written",
        (_, null) => $"nothing to change: {PlanText.Counts(result)}; the store is at revision {result.Revision}",
        _ => $"changeset {result.Changeset}: {PlanText.Counts(result)}; the store is at revision {result.Revision}",
    };
}
