using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AgreementsKb.Web.OpenApi;

/// <summary>
/// Descriptions come from the comments of the types; a reader of the API knows the keys and not the types. An absent value
/// has no key, so nothing is ever null.
/// </summary>
internal sealed partial class PlainDescriptions : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var schema in (swaggerDoc.Components?.Schemas?.Values ?? []).OfType<OpenApiSchema>())
            Clean(schema);
    }

    private static void Clean(OpenApiSchema schema)
    {
        schema.Description = Plain(schema.Description);
        schema.Type &= ~JsonSchemaType.Null;
        if (schema.Type == JsonSchemaType.Number)
            schema.Format = null;

        var inside = (schema.Properties?.Values ?? [])
            .Concat(schema.AnyOf ?? [])
            .Concat(schema.Items is { } items ? [items] : []);
        foreach (var part in inside.OfType<OpenApiSchema>())
            Clean(part);
    }

    private static string? Plain(string? text)
    {
        if (text is null || text.StartsWith("An immutable list", StringComparison.Ordinal))
            return null;

        var named = TypeName().Replace(text, match =>
            $"`{char.ToLowerInvariant(match.Groups[1].ValueSpan[0])}{match.Groups[1].ValueSpan[1..]}`");
        return Markup().Replace(named, "").ReplaceLineEndings(" ");
    }

    [GeneratedRegex(@"AgreementsKb(?:\.[\w`]+)*\.(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex TypeName();

    [GeneratedRegex("</?[a-z]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
