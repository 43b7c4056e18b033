using System.Globalization;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>What was changed together, by whom and why.</summary>
internal static class Changesets
{
    private static readonly QueryParameter ListLimit = Paging.Limit(ListChangesets.DefaultLimit, ListChangesets.MaximumLimit);
    private static readonly QueryParameter ChangeLimit = Paging.Limit(OfChangeset.DefaultLimit, OfChangeset.MaximumLimit);

    public static void MapChangesets(this RouteGroupBuilder api)
    {
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
                "What was changed together, newest first: who, when, why, how much, and whether it corrects the knowledge base "
                + "or follows a change of the world.")
            .Takes(ListLimit, Paging.Cursor)
            .Answers(new AnswerShape(typeof(ListChangesets.Result), "A page of changesets."))
            .Problems(ProblemKinds.BadParameter);

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
    }

    public static ListChangesets.Query Read(HttpRequest request) =>
        new(ListLimit.Number(request, ListChangesets.DefaultLimit), Paging.Cursor.Text(request));

    /// <exception cref="NotFoundError">It is no number, so that there is no such changeset.</exception>
    public static OfChangeset.Query Read(string id, HttpRequest request) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, ChangeLimit.Number(request, OfChangeset.DefaultLimit), Paging.Cursor.Text(request))
            : throw new NotFoundError("changeset", id, ListOf<string>.Empty);
}
