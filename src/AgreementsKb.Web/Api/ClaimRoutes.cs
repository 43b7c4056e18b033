using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.Claims;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>Everything that sources say, flat: of one record, and of all.</summary>
internal static class ClaimRoutes
{
    private const string About =
        "A claim is one thing that a source says: in words (`text`), as figures and codes, with its place in the record, who claims "
        + "it and where it was published. Claims that contradict each other stand side by side.";

    private static readonly QueryParameter Limit = Paging.Limit(List.DefaultLimit, List.MaximumLimit);

    public static void MapClaims(this RouteGroupBuilder api)
    {
        api.MapGet("/claims", ListAsync)
            .Described(
                "listClaims",
                "Claims",
                "List claims",
                $"{About} Ordered by the kind and id of the record, a page at a time; values of one filter are alternatives, several "
                + "filters all hold. `total` counts all pages; a page may hold fewer claims "
                + "than `limit`, even none, as long as it has a `next`. As CSV (by `Accept`, or at `/claims.csv`) all of them come at once.")
            .Takes([.. ClaimFilters.All, Limit, Paging.Cursor, AsOfParameter.Value])
            .Answers(ClaimForms.Shapes(new AnswerShape(typeof(List.Result), "A page of claims.")))
            .Problems(ProblemKinds.BadParameter, ProblemKinds.NotAcceptable, ProblemKinds.Gone);

        api.MapGet("/claims.csv", StreamAsync)
            .Described("exportClaims", "Claims", "All claims as CSV", $"{About} A line each, streamed.")
            .Takes([.. ClaimFilters.All, AsOfParameter.Value])
            .Answers(ClaimForms.Csv)
            .Problems(ProblemKinds.BadParameter, ProblemKinds.Gone);

        foreach (var kind in Kinds.All)
            MapOne(api, kind);
    }

    private static void MapOne(RouteGroupBuilder api, RecordKind kind)
    {
        api.MapGet($"/{kind.Plural}/{{id}}/claims", (string id, HttpContext context, IMediator mediator) =>
                OneAsync(context, mediator, kind, id, ClaimForms.WantsCsv(context)))
            .Described(
                $"list{Sentence.Capital(kind.Name)}Claims", Sentence.Capital(kind.Plural), $"Claims of one {kind.Name}", $"{About} In the order of the record.")
            .Takes([.. ClaimFilters.OfRecord, AsOfParameter.Value])
            .Answers(ClaimForms.Shapes(new AnswerShape(typeof(OfRecord.Result), "The claims.")))
            .Problems(ProblemKinds.BadParameter, ProblemKinds.NotFound, ProblemKinds.NotAcceptable, ProblemKinds.Gone);

        api.MapGet($"/{kind.Plural}/{{id}}/claims.csv", (string id, HttpContext context, IMediator mediator) =>
                OneAsync(context, mediator, kind, id, asCsv: true))
            .Described(
                $"export{Sentence.Capital(kind.Name)}Claims", Sentence.Capital(kind.Plural), $"Claims of one {kind.Name} as CSV", $"{About} A line each.")
            .Takes([.. ClaimFilters.OfRecord, AsOfParameter.Value])
            .Answers(ClaimForms.Csv)
            .Problems(ProblemKinds.BadParameter, ProblemKinds.NotFound, ProblemKinds.Gone);
    }

    private static async Task ListAsync(HttpContext context, IMediator mediator)
    {
        if (ClaimForms.WantsCsv(context))
        {
            await StreamAsync(context, mediator);
            return;
        }

        var request = context.Request;
        var query = new List.Query(
            ClaimFilters.Read(request),
            Limit.Number(request, List.DefaultLimit),
            Paging.Cursor.Text(request),
            AsOfParameter.Value.Text(request));
        var page = await mediator.Send(query, context.RequestAborted);
        Paging.LinkNext(context, page.Next, page.AsOf);
        await Answers.WriteJson(context, page, page.Revision, page.AsOf);
    }

    private static async Task StreamAsync(HttpContext context, IMediator mediator)
    {
        var query = new Export.Query(ClaimFilters.Read(context.Request), AsOfParameter.Value.Text(context.Request));
        await using var export = await mediator.Send(query, context.RequestAborted);
        await CsvAnswer.WriteAsync(context, export, "claims");
    }

    private static async Task OneAsync(HttpContext context, IMediator mediator, RecordKind kind, string id, bool asCsv)
    {
        var query = new OfRecord.Query(kind, id, ClaimFilters.Read(context.Request), AsOfParameter.Value.Text(context.Request));
        var found = await mediator.Send(query, context.RequestAborted);
        if (!asCsv)
        {
            await Answers.WriteJson(context, found, found.Revision, found.AsOf);
            return;
        }

        CsvAnswer.Name(context, $"{id}-claims");
        await Answers.WriteForm(context, found.Csv(), $"r{found.Revision}-csv", CsvAnswer.ContentType, found.AsOf);
    }
}
