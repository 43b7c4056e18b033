using System.Text.Json;
using System.Text.Json.Serialization;
using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Web.Access;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>What waits for a reviewer, and the reviewer's answer.</summary>
internal static class ChangesetsWaiting
{
    private const int LongestDecision = 64 << 10;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly QueryParameter State = new("state", "Those that wait, or those that were decided.")
    {
        Words = ["waiting", "approved", "rejected"],
        Default = "waiting",
    };

    private static readonly QueryParameter Limit = new("limit", "How many of them.")
    {
        Maximum = Waiting.MaximumLimit,
        Default = "25",
    };

    private static readonly BodyShape Body = new(
        "The reviewer's reason.", [new(Answers.Json, "{\"reason\":\"Checked against the source\"}")]);

    public static void MapWaiting(this RouteGroupBuilder api)
    {
        var waiting = api.MapGroup("/changesets/waiting");
        MapReading(waiting);
        MapDecision(
            waiting,
            "approve",
            "Approve a changeset",
            "It is applied in the name of who proposed it. Where a record that it touches was changed since, it is not, and goes "
            + "on waiting. Nobody decides on what is their own.",
            new AnswerShape(typeof(Approve.Result), "It was applied."),
            async (mediator, id, holder, because, cancellationToken) =>
            {
                var done = await mediator.Send(new Approve.Command(id, holder, because), cancellationToken);
                return (AnswerJson.Write(done), done.Revision);
            });
        MapDecision(
            waiting,
            "reject",
            "Reject a changeset",
            "It is kept with the reason, and changes nothing. Nobody decides on what is their own.",
            new AnswerShape(typeof(Reject.Result), "It was rejected."),
            async (mediator, id, holder, because, cancellationToken) =>
                (AnswerJson.Write(await mediator.Send(new Reject.Command(id, holder, because), cancellationToken)), null));
    }

    private static void MapReading(RouteGroupBuilder waiting)
    {
        waiting.MapGet("", async (HttpContext context, IMediator mediator) =>
        {
            var request = context.Request;
            var query = new Waiting.Query(State.Text(request) ?? State.Default!, Limit.Number(request, otherwise: 25));
            await Answers.WriteWritten(context, AnswerJson.Write(await mediator.Send(query, context.RequestAborted)));
        })
            .RequireAuthorization(Policies.Edit)
            .Described(
                "listWaiting",
                "Changesets",
                "List changesets that wait",
                "Those that wait, the oldest first; decided ones, the newest first.")
            .Takes(State, Limit)
            .Answers(new AnswerShape(typeof(Waiting.Result), "The changesets."))
            .Problems(ProblemKinds.BadParameter, ProblemKinds.Unauthorized, ProblemKinds.Forbidden);
        waiting.MapGet("/{id:long}", async (long id, HttpContext context, IMediator mediator) =>
            await Answers.WriteWritten(
                context, AnswerJson.Write(await mediator.Send(new WaitingOne.Query(id), context.RequestAborted))))
            .RequireAuthorization(Policies.Edit)
            .Described("getWaiting", "Changesets", "Get a changeset that waits", "With what it would do, field by field.")
            .Takes()
            .Answers(new AnswerShape(typeof(WaitingOne.Result), "The changeset."))
            .Problems(ProblemKinds.BadParameter, ProblemKinds.Unauthorized, ProblemKinds.Forbidden, ProblemKinds.NotFound);
    }

    private static void MapDecision(
        RouteGroupBuilder waiting, string verb, string summary, string description, AnswerShape answer, Decide decide) => waiting
        .MapPost($"/{{id:long}}/{verb}", async (long id, HttpContext context, IMediator mediator, EditingOptions editing) =>
        {
            var holder = HolderClaims.Read(context.User);
            var because = await ReasonAsync(context, editing);
            var (json, revision) = await decide(mediator, id, holder, because, context.RequestAborted);
            await Answers.WriteWritten(context, json, revision);
        })
        .RequireAuthorization(Policies.Review)
        .Described($"{verb}Changeset", "Changesets", summary, description)
        .Takes()
        .WithMetadata(Body)
        .Answers(answer)
        .Problems(
            ProblemKinds.BadParameter, ProblemKinds.BadRequest, ProblemKinds.Unauthorized, ProblemKinds.Forbidden,
            ProblemKinds.NotFound, ProblemKinds.TooSlow, ProblemKinds.Conflict, ProblemKinds.TooLarge,
            ProblemKinds.UnsupportedMediaType, ProblemKinds.BadData);

    private static async Task<string> ReasonAsync(HttpContext context, EditingOptions editing)
    {
        RequestBody.MediaType(context.Request, Answers.Json);
        var body = await RequestBody.ReadAsync(context, LongestDecision, editing.Arrival);
        try
        {
            return JsonSerializer.Deserialize<DecisionBody>(body, Strict)?.Reason ?? "";
        }
        catch (JsonException)
        {
            throw new BadParameterError("body", "something else", "{\"reason\": \"…\"}");
        }
    }

    private delegate Task<(byte[] Json, long? Revision)> Decide(
        IMediator mediator, long id, Core.Features.Tokens.Holder holder, string because, CancellationToken cancellationToken);

    private sealed record DecisionBody(string? Reason);
}
