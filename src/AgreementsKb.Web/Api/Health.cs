using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>For an orchestrator: is the program up, and can it answer.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => new HealthAnswer("live"))
            .Described("live", "Health", "Is the program running",
                "Answers as soon as the program listens; asks nothing of the database.")
            .Takes()
            .Answers(new AnswerShape(typeof(HealthAnswer), "The program runs."))
            .WithMetadata(new ProblemShapes([ProblemKinds.BadParameter]));

        app.MapGet("/health/ready", async (HttpContext context, IMediator mediator) =>
        {
            await mediator.Send(new List.Query(Kinds.Named(Kinds.Term), [], Limit: 1), context.RequestAborted);
            return new HealthAnswer("ready");
        })
            .Described("ready", "Health", "Can the program answer", "Asks the database; 503 where it does not answer.")
            .Takes()
            .Answers(new AnswerShape(typeof(HealthAnswer), "The database answers."))
            .Problems(ProblemKinds.BadParameter);
    }
}

/// <summary>How the program does.</summary>
/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
public sealed record HealthAnswer(string Status);
