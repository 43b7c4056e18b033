using System.Globalization;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>What was changed together, by whom and why.</summary>
internal static class Changesets
{
    private static readonly QueryParameter ListLimit = Paging.Limit(ListChangesets.DefaultLimit, ListChangesets.MaximumLimit);
    private static readonly QueryParameter ChangeLimit = Paging.Limit(OfChangeset.DefaultLimit, OfChangeset.MaximumLimit);

    private static readonly QueryParameter Nature = new("nature", "Only changesets of this nature.")
    {
        Words = [.. Enum.GetValues<ChangeNature>().Select(nature => RecordShape.WordOf(nature))],
        Example = "addition",
    };

    private static readonly QueryParameter Order = new("sort", "`-date`: the newest first; `date`: the oldest first.")
    {
        Words = ["-date", "date"],
        Default = "-date",
        Example = "date",
    };

    public static void MapChangesets(this RouteGroupBuilder api)
    {
        MapList(api);
        MapCsv(api);
        MapOne(api);
    }

    private static void MapList(RouteGroupBuilder api) =>
        api.MapGet("/changesets", async (HttpContext context, IMediator mediator) =>
            {
                var list = await mediator.Send(Read(context.Request), context.RequestAborted);
                Paging.LinkNext(context, list.Next);
                await Answers.WriteJson(context, list, list.Revision, moment: null);
            })
            .Described(
                "listChangesets",
                "Changesets",
                "List changesets",
                "What was changed together: who, when, why, how much, and whether it corrects the knowledge base "
                + "or follows a change of the world; with how many there are of each nature.")
            .Takes(Nature, Order, ListLimit, Paging.Cursor)
            .Answers(new AnswerShape(typeof(ListChangesets.Result), "A page of changesets."))
            .Problems(ProblemKinds.BadParameter);

    private static void MapCsv(RouteGroupBuilder api) =>
        api.MapGet("/changesets.csv", async (HttpContext context, IMediator mediator) =>
            {
                var query = new TabulateChangesets.Query(NatureOf(context.Request), IsOldestFirst(context.Request));
                await ListForms.WriteCsvAsync(context, "changesets", await mediator.Send(query, context.RequestAborted));
            })
            .Described(
                "listChangesetsAsCsv",
                "Changesets",
                "List changesets as CSV",
                "All of them, a line each: who, when, why, how many records it added, changed and removed. The header `KB-Total` says how many lines "
                + "follow the head.")
            .Takes(Nature, Order)
            .WithMetadata(new HeaderShape(ListForms.TotalHeader, "How many lines follow the head.", "25"))
            .Answers(new AnswerShape(Type: null, "A head, and a changeset a line.", CsvAnswer.ContentType))
            .Problems(ProblemKinds.BadParameter);

    private static void MapOne(RouteGroupBuilder api) =>
        api.MapGet("/changesets/{id}", async (string id, HttpContext context, IMediator mediator) =>
            {
                var one = await mediator.Send(Read(id, context.Request), context.RequestAborted);
                Paging.LinkNext(context, one.Next);
                await Answers.WriteJson(context, one, one.Revision, moment: null);
            })
            .Described(
                "getChangeset",
                "Changesets",
                "Get one changeset",
                "Who made it, when and why, and a page of what it did to each record, field by field.")
            .Takes(ChangeLimit, Paging.Cursor)
            .Answers(new AnswerShape(typeof(OfChangeset.Result), "The changeset."))
            .Problems(ProblemKinds.BadParameter, ProblemKinds.NotFound);

    public static ListChangesets.Query Read(HttpRequest request) =>
        new(ListLimit.Number(request, ListChangesets.DefaultLimit), Paging.Cursor.Text(request))
        {
            Nature = NatureOf(request),
            OldestFirst = IsOldestFirst(request),
        };

    /// <exception cref="NotFoundError">It is no number, so that there is no such changeset.</exception>
    public static OfChangeset.Query Read(string id, HttpRequest request) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, ChangeLimit.Number(request, OfChangeset.DefaultLimit), Paging.Cursor.Text(request))
            : throw new NotFoundError("changeset", id, ListOf<string>.Empty);

    private static ChangeNature? NatureOf(HttpRequest request) =>
        Nature.Text(request) is { } word ? Enum.Parse<ChangeNature>(word, ignoreCase: true) : null;

    private static bool IsOldestFirst(HttpRequest request) => Order.Text(request) == "date";
}
