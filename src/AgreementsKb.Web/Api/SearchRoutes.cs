using AgreementsKb.Core;
using AgreementsKb.Core.Features.Search;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>Records found by words.</summary>
internal static class SearchRoutes
{
    private static readonly QueryParameter Words = new(
        "q",
        "What to look for: words, \"phrases\" in quotation marks, and -words that must not occur. Accents, case and endings do not "
        + "matter. Not together with `suggest`.")
    {
        Example = "patrol vessels",
    };

    private static readonly QueryParameter Begun = new(
        "suggest",
        "What somebody has typed into a search box so far: records whose names fit. Not together with `q`, `cursor` or `fragments`.")
    {
        Example = "tuni",
    };

    private static readonly QueryParameter Kind = new("kind", "Only records of these kinds.")
    {
        Many = true,
        Words = [.. Kinds.All.Select(kind => kind.Name)],
        Example = Kinds.Agreement,
    };

    private static readonly QueryParameter Limit = new("limit", $"How many hits a page holds; of suggestions, {Suggest.DefaultLimit}.")
    {
        Maximum = Find.MaximumLimit,
        Default = $"{Find.DefaultLimit}",
        Example = $"{Find.DefaultLimit}",
    };

    private static readonly QueryParameter Fragments = new(
        "fragments", "Whether pieces of the texts come with each hit of `q`. Without, `fragments` is empty and the answer is there sooner.")
    {
        Words = ["true", "false"],
        Default = "true",
        Example = "true",
    };

    public static void MapSearch(this RouteGroupBuilder api) => api
        .MapGet("/search", (HttpContext context, IMediator mediator) =>
            Begun.Text(context.Request) is { } begun ? SuggestAsync(context, mediator, begun) : FindAsync(context, mediator))
        .Described(
            "search",
            "Search",
            "Search all records",
            "Records of all kinds in which all the words occur, the one that the words name first, then those with the words in their "
            + "names. `titleHtml` and `fragments` are safe for HTML, with what was found in `mark`. A word that occurs nowhere is read as "
            + "the nearest one that does (`corrected`); where no record has all the words, those with some are given (`anyWord`). At most "
            + $"{Find.Most} records are ranked; `more` says that there are others. With `suggest`, records whose names fit what was typed so far.")
        .Takes(Words, Begun, Kind, Fragments, Limit, Paging.Cursor)
        .Answers(new AnswerShape(typeof(Find.Result), "The hits, or the suggestions.") { Else = typeof(Suggest.Result) })
        .Problems(ProblemKinds.BadParameter);

    private static async Task FindAsync(HttpContext context, IMediator mediator)
    {
        var request = context.Request;
        var query = new Find.Query(
            Words.Text(request) ?? throw new BadParameterError(Words.Name, "", "words to look for, or `suggest`"),
            OfKinds(request),
            Limit.Number(request, Find.DefaultLimit),
            Paging.Cursor.Text(request))
        {
            Fragments = Fragments.Text(request) != "false",
        };
        var found = await mediator.Send(query, context.RequestAborted);
        Paging.LinkNext(context, found.Next);
        await Answers.WriteJson(context, found, found.Revision, moment: null);
    }

    private static async Task SuggestAsync(HttpContext context, IMediator mediator, string begun)
    {
        var request = context.Request;
        if ((Words.Text(request) ?? Paging.Cursor.Text(request) ?? Fragments.Text(request)) is { } other)
            throw new BadParameterError(Begun.Name, other, "it without `q`, `cursor` and `fragments`");

        var query = new Suggest.Query(begun, OfKinds(request), Limit.Number(request, Suggest.DefaultLimit));
        var found = await mediator.Send(query, context.RequestAborted);
        await Answers.WriteJson(context, found, found.Revision, moment: null);
    }

    private static ListOf<RecordKind> OfKinds(HttpRequest request) =>
        Kind.Texts(request).Distinct(StringComparer.Ordinal).Select(Kinds.Named).ToListOf();
}
