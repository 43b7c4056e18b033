using System.Text.Json.Nodes;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Web.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AgreementsKb.Web.OpenApi;

/// <summary>How each problem looks, once, for the routes that answer with it to refer to.</summary>
internal sealed class ProblemExamples : IDocumentFilter
{
    public const string ContentType = "application/problem+json";

    public static Dictionary<string, IOpenApiExample> Of(IEnumerable<ProblemKind> kinds, OpenApiDocument document) =>
        kinds.ToDictionary(
            kind => kind.Name, IOpenApiExample (kind) => new OpenApiExampleReference(kind.Name, document), StringComparer.Ordinal);

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components ??= new OpenApiComponents();

        // No route documents a method that it does not have.
        swaggerDoc.Components.Examples = ProblemKinds.All.Except([ProblemKinds.MethodNotAllowed]).ToDictionary(
            kind => kind.Name,
            IOpenApiExample (kind) => new OpenApiExample
            {
                Summary = kind.Title,
                Value = JsonNode.Parse(AnswerJson.Write(Example(kind))),
            },
            StringComparer.Ordinal);
    }

    private static Problem Example(ProblemKind kind)
    {
        var problem = Problem.Of(kind, kind.Meaning) with { RequestId = "0HNQ8V6J1C2KD:00000001" };
        if (kind == ProblemKinds.BadParameter)
        {
            return problem with
            {
                Detail = "`limit` is `0`, expected a whole number from 1 to 200.",
                Parameter = "limit",
                Found = "0",
                Expected = "a whole number from 1 to 200",
            };
        }

        return kind == ProblemKinds.NotFound
            ? problem with { Detail = "There is no agreement `it-tn-2032`.", Suggestions = ["it-tn-2023"] }
            : problem;
    }
}
