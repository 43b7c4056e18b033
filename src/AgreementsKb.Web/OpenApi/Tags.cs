using AgreementsKb.Core.Records;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AgreementsKb.Web.OpenApi;

/// <summary>The groups of routes, in the order in which a reader meets them.</summary>
internal sealed class Tags : IDocumentFilter
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["Comparison"] = "Two to six agreements side by side, question by question.",
        ["Disputes"] = "Reports that cannot all be exact.",
        ["Search"] = "Records found by words.",
        ["Claims"] = "Everything that sources say, flat.",
        ["Export"] = "Everything at once.",
        ["Changes"] = "What changed, for those who keep a copy.",
        ["Changesets"] = "What was changed together, by whom and why; and how to change records.",
        ["Health"] = "Whether the program runs and can answer.",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var used = swaggerDoc.Paths.Values
            .SelectMany(path => path.Operations ?? [])
            .SelectMany(operation => operation.Value.Tags ?? Enumerable.Empty<OpenApiTagReference>())
            .Select(tag => tag.Name)
            .ToHashSet(StringComparer.Ordinal);
        var known = Kinds.All
            .Select(kind => (Name: char.ToUpperInvariant(kind.Plural[0]) + kind.Plural[1..], About: $"Records of the kind {kind.Name}."))
            .Concat(Others.Select(tag => (Name: tag.Key, About: tag.Value)));
        swaggerDoc.Tags = known
            .Where(tag => used.Contains(tag.Name))
            .Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.About })
            .ToHashSet();
    }
}
