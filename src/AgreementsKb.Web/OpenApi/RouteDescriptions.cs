using System.Globalization;
using System.Text.Json.Nodes;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AgreementsKb.Web.OpenApi;

/// <summary>Writes each route's parameters, answers and errors from the descriptions the routes themselves run by.</summary>
internal sealed class RouteDescriptions : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var about = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        foreach (var path in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            path.Description = PathPart(path.Name, context.ApiDescription.RelativePath);
            PathExamples.Apply(path, context.ApiDescription.RelativePath);
        }

        operation.Parameters ??= [];
        foreach (var parameter in about.OfType<Takes>().SelectMany(takes => takes.Parameters))
            operation.Parameters.Add(Parameter(parameter));

        WritingDescriptions.Apply(operation, about, context);
        operation.Responses = [];
        foreach (var forms in about.OfType<AnswerShape>().GroupBy(answer => answer.Status).OrderBy(forms => forms.Key))
            operation.Responses[forms.Key.ToString(CultureInfo.InvariantCulture)] = Success([.. forms], context);

        if (about.OfType<RecordPageShape>().SingleOrDefault() is { } page)
        {
            var forms = operation.Responses.TryGetValue("200", out var others) ? others.Content : null;
            operation.Responses["200"] = Response("A page of records.", Answers.Json, RecordPage.Schema(page, context));
            foreach (var (type, form) in forms ?? new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal))
                operation.Responses["200"].Content![type] = form;
        }

        ValidatedAnswers.Apply(operation, about, context.ApiDescription);
        var isLimited = context.ApiDescription.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        var problems = about.OfType<ProblemShapes>().SelectMany(shapes => shapes.Kinds)
            .Concat(isLimited ? [ProblemKinds.TooManyRequests] : [])
            .Distinct();
        foreach (var kinds in problems.GroupBy(kind => kind.Status).OrderBy(kinds => kinds.Key))
        {
            var response = Response(
                string.Join(" ", kinds.Select(kind => $"{kind.Title} (`{kind.Type}`).")),
                ProblemExamples.ContentType,
                context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository));
            ((OpenApiMediaType)response.Content![ProblemExamples.ContentType]).Examples = ProblemExamples.Of(kinds, context.Document);
            operation.Responses[kinds.Key.ToString(CultureInfo.InvariantCulture)] = response;
        }
    }

    private static string PathPart(string? name, string? address) => name switch
    {
        "version" => "The number of the version, from 1.",
        "form" => $"The form of the answer: {string.Join(", ", RecordForms.All.Select(form => $"`{form.Suffix}`"))}.",
        _ when address?.Contains("/changesets/", StringComparison.Ordinal) == true => "The number of the changeset, from 1.",
        _ => "The record's id.",
    };

    private static OpenApiParameter Parameter(QueryParameter parameter)
    {
        var one = new OpenApiSchema
        {
            Type = parameter.Maximum is null ? JsonSchemaType.String : JsonSchemaType.Integer,
            Minimum = parameter.Maximum is null ? null : "1",
            Maximum = parameter.Maximum?.ToString(CultureInfo.InvariantCulture),
            MinLength = parameter.Maximum is null && parameter.Words.Count == 0 ? 1 : null,
            Pattern = parameter.Pattern,
            Enum = parameter.Words.Count == 0 ? null : [.. parameter.Words.Select(word => (JsonNode)word)],
            Default = Literal(parameter, parameter.Default),
        };
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description + (parameter.Many ? " May be repeated, or hold several parted by commas." : ""),
            Schema = parameter.Many ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one,
            Explode = parameter.Many,
            Example = Example(parameter),
        };
    }

    /// <summary>Words are examples of themselves.</summary>
    private static JsonNode? Example(QueryParameter parameter)
    {
        var text = parameter.Example ?? parameter.Default ?? (parameter.Words.Count > 0 ? parameter.Words[0] : null);
        return parameter.Many && text is not null
            ? new JsonArray([.. text.Split(',').Select(value => (JsonNode)value)])
            : Literal(parameter, text);
    }

    private static JsonValue? Literal(QueryParameter parameter, string? text) => text switch
    {
        null => null,
        _ when parameter.Maximum is not null => JsonValue.Create(int.Parse(text, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(text),
    };

    private static OpenApiResponse Success(IReadOnlyList<AnswerShape> forms, OperationFilterContext context)
    {
        var response = Response(forms[0].Description, forms[0].ContentType, Body(forms[0], context));
        foreach (var form in forms.Skip(1))
            response.Content![form.ContentType] = new OpenApiMediaType { Schema = Body(form, context) };

        return response;
    }

    private static IOpenApiSchema Body(AnswerShape form, OperationFilterContext context) => form is { Type: { } one, Else: { } other }
        ? new OpenApiSchema { AnyOf = [Schema(one, context), Schema(other, context)] }
        : form.Type is { } type ? Schema(type, context)
        : new OpenApiSchema { Type = JsonSchemaType.String, Format = form.IsBinary ? "binary" : null };

    private static IOpenApiSchema Schema(Type type, OperationFilterContext context) =>
        context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository);

    private static OpenApiResponse Response(string description, string contentType, IOpenApiSchema schema) => new()
    {
        Description = description,
        Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
        {
            [contentType] = new OpenApiMediaType { Schema = schema },
        },
    };
}
