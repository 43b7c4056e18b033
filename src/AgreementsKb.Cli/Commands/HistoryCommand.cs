using System.CommandLine;
using AgreementsKb.Cli.Rendering;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb history</c>: who changed a record, when, why and what; or the changesets; or one of them.</summary>
internal static class HistoryCommand
{
    public static Command Create(KbContext kb)
    {
        var id = new Argument<string?>("id")
        {
            Description = "The id of a record, also a former one.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var kind = new Option<string?>("--kind") { Description = "The kind of the record, where several have the id." };
        kind.AcceptOnlyFromAmong([.. Kinds.All.Select(known => known.Name)]);
        var changesets = new Option<bool>("--changesets") { Description = "The changesets instead, newest first." };
        var changeset = new Option<long?>("--changeset") { Description = "One changeset instead, with all that it changed." };
        var limit = new Option<int>("--limit")
        {
            Description = "How many entries, newest first.",
            DefaultValueFactory = _ => OfRecord.DefaultLimit,
        };
        var json = CommonOptions.Json();
        var command = new Command("history", "Say who changed a record, when, why and what.")
        {
            id, kind, changesets, changeset, limit, json,
        };
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var services = kb.Open();
            var mediator = services.GetRequiredService<IMediator>();
            var most = words.GetValue(limit);
            if (words.GetValue(changesets))
            {
                var list = await mediator.Send(new ListChangesets.Query(most), cancellationToken);
                Write(list, words.GetValue(json), HistoryText.Write, kb);
            }
            else if (words.GetValue(changeset) is { } number)
            {
                var one = await mediator.Send(new OfChangeset.Query(number, most), cancellationToken);
                Write(one, words.GetValue(json), HistoryText.Write, kb);
            }
            else
            {
                var wanted = words.GetValue(id)
                    ?? throw new BadParameterError("id", "nothing", "the id of a record, --changesets or --changeset");
                var found = await OfIdAsync(mediator, wanted, words.GetValue(kind), most, kb, cancellationToken);
                Write(found, words.GetValue(json), WriteAll, kb);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write<T>(T answer, bool json, Action<T, Terminal> inWords, KbContext kb)
    {
        if (json)
        {
            kb.Terminal.Out.WriteLine(JsonOutput.Of(answer));
        }
        else
        {
            inWords(answer, kb.Terminal);
        }
    }

    private static void WriteAll(ListOf<OfRecord.Result> histories, Terminal terminal)
    {
        foreach (var history in histories)
        {
            HistoryText.Write(history, terminal);
        }
    }

    /// <summary>The histories of all records that have the id: several kinds may.</summary>
    private static async Task<ListOf<OfRecord.Result>> OfIdAsync(
        IMediator mediator, string id, string? kindName, int limit, KbContext kb, CancellationToken cancellationToken)
    {
        var (found, near) = (new List<OfRecord.Result>(), new List<string>());
        foreach (var kind in Kinds.All.Where(kind => kindName is null || kind.Name == kindName))
        {
            try
            {
                found.Add(await FollowAsync(mediator, kind, id, limit, kb, cancellationToken));
            }
            catch (NotFoundError missing)
            {
                near.AddRange(missing.Suggestions);
            }
        }

        return found.Count > 0
            ? found.ToListOf()
            : throw new NotFoundError(kindName ?? "record", id, Nearest.To(id, near).ToListOf());
    }

    private static async Task<OfRecord.Result> FollowAsync(
        IMediator mediator, RecordKind kind, string id, int limit, KbContext kb, CancellationToken cancellationToken)
    {
        try
        {
            return await mediator.Send(new OfRecord.Query(kind, id, limit), cancellationToken);
        }
        catch (MovedError moved)
        {
            await kb.Terminal.Error.WriteLineAsync(moved.Message);
            return await mediator.Send(new OfRecord.Query(kind, moved.NewId, limit), cancellationToken);
        }
    }
}
