using System.Reflection;
using System.Text.Json;
using AgreementsKb.Core.Records;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AgreementsKb.Web.OpenApi;

/// <summary>Says of answers that are worked out which keys are always there: those of what is never null.</summary>
internal sealed class AnswerSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        var type = context.Type;
        var isOurs = type.Assembly == typeof(KbRecord).Assembly || type.Assembly == typeof(AnswerSchemas).Assembly;
        if (!isOurs || schema is not OpenApiSchema { Properties: { } properties } own)
            return;

        var nullability = new NullabilityInfoContext();
        own.Required = type.GetProperties()
            .Where(property => nullability.Create(property).ReadState == NullabilityState.NotNull)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .Where(properties.ContainsKey)
            .ToHashSet(StringComparer.Ordinal);
    }
}
