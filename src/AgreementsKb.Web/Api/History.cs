using System.Globalization;
using AgreementsKb.Core;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>Every version of every record, with who made it and why.</summary>
internal static class History
{
    private static readonly QueryParameter Limit = Paging.Limit(OfRecord.DefaultLimit, OfRecord.MaximumLimit);

    public static void MapHistory(this RouteGroupBuilder api)
    {
        foreach (var kind in Kinds.All)
        {
            MapRevisions(api, kind);
            MapRevision(api, kind);
        }
    }

    private static void MapRevisions(RouteGroupBuilder api, RecordKind kind) => api
        .MapGet($"/{kind.Plural}/{{id}}/revisions", async (string id, HttpContext context, IMediator mediator) =>
        {
            var query = new OfRecord.Query(
                kind, id, Limit.Number(context.Request, OfRecord.DefaultLimit), Paging.Cursor.Text(context.Request));
            var history = await mediator.Send(query, context.RequestAborted);
            Paging.LinkNext(context, history.Next);
            await Answers.WriteJson(context, history, history.Revision, moment: null);
        })
        .Described(
            $"list{Sentence.Capital(kind.Name)}Revisions",
            Sentence.Capital(kind.Plural),
            $"History of one {kind.Name}",
            "Every version, newest first: who made it, when, why, and field by field what it changed. What the record was "
            + "under a former id is part of its history. Records that were removed or withdrawn keep theirs.")
        .Takes(Limit, Paging.Cursor)
        .Answers(new AnswerShape(typeof(OfRecord.Result), "A page of versions."))
        .Problems(ProblemKinds.BadParameter, ProblemKinds.NotFound);

    private static void MapRevision(RouteGroupBuilder api, RecordKind kind) => api
        .MapGet($"/{kind.Plural}/{{id}}/revisions/{{version}}", async (string id, string version, HttpContext context, IMediator mediator) =>
        {
            var found = await mediator.Send(new OfVersion.Query(kind, id, Number(version)), context.RequestAborted);
            await Answers.WriteWorkedOut(context, VersionAnswer.Write(found), found.Current, moment: null);
        })
        .Described(
            $"get{Sentence.Capital(kind.Name)}Revision",
            Sentence.Capital(kind.Plural),
            $"One version of one {kind.Name}",
            "The record as it was stored in that version, with who made it and why. For a version that removed the record: as "
            + "it was last.")
        .Takes()
        .Answers(new AnswerShape(typeof(VersionAnswer), "The version."))
        .Problems(ProblemKinds.BadParameter, ProblemKinds.NotFound);

    private static int Number(string version) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new BadParameterError("version", version, "a whole number from 1");
}
