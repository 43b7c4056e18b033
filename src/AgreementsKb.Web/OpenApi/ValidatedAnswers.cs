using AgreementsKb.Web.Api;
using AgreementsKb.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace AgreementsKb.Web.OpenApi;

/// <summary>Answers that say which state they are of, so that who has one can ask whether it still holds; and those that say where else to ask.</summary>
internal static class ValidatedAnswers
{
    public static void Apply(OpenApiOperation operation, IList<object> about, ApiDescription api)
    {
        if (api.RelativePath?.StartsWith("api/", StringComparison.Ordinal) != true || !HttpMethods.IsGet(api.HttpMethod ?? ""))
            return;

        var isOpen = !about.OfType<IAuthorizeData>().Any();
        if (isOpen && !about.OfType<AnswerShape>().Any(answer => answer.IsUnvalidated))
        {
            ((OpenApiResponse)operation.Responses!["200"]).Headers = Header(
                "ETag", "Names the state of the answer. Send it as `If-None-Match`: where the answer would be the same, it is 304.", "\"1\"");
            operation.Responses["304"] = new OpenApiResponse
            {
                Description = "What you have is what there is: one of the `If-None-Match` still holds.",
            };
        }

        foreach (var header in about.OfType<HeaderShape>())
        {
            var answer = (OpenApiResponse)operation.Responses!["200"];
            answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
            answer.Headers[header.Name] = Of(header);
        }

        if (about.OfType<ProblemShapes>().Any(shapes => shapes.Kinds.Contains(ProblemKinds.Gone)))
        {
            operation.Responses!["308"] = new OpenApiResponse
            {
                Description = "A record was renamed: the same question with its present id.",
                Headers = Header("Location", "Where it is answered.", "/api/v1/agreements/it-tn-2023"),
            };
        }
    }

    private static Dictionary<string, IOpenApiHeader> Header(string name, string description, string example) =>
        new(StringComparer.Ordinal) { [name] = Of(new HeaderShape(name, description, example)) };

    private static OpenApiHeader Of(HeaderShape header) => new()
    {
        Description = header.Description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = header.Example,
    };
}
