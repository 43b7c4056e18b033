using System.Globalization;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changes;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>What changed since: for those who keep a copy.</summary>
internal static class Changes
{
    public static readonly QueryParameter Kind = new("kind", "Only changes of records of a kind.")
    {
        Many = true,
        Words = [.. Kinds.All.Select(kind => kind.Name)],
        Example = "agreement",
    };

    public static readonly QueryParameter Data = new("data", "With the record as each change left it; of a removal, as it was last.")
    {
        Words = ["true", "false"],
        Default = "false",
    };

    private static readonly QueryParameter Position = new(
        "after",
        "The number of the last change that you have: the `position` of the answer before, or the `revision` of an export. 0, "
        + "the default, begins at the first change.")
    {
        Example = "0",
    };

    private static readonly QueryParameter Limit = Paging.Limit(After.DefaultLimit, After.MaximumLimit);

    public static void MapChanges(this RouteGroupBuilder api) => api
        .MapGet("/changes", async (HttpContext context, IMediator mediator) =>
        {
            var request = context.Request;
            var query = new After.Query(Number(Position, request) ?? 0, Limit.Number(request, After.DefaultLimit))
            {
                Kinds = Kind.Texts(request),
                WithData = Data.Text(request) == "true",
            };
            var page = await mediator.Send(query, context.RequestAborted);
            if (page.More)
                LinkNext(context, page.Position);

            await Answers.WriteWorkedOut(context, ChangesAnswer.Write(page), page.Revision, moment: null);
        })
        .Described(
            "listChanges",
            "Changes",
            "Follow the changes",
            "Every change of every record after a sequence number, oldest first, with who made it, when and why. Numbers have "
            + "no gaps, and a change never appears before one with a smaller number: ask again with the `position` of the "
            + "answer as `after`, and you miss nothing. Where nothing follows, `items` is empty and `position` is the number of "
            + "the last change. A `position` below your `after` says that the database was put back to an earlier state: "
            + "read everything again. A renamed record is a removal (`renamedTo`) and an addition (`renamedFrom`) in one changeset.")
        .Takes(Position, Kind, Data, Limit)
        .Answers(new AnswerShape(typeof(ChangesAnswer), "A page of changes."))
        .Problems(ProblemKinds.BadParameter);

    /// <summary>A sequence number; null where none is given.</summary>
    /// <exception cref="BadParameterError">It is none.</exception>
    public static long? Number(QueryParameter parameter, HttpRequest request) =>
        parameter.Text(request) is { } text ? Number(parameter.Name, text) : null;

    /// <exception cref="BadParameterError">The text is no sequence number.</exception>
    public static long Number(string name, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new BadParameterError(name, text, "a sequence number, or 0 for the beginning");

    private static void LinkNext(HttpContext context, long position)
    {
        var request = context.Request;
        var query = QueryString.Create(request.Query.Where(pair => pair.Key != Position.Name))
            .Add(Position.Name, position.ToString(CultureInfo.InvariantCulture));
        context.Response.Headers.Link = $"<{request.Path}{query}>; rel=\"next\"";
    }
}
