using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>The records of the seven kinds, each as the bytes that are stored.</summary>
internal static class Records
{
    public static void MapRecords(this RouteGroupBuilder api)
    {
        foreach (var kind in Kinds.All)
            MapOne(api, kind);
    }

    private static void MapOne(RouteGroupBuilder api, RecordKind kind) => api
        .MapGet($"/{kind.Plural}/{{id}}", async (string id, HttpContext context, IMediator mediator) =>
        {
            var asOf = AsOfParameter.Value.Text(context.Request);
            var record = await mediator.Send(new Get.Query(kind, id, asOf), context.RequestAborted);
            await Answers.WriteStored(context, record.Json, record.Version, record.AsOf);
        })
        .Described(
            $"get{Upper(kind.Name)}",
            Upper(kind.Plural),
            $"Get one {kind.Name}",
            "The record as it is stored. Its `ETag` is its revision number; an earlier id answers 308 with the "
            + "present address, a withdrawn or removed record 410 with the reason. With `asOf`, the header `KB-Revision` says "
            + "which revision of the knowledge base the record is of.")
        .Takes(AsOfParameter.Value)
        .Answers(new AnswerShape(kind.Type, "The record."))
        .Problems(ProblemKinds.BadParameter, ProblemKinds.NotFound, ProblemKinds.Gone);

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
