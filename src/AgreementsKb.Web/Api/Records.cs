using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>One record, in the form that its address or the <c>Accept</c> header asks for.</summary>
internal static class Records
{
    public static void MapRecords(this RouteGroupBuilder api)
    {
        foreach (var kind in Kinds.All)
            MapRecord(api, kind);
    }

    private static void MapRecord(RouteGroupBuilder api, RecordKind kind)
    {
        api.MapGet($"/{kind.Plural}/{{id}}", (string id, HttpContext context, IMediator mediator) =>
                RecordForms.WriteAsync(context, mediator, kind, id, RecordForms.Wanted(context)))
            .Described(
                $"get{Sentence.Capital(kind.Name)}",
                Sentence.Capital(kind.Plural),
                $"Get one {kind.Name}",
                "The record: as it is stored (JSON), as the seed file that editors keep (YAML), or in the vocabulary of schema.org "
                + "(JSON-LD), by `Accept`. The `ETag` of the JSON is its revision number; an earlier id answers 308 with the "
                + "present address, a withdrawn or removed record 410 with the reason. With `asOf`, the header `KB-Revision` says "
                + "which revision of the knowledge base the record is of.")
            .Takes(AsOfParameter.Value)
            .Answers(RecordForms.Shapes(kind))
            .Problems(ProblemKinds.BadParameter, ProblemKinds.NotFound, ProblemKinds.NotAcceptable, ProblemKinds.Gone);

        api.MapGet($"/{kind.Plural}/{{id}}.{{form}}", (string id, string form, HttpContext context, IMediator mediator) =>
                RecordForms.WriteAsync(context, mediator, kind, id, RecordForms.Named(form)))
            .Described(
                $"get{Sentence.Capital(kind.Name)}As",
                Sentence.Capital(kind.Plural),
                $"Get one {kind.Name} in a form",
                "The same, with the form in the address in place of an `Accept` header: for a browser, a link, a download.")
            .Takes(AsOfParameter.Value)
            .Answers(RecordForms.Shapes(kind))
            .Problems(ProblemKinds.BadParameter, ProblemKinds.NotFound, ProblemKinds.Gone);
    }
}
