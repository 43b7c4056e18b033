using System.CommandLine;
using System.Globalization;
using AgreementsKb.Cli.Rendering;
using AgreementsKb.Core.Comparison.Wording;
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
        var id = new Argument<string>("id") { Description = "The id of a record of any kind, or one that it had before." };
        var asOf = CommonOptions.AsOf();
        var json = CommonOptions.Json();
        var yaml = new Option<bool>("--yaml") { Description = "The seed file, also for an agreement." };
        var command = new Command("show", "Show one record.") { id, asOf, json, yaml };
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var services = kb.Open();
            var mediator = services.GetRequiredService<IMediator>();
            var found = await mediator.Send(new Find.Query(words.GetValue(id)!, words.GetValue(asOf)), cancellationToken);
            await SayAsync(found, words.GetValue(id)!, kb);
            foreach (var record in found.Records)
            {
                await WriteAsync(record, found.AsOf, words.GetValue(json), words.GetValue(yaml), mediator, kb, cancellationToken);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>What is not the record itself goes to standard error, so that a seed file stays one.</summary>
    private static async Task SayAsync(Find.Result found, string id, KbContext kb)
    {
        foreach (var record in found.Renamed)
        {
            await kb.Terminal.Error.WriteLineAsync($"kb: the {Kinds.Of(record)} `{id}` is now `{record.Id}`");
        }

        if (found.AsOf is { } moment)
        {
            await kb.Terminal.Error.WriteLineAsync(MomentWords.Of(moment));
        }
    }

    private static async Task WriteAsync(
        KbRecord record,
        Moment? moment,
        bool json,
        bool yaml,
        IMediator mediator,
        KbContext kb,
        CancellationToken cancellationToken)
    {
        var asOf = moment?.Revision.ToString(CultureInfo.InvariantCulture);
        if (json)
        {
            var stored = await mediator.Send(new Get.Query(Kinds.Of(record), record.Id, asOf), cancellationToken);
            await kb.Terminal.Out.WriteLineAsync(System.Text.Encoding.UTF8.GetString(stored.Json.Span));
        }
        else if (record is Agreement && !yaml)
        {
            AgreementText.Write(await mediator.Send(new View.Query(record.Id, asOf), cancellationToken), kb.Terminal.Page);
        }
        else
        {
            await kb.Terminal.Out.WriteAsync(RecordYaml.Write(record));
        }
    }
}
