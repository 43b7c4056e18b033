using System.Text.Json.Nodes;
using AgreementsKb.Web.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AgreementsKb.Web.OpenApi;

/// <summary>What the routes have that are not open to everybody: a token, a body, <c>If-Match</c>.</summary>
internal static class WritingDescriptions
{
    public const string Token = "token";

    public static OpenApiSecurityScheme Scheme => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        BearerFormat = "akb_…",
        Description = "A token of the knowledge base, made with `kb token create`. Roles: `editor`, `reviewer`, `admin`; each "
            + "may do what the ones before it may.",
    };

    public static void Apply(OpenApiOperation operation, IList<object> about, OperationFilterContext context)
    {
        if (about.OfType<IAuthorizeData>().Any())
        {
            operation.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] },
            ];
        }

        if (about.OfType<IfMatchShape>().Any())
            operation.Parameters!.Add(IfMatchHeader());

        if (about.OfType<BodyShape>().SingleOrDefault() is { } body)
            operation.RequestBody = Body(body);
    }

    private static OpenApiParameter IfMatchHeader() => new()
    {
        Name = "If-Match",
        In = ParameterLocation.Header,
        Description = "The revision of the knowledge base that you read, in quotes: `\"457\"`; `*` for whatever is there. Needed "
            + "where an entry that replaces or removes a record does not state the `revision` of the record.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create("\"457\""),
    };

    private static OpenApiRequestBody Body(BodyShape body) => new()
    {
        Description = body.Description,
        Required = true,
        Content = body.Forms.ToDictionary(
            form => form.ContentType,
            IOpenApiMediaType (form) => new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = JsonValue.Create(form.Example),
            },
            StringComparer.Ordinal),
    };
}
