using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace AgreementsKb.Web.OpenApi;

/// <summary>For each part of an address one that exists in the seed data.</summary>
internal static class PathExamples
{
    private static readonly Dictionary<string, string> Ids = new(StringComparer.Ordinal)
    {
        ["agreements"] = "it-tn-2023",
        ["actors"] = "gb",
        ["outcomes"] = "channel-deaths-2024",
        ["statements"] = "alp-mehmet-2024-11-vietnam",
        ["sources"] = "express-2024-11-18",
        ["rates"] = "eur-usd-2024-11",
        ["terms"] = "theme-cost",
        ["changesets"] = "1",
    };

    public static void Apply(OpenApiParameter part, string? address)
    {
        switch (part.Name)
        {
            case "version":
                part.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1" };
                part.Example = JsonValue.Create(1);
                break;
            case "form":
                part.Example = JsonValue.Create("json");
                break;
            default:
                var id = Ids[address!.Split('/')[2]];
                part.Example = part.Schema?.Type == JsonSchemaType.Integer ? JsonNode.Parse(id) : JsonValue.Create(id);
                break;
        }
    }
}
