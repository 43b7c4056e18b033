using System.CommandLine;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Features.SeedData;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb export</c>: the store as seed files or as newline-delimited JSON.</summary>
internal static class ExportCommand
{
    public static Command Create(KbContext kb)
    {
        var target = new Argument<string>("target")
        {
            Description = "A folder for seed files, a file ending in .ndjson, or - for NDJSON on standard output.",
            DefaultValueFactory = _ => "-",
        };
        var command = new Command("export", "Write every record of the store.") { target };
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var services = kb.Open();
            var mediator = services.GetRequiredService<IMediator>();
            var to = words.GetValue(target)!;
            if (to == "-" || to.EndsWith(".ndjson", StringComparison.Ordinal))
            {
                await WriteLinesAsync(mediator, to, cancellationToken);
                return ExitCodes.Done;
            }

            var written = await mediator.Send(new WriteSeedFiles.Command(to), cancellationToken);
            await kb.Terminal.Error.WriteLineAsync(
                $"{NumberWords.Count(written.Files, "record")}: {NumberWords.Count(written.Written, "file")} written to {to}, the others said the same");
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task WriteLinesAsync(IMediator mediator, string to, CancellationToken cancellationToken)
    {
        var export = await mediator.Send(new Export.Query(), cancellationToken);
        if (to == "-")
        {
            await using var output = Console.OpenStandardOutput();
            await CopyAsync(export, output, cancellationToken);
            return;
        }

        await WholeFile.WriteAsync(to, "target", file => CopyAsync(export, file, cancellationToken));
    }

    private static async Task CopyAsync(Export.Result export, Stream output, CancellationToken cancellationToken)
    {
        await foreach (var line in export.Lines.WithCancellation(cancellationToken))
        {
            await output.WriteAsync(line, cancellationToken);
            output.WriteByte((byte)'\n');
        }
    }
}
