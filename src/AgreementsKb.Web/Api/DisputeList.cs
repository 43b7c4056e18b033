using System.Text.Json;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Disputes;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>Reports that cannot all be exact.</summary>
internal static class DisputeList
{
    private static readonly QueryParameter Agreement = new("agreement", "Only those that touch this agreement: its id.")
    {
        Example = "it-tn-2023",
    };

    private static readonly QueryParameter Kind = new("kind", "Only those of this kind.") { Words = WordsOf<DisputeKind>() };
    private static readonly QueryParameter State = new("state", "Only open ones, or only those an editor has settled.")
    {
        Words = WordsOf<DisputeState>(),
    };

    private static readonly QueryParameter Limit = Paging.Limit(List.MaximumLimit, List.MaximumLimit);

    public static void MapDisputes(this RouteGroupBuilder api)
    {
        MapJson(api);
        MapCsv(api);
    }

    private static void MapJson(RouteGroupBuilder api) => api
        .MapGet("/disputes", async (HttpContext context, IMediator mediator) =>
        {
            var list = await mediator.Send(Read(context.Request), context.RequestAborted);
            Paging.LinkNext(context, list.Next, list.AsOf);
            await (list.Pending is true
                ? Answers.WritePending(context, AnswerJson.Write(list))
                : Answers.WriteJson(context, list, list.Revision, list.AsOf));
        })
        .Described(
            "listDisputes",
            "Disputes",
            "List disputes",
            "Two or more reports that cannot all be exact, with every version and, field by field, what differs. "
            + "Disputes are computed from the records. Among very many records this takes a while after a change: until then the answer says "
            + "`pending`, and holds at least what changed up to its `revision`.")
        .Takes(Agreement, Kind, State, AsOfParameter.Value, Limit, Paging.Cursor)
        .Answers(new AnswerShape(typeof(List.Result), "The disputes."))
        .Problems(ProblemKinds.BadParameter, ProblemKinds.NotFound, ProblemKinds.Gone);

    private static void MapCsv(RouteGroupBuilder api) => api
        .MapGet("/disputes.csv", async (HttpContext context, IMediator mediator) =>
        {
            var request = context.Request;
            var query = new Tabulate.Query(
                Agreement.Text(request), Member<DisputeKind>(Kind.Text(request)), Member<DisputeState>(State.Text(request)), AsOfParameter.Value.Text(request));
            await ListForms.WriteCsvAsync(context, "disputes", await mediator.Send(query, context.RequestAborted));
        })
        .Described(
            "listDisputesAsCsv",
            "Disputes",
            "List disputes as CSV",
            "Every version of every dispute, a line each: what it is about, what is reported, as stated, by which source and where in it. "
            + "Several values of one cell are parted by a semicolon; the header `KB-Total` says how many disputes there are, the columns `version` and `versions` which "
            + "line of how many it is.")
        .Takes(Agreement, Kind, State, AsOfParameter.Value)
        .WithMetadata(new HeaderShape(ListForms.TotalHeader, "How many disputes the lines are of.", "25"), ListForms.Pending)
        .Answers(new AnswerShape(Type: null, "A head, and a version a line.", CsvAnswer.ContentType))
        .Problems(ProblemKinds.BadParameter, ProblemKinds.NotFound, ProblemKinds.Gone);

    public static List.Query Read(HttpRequest request) =>
        new(
            Agreement.Text(request),
            Member<DisputeKind>(Kind.Text(request)),
            Member<DisputeState>(State.Text(request)),
            AsOfParameter.Value.Text(request),
            Limit.Number(request, List.MaximumLimit),
            Paging.Cursor.Text(request));

    private static List<string> WordsOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private static T? Member<T>(string? word)
        where T : struct, Enum => word is null ? null : Enum.Parse<T>(word, ignoreCase: true);
}
