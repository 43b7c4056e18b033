using System.CommandLine;
using AgreementsKb.Cli.Rendering;
using AgreementsKb.Core.Features.Changesets;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb revert &lt;changeset&gt;</c>: a new changeset that puts every record back as it was before one.</summary>
internal static class RevertCommand
{
    public static Command Create(KbContext kb)
    {
        var changeset = new Argument<long>("changeset") { Description = "Its number; `kb history --changesets` lists them." };
        var reason = new Option<string>("--reason") { Description = "Why it is undone.", Required = true };
        var editor = CommonOptions.Editor();
        var dryRun = CommonOptions.DryRun();
        var json = CommonOptions.Json();
        var command = new Command("revert", "Undo a changeset by a new one.") { changeset, reason, editor, dryRun, json };
        command.SetAction(async (words, cancellationToken) =>
        {
            var revert = new Revert.Command(
                words.GetValue(changeset), words.GetValue(editor)!, words.GetValue(reason)!, words.GetValue(dryRun));
            var result = await kb.SendAsync(revert, cancellationToken);
            if (words.GetValue(json))
            {
                await kb.Terminal.Out.WriteLineAsync(JsonOutput.Of(result));
                return ExitCodes.Done;
            }

            PlanText.Write(result.Changes, kb.Terminal);
            await kb.Terminal.Error.WriteLineAsync((revert.DryRun, result.Changeset) switch
            {
                (true, _) => $"would be: {PlanText.Counts(result)}; nothing was written",
                (_, null) => $"nothing to undo: the records are as they were before changeset {revert.Changeset}",
                _ => $"changeset {result.Changeset} undoes changeset {revert.Changeset}: {PlanText.Counts(result)}",
            });
            return ExitCodes.Done;
        });
        return command;
    }
}
