using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Caching;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>The lists of the seven kinds: in pages as JSON, whole as CSV.</summary>
internal static class Lists
{
    private const string About = "Values of one filter are alternatives (OR); several filters all hold (AND). A filter by an id that "
        + "a record had before answers 308, by that of a withdrawn one 410, by one that no record ever had 400, as does a word that is no term.";

    public static void MapLists(this RouteGroupBuilder api)
    {
        foreach (var kind in Kinds.All)
        {
            var parameters = new ListParameters(kind);
            MapAny(api, kind, parameters);
            MapJson(api, kind, parameters);
            MapCsv(api, kind, parameters);
        }
    }

    private static void MapAny(RouteGroupBuilder api, RecordKind kind, ListParameters parameters) => api
        .MapGet($"/{kind.Plural}", (HttpContext context, IMediator mediator) => ListForms.IsCsvWanted(context)
            ? SendWhole(context, mediator, kind, parameters)
            : SendPage(context, mediator, parameters))
        .Described(
            $"list{Sentence.Capital(kind.Plural)}",
            Sentence.Capital(kind.Plural),
            $"List {kind.Plural}",
            $"Records of the kind {kind.Name}, a page at a time; with `Accept: text/csv` all of them, as `/{kind.Plural}.csv`. {About} "
            + "`Link: rel=\"next\"` leads to the next page. A cursor is a place in the order: while records change, a walk through the "
            + "pages meets each record that did not change exactly once.")
        .Takes(parameters.All)
        .WithMetadata(new RecordPageShape(kind))
        .WithMetadata(ListForms.Headers(kind))
        .Answers(new AnswerShape(Type: null, "The list.", CsvAnswer.ContentType))
        .Problems(ProblemKinds.BadParameter, ProblemKinds.NotAcceptable, ProblemKinds.Gone);

    private static void MapJson(RouteGroupBuilder api, RecordKind kind, ListParameters parameters) => api
        .MapGet($"/{kind.Plural}.json", (HttpContext context, IMediator mediator) => SendPage(context, mediator, parameters))
        .Described(
            $"list{Sentence.Capital(kind.Plural)}AsJson",
            Sentence.Capital(kind.Plural),
            $"List {kind.Plural} as JSON",
            $"As `/{kind.Plural}`, in JSON whatever the `Accept` header says. {About}")
        .Takes(parameters.All)
        .WithMetadata(new RecordPageShape(kind))
        .Problems(ProblemKinds.BadParameter, ProblemKinds.Gone);

    private static void MapCsv(RouteGroupBuilder api, RecordKind kind, ListParameters parameters) => api
        .MapGet($"/{kind.Plural}.csv", (HttpContext context, IMediator mediator) => SendWhole(context, mediator, kind, parameters))
        .Described(
            $"list{Sentence.Capital(kind.Plural)}AsCsv",
            Sentence.Capital(kind.Plural),
            $"List {kind.Plural} as CSV",
            $"The whole filtered list, a line a record: codes with their labels beside them, numbers as stated with their units, sources and the "
            + $"licence. Several values of one cell are parted by a semicolon; the header `KB-Total` says how many lines follow the head. {About}")
        .Takes(parameters.OfWhole)
        .WithMetadata(ListForms.Headers(kind))
        .Answers(new AnswerShape(Type: null, "The list.", CsvAnswer.ContentType))
        .Problems(ProblemKinds.BadParameter, ProblemKinds.Gone);

    private static async Task SendPage(HttpContext context, IMediator mediator, ListParameters parameters)
    {
        var request = context.Request;
        var page = await mediator.Send(parameters.Read(request), context.RequestAborted);
        if (page.Next is { } next)
            context.Response.Headers.Link = $"<{request.Path}{WithCursor(request, next, page.AsOf)}>; rel=\"next\"";

        using var json = new LentBytes();
        ListPage.Write(page, json);
        await (page.DisputesPendingSince is null
            ? Answers.WriteWorkedOut(context, json.Written, page.Revision, page.AsOf)
            : Answers.WritePending(context, json.Written));
    }

    /// <summary>What only pages have (a limit, a cursor) is an error where the whole list is wanted: nothing is ignored in silence.</summary>
    private static async Task SendWhole(HttpContext context, IMediator mediator, RecordKind kind, ListParameters parameters)
    {
        new Takes(parameters.OfWhole).Check(context.Request);
        var table = await mediator.Send(parameters.ReadWhole(context.Request), context.RequestAborted);
        await ListForms.WriteCsvAsync(context, kind.Plural, table);
    }

    /// <summary>All pages of a list of the past are of one revision, also where the first was asked for by date.</summary>
    private static QueryString WithCursor(HttpRequest request, string next, Moment? moment)
    {
        var query = moment is null ? request.QueryString : AsOfParameter.At(request, moment);
        var pairs = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query.Value).Where(pair => pair.Key != Paging.Cursor.Name);
        return QueryString.Create(pairs).Add(Paging.Cursor.Name, next);
    }
}
