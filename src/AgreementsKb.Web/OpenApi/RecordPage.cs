using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Api;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AgreementsKb.Web.OpenApi;

/// <summary>The schema of a page of records. It is written by hand as the page is, since records go into it as they are stored.</summary>
internal static class RecordPage
{
    public static OpenApiSchema Schema(RecordPageShape page, OperationFilterContext context)
    {
        var schema = Object("items", "total", "revision");
        schema.Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["items"] = Records(page.Record, context),
            ["total"] = Number("How many records match, on all pages."),
            ["next"] = Text("The cursor of the next page; absent on the last."),
            ["revision"] = Number("Sequence number of the last change the answer holds."),
            ["asOf"] = context.SchemaGenerator.GenerateSchema(typeof(Moment), context.SchemaRepository),
            ["facets"] = context.SchemaGenerator.GenerateSchema(typeof(ListOf<Facet>), context.SchemaRepository),
        };
        if (List.FilterNames(page.Kind).Contains("hasDispute"))
        {
            schema.Properties["disputesPendingSince"] = Number(
                "Only where records are chosen by `hasDispute`, and disputes of later changes are still being worked out: the revision up to which "
                + "the answer holds everything. Absent where nothing is pending. Such an answer is not to be kept.");
        }

        if (List.IncludeNames(page.Kind) is { Count: > 0 } names)
        {
            var included = Object();
            included.Description = "Related records by kind, where `include` asks for them; a thousand of a kind at most.";
            included.Properties = names.ToDictionary(
                name => name, IOpenApiSchema (name) => Records(Kinds.FromPlural(name)!.Type, context), StringComparer.Ordinal);
            schema.Properties["included"] = included;
            schema.Properties["includedCut"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = Text("A kind."),
                Description = "The kinds of which more records are related than are included; absent where all are there.",
            };
        }

        return schema;
    }

    private static OpenApiSchema Records(Type record, OperationFilterContext context) => new()
    {
        Type = JsonSchemaType.Array,
        Items = context.SchemaGenerator.GenerateSchema(record, context.SchemaRepository),
    };

    private static OpenApiSchema Object(params IEnumerable<string> required) =>
        new() { Type = JsonSchemaType.Object, Required = required.ToHashSet(StringComparer.Ordinal) };

    private static OpenApiSchema Number(string description) =>
        new() { Type = JsonSchemaType.Integer, Format = "int64", Description = description };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
