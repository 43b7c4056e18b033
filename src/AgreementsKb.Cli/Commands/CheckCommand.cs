using System.CommandLine;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.SeedData;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb check</c>: every mistake in the seed data in one run; writes nothing, needs no database.</summary>
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
        var json = CommonOptions.Json();
        var command = new Command("check", "Read and check the seed data; say every mistake with its place.") { path, archive, json };
        command.SetAction((words, cancellationToken) => RunAsync(
            new Check.Query(SeedFolderPath.Resolve(words.GetValue(path)), words.GetValue(archive)),
            words.GetValue(json),
            kb,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Check.Query query, bool json, KbContext kb, CancellationToken cancellationToken)
    {
        var result = await kb.SendAsync(query, cancellationToken);
        if (json)
        {
            await kb.Terminal.Out.WriteLineAsync(JsonOutput.Of(new { result.Files, Records = result.Records.Count, result.Problems }));
        }
        else
        {
            Write(result, kb);
        }

        return result.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.DataHasErrors;
    }

    private static void Write(Check.Result result, KbContext kb)
    {
        foreach (var problem in result.Problems)
        {
            kb.Terminal.Out.WriteLine(problem.ToString());
        }

        kb.Terminal.Error.WriteLine(result.Problems.Count == 0
            ? $"{NumberWords.Count(result.Files, "file")} checked, no problems"
            : $"{NumberWords.Count(result.Files, "file")} checked, {NumberWords.Count(result.Problems.Count, "problem")}");
    }
}
