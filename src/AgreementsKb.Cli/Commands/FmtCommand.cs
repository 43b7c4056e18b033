using System.CommandLine;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb fmt</c>: the canonical form of seed files, comments kept.</summary>
internal static class FmtCommand
{
    public static Command Create(KbContext kb)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Folders of seed data, folders of one kind, or single files. Default: seed-data here or above.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var check = new Option<bool>("--check") { Description = "Say which files are not formatted; write nothing." };
        var command = new Command("fmt", "Bring seed files to their canonical form; comments are kept.") { paths, check };
        command.SetAction(async (words, cancellationToken) =>
        {
            var given = words.GetValue(paths)!;
            ListOf<string> where = given.Length > 0 ? given.ToListOf() : [SeedFolderPath.Resolve(given: null)];
            var checkOnly = words.GetValue(check);
            var result = await kb.SendAsync(new Format.Command(where, checkOnly), cancellationToken);
            return Write(result, checkOnly, kb.Terminal);
        });
        return command;
    }

    private static int Write(Format.Result result, bool checkOnly, Terminal terminal)
    {
        foreach (var line in result.Changed.Concat(result.Problems.Select(problem => problem.ToString())))
        {
            terminal.Out.WriteLine(line);
        }

        var changed = $"{NumberWords.Count(result.Files, "file")}, {result.Changed.Count} {(checkOnly ? "not formatted" : "formatted anew")}";
        terminal.Error.WriteLine(result.Problems.Count == 0
            ? changed
            : $"{changed}, {NumberWords.Count(result.Problems.Count, "problem")}; files with problems are left as they are");
        return result.Problems.Count > 0 || (checkOnly && result.Changed.Count > 0) ? ExitCodes.DataHasErrors : ExitCodes.Done;
    }
}
