using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AgreementsKb.Web.OpenApi;

/// <summary>
/// What the shape of a record cannot say by itself: closed objects, "unknown" in a value's place, forms of dates.
/// </summary>
internal sealed class RecordSchemas : ISchemaFilter
{
    private static readonly Dictionary<Type, (string Form, string Example)> Scalars = new()
    {
        [typeof(Edtf)] = ($"A date or period: {Edtf.Form}.", "2024-11-17"),
        [typeof(ItemRef)] = ($"A reference to an item: {ItemRef.Form}.", "it-tn-2023/border-security"),
    };

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema own)
            return;

        if (RecordContracts.IsStated(context.Type))
        {
            Either(own, context);
        }
        else if (Scalars.TryGetValue(context.Type, out var scalar))
        {
            own.Description = scalar.Form;
            own.Examples = [JsonValue.Create(scalar.Example)];
        }
        else if (own.AllOf is not { Count: > 0 } && RecordContracts.IsRecordPart(context.Type))
        {
            // Not where it is referred to: what is closed there is closed to what it refers to.
            var shape = RecordShape.Of(context.Type);
            own.AdditionalPropertiesAllowed = false;
            own.Required = shape.Fields.Where(field => field.Required).Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
            Describe(own, shape);
        }
    }

    private static void Either(OpenApiSchema schema, SchemaFilterContext context)
    {
        var value = context.Type.GetGenericArguments()[0];
        var words = Enum.GetValues<NoValue>().Select(word => JsonValue.Create(RecordShape.WordOf(word)));
        schema.AnyOf =
        [
            context.SchemaGenerator.GenerateSchema(value, context.SchemaRepository),
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "There is no value: it is not known, there is none, or the question does not arise.",
                Required = new HashSet<string>(StringComparer.Ordinal) { "is" },
                AdditionalPropertiesAllowed = false,
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                {
                    ["is"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. words] },
                },
            },
        ];
    }

    private static void Describe(OpenApiSchema schema, RecordShape shape)
    {
        foreach (var field in shape.Fields)
        {
            if (Reference(field) is { } reference
                && schema.Properties?.TryGetValue(field.Key, out var found) == true
                && found is OpenApiSchema property)
            {
                property.Description = $"{property.Description} {reference}".TrimStart();
            }
        }
    }

    private static string? Reference(Field field) => field switch
    {
        { Refers.Count: > 0 } => $"Id of {string.Join(" or ", field.Refers)}.",
        { Scheme: { } scheme } => $"A word of the scheme `{scheme}`.",
        _ => null,
    };
}
