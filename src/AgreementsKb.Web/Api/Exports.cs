using AgreementsKb.Core.Features.Records;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>Everything at once, streamed.</summary>
internal static class Exports
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    public static void MapExports(this RouteGroupBuilder api) => api
        .MapGet("/export/records.ndjson", async (HttpContext context, IMediator mediator) =>
        {
            var asOf = AsOfParameter.Value.Text(context.Request);
            var export = await mediator.Send(new Export.Query(asOf), context.RequestAborted);
            if (export.AsOf is { } moment)
                AsOfParameter.Say(context, moment);

            context.Response.ContentType = Answers.NewlineDelimited;
            await foreach (var line in export.Lines.WithCancellation(context.RequestAborted))
            {
                await context.Response.Body.WriteAsync(line, context.RequestAborted);
                await context.Response.Body.WriteAsync(LineEnd, context.RequestAborted);
            }
        })
        .Described(
            "exportRecords",
            "Export",
            "Export every record",
            "Newline-delimited JSON, ordered by kind and id: `{\"kind\",\"id\",\"revision\",\"data\"}` a line. "
            + "Importing it into an empty store gives the same store.")
        .Takes(AsOfParameter.Value)
        .Answers(new AnswerShape(Type: null, "One record a line.", Answers.NewlineDelimited) { IsUnvalidated = true })
        .Problems(ProblemKinds.BadParameter);
}
