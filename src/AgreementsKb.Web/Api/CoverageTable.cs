using AgreementsKb.Core.Features.Coverage;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>What is known of agreements and what is missing.</summary>
internal static class CoverageTable
{
    private static readonly ListParameters Parameters = new(Kinds.Named(Kinds.Agreement));

    public static void MapCoverage(this RouteGroupBuilder api) => api
        .MapGet("/coverage.csv", async (HttpContext context, IMediator mediator) =>
        {
            var asked = Parameters.ReadWhole(context.Request);
            var table = await mediator.Send(new Tabulate.Query(asked.Filters, asked.Sort, asked.AsOf), context.RequestAborted);
            await ListForms.WriteCsvAsync(context, "coverage", table);
        })
        .Described(
            "listCoverageAsCsv",
            "Agreements",
            "List what is known of agreements as CSV",
            "An agreement a line, and for each question of a comparison how it is answered (`reported`, `disputed`, `unknown`, `none`, `notReported`, `notApplicable`) "
            + "and how many values are reported. Takes the filters of the list of agreements; the header `KB-Total` says how many lines follow the head.")
        .Takes(Parameters.OfWhole)
        .WithMetadata(ListForms.Headers(Kinds.Named(Kinds.Agreement)))
        .Answers(new AnswerShape(Type: null, "A head, and an agreement a line.", CsvAnswer.ContentType))
        .Problems(ProblemKinds.BadParameter, ProblemKinds.Gone);
}
