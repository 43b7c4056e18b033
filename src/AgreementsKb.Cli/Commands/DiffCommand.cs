using System.CommandLine;
using AgreementsKb.Cli.Rendering;
using AgreementsKb.Core.Features.Changesets;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb diff</c>: what an import would change, field by field; writes nothing.</summary>
internal static class DiffCommand
{
    public static Command Create(KbContext kb)
    {
        var path = new Argument<string?>("path") { Description = SeedInput.Description, Arity = ArgumentArity.ZeroOrOne };
        var prune = CommonOptions.Prune();
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 1 where anything differs, for scripts." };
        var json = CommonOptions.Json();
        var command = new Command("diff", "Say what an import would change, field by field; write nothing.")
        {
            path, prune, exitCode, json,
        };
        command.SetAction(async (words, cancellationToken) =>
        {
            var import = new Import.Command([], Environment.UserName, "A look at what differs", Origin: "", DryRun: true)
            {
                Prune = words.GetValue(prune),
            };
            var (result, origin) = await ImportCommand.RunAsync(import, words.GetValue(path), kb, cancellationToken);
            if (words.GetValue(json))
            {
                await kb.Terminal.Out.WriteLineAsync(JsonOutput.Of(result));
            }
            else
            {
                PlanText.Write(result.Changes, kb.Terminal);
                await kb.Terminal.Error.WriteLineAsync(result.Changes.Count == 0
                    ? $"no record of {origin} differs from the store"
                    : $"{PlanText.Counts(result)}; nothing was written");
                await ImportCommand.WriteStayingAsync(result, origin, kb);
            }

            var differs = result.Changes.Count > 0 || result.NotGiven.Count > 0;
            return words.GetValue(exitCode) && differs ? ExitCodes.DataHasErrors : ExitCodes.Done;
        });
        return command;
    }
}
