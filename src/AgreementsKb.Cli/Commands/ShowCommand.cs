using System.CommandLine;
using AgreementsKb.Cli.Rendering;
using AgreementsKb.Core.Features.Agreements;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb show &lt;id&gt;</c>: an agreement as a table with citations; any other record as its seed file.</summary>
internal static class ShowCommand
{
    public static Command Create(KbContext kb)
    {
        var id = new Argument<string>("id") { Description = "The id of a record of any kind." };
        var json = CommonOptions.Json();
        var yaml = new Option<bool>("--yaml") { Description = "The seed file, also for an agreement." };
        var command = new Command("show", "Show one record.") { id, json, yaml };
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var services = kb.Open();
            var mediator = services.GetRequiredService<IMediator>();
            var found = await mediator.Send(new Find.Query(words.GetValue(id)!), cancellationToken);
            foreach (var record in found.Records)
            {
                await WriteAsync(record, words.GetValue(json), words.GetValue(yaml), mediator, kb, cancellationToken);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task WriteAsync(
        KbRecord record, bool json, bool yaml, IMediator mediator, KbContext kb, CancellationToken cancellationToken)
    {
        if (json)
        {
            var stored = await mediator.Send(new Get.Query(Kinds.Of(record), record.Id), cancellationToken);
            await kb.Terminal.Out.WriteLineAsync(System.Text.Encoding.UTF8.GetString(stored.Json.Span));
        }
        else if (record is Agreement && !yaml)
        {
            AgreementText.Write(await mediator.Send(new View.Query(record.Id), cancellationToken), kb.Terminal.Console);
        }
        else
        {
            await kb.Terminal.Out.WriteAsync(RecordYaml.Write(record));
        }
    }
}
