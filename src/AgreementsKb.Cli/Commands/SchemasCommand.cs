using System.CommandLine;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.SeedData.Schemas;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb schemas</c>: brings the JSON Schemas beside the seed data up to its records and words.</summary>
internal static class SchemasCommand
{
    public static Command Create(KbContext kb)
    {
        var path = new Argument<string?>("path")
        {
            Description = "The folder of seed data. Default: seed-data here or above.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var check = new Option<bool>("--check") { Description = "Only say which are not up to date; write nothing." };
        var command = new Command("schemas", "Write the JSON Schemas that editing programs complete and underline by.")
        {
            path, check,
        };
        command.SetAction((words, cancellationToken) => RunAsync(
            new WriteSchemas.Command(SeedFolderPath.Resolve(words.GetValue(path)), words.GetValue(check)),
            kb,
            cancellationToken));
        return command;
    }

    /// <summary>After a record came or took another id: the schemas of the folder, if it has any, offer the ids there are.</summary>
    public static async Task FollowAsync(string folder, KbContext kb, CancellationToken cancellationToken)
    {
        if (Directory.Exists(Path.Combine(folder, SchemaFiles.Folder)))
        {
            await kb.SendAsync(new WriteSchemas.Command(folder), cancellationToken);
        }
    }

    private static async Task<int> RunAsync(WriteSchemas.Command command, KbContext kb, CancellationToken cancellationToken)
    {
        var result = await kb.SendAsync(command, cancellationToken);
        foreach (var name in result.Changed)
        {
            await kb.Terminal.Out.WriteLineAsync($"{SchemaFiles.Folder}/{name}");
        }

        var verb = command.DryRun ? "to be written; run `kb schemas`" : "written";
        await kb.Terminal.Error.WriteLineAsync(result.Changed.Count == 0
            ? $"{NumberWords.Count(result.Files, "schema")}, all up to date"
            : $"{NumberWords.Count(result.Files, "schema")}, {result.Changed.Count} {verb}");
        return command.DryRun && result.Changed.Count > 0 ? ExitCodes.DataHasErrors : ExitCodes.Done;
    }
}
