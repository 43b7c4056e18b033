using System.CommandLine;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.SeedData;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb rename &lt;old&gt; &lt;new&gt;</c>: another id for a record, with every reference to it mended.</summary>
internal static class RenameCommand
{
    public static Command Create(KbContext kb)
    {
        var old = new Argument<string>("old") { Description = "The record's id." };
        var now = new Argument<string>("new") { Description = "The id it is to have. The old one stays among its former ids and leads to it." };
        var kind = new Option<string?>("--kind") { Description = "The kind of the record, where records of two kinds have the id." };
        var path = CommonOptions.Path();
        var command = new Command("rename", "Give a record another id and mend every reference to it, all or nothing.")
        {
            old, now, kind, path,
        };
        command.SetAction(async (words, cancellationToken) =>
        {
            var folder = SeedFolderPath.Resolve(words.GetValue(path));
            var rename = new Rename.Command(folder, words.GetValue(old)!, words.GetValue(now)!, words.GetValue(kind));
            var result = await kb.SendAsync(rename, cancellationToken);
            await SchemasCommand.FollowAsync(folder, kb, cancellationToken);
            await kb.Terminal.Out.WriteLineAsync($"{result.From} → {result.To}");
            foreach (var (file, count) in result.Mended)
            {
                await kb.Terminal.Out.WriteLineAsync($"{file}: {NumberWords.Count(count, "reference")}");
            }

            var references = NumberWords.Count(result.Mended.Sum(mended => mended.References), "reference");
            await kb.Terminal.Error.WriteLineAsync(
                $"renamed; {references} in {NumberWords.Count(result.Mended.Count, "file")} mended");
            return ExitCodes.Done;
        });
        return command;
    }
}
