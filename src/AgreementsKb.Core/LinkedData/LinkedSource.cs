using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.LinkedData;

/// <summary>A publication. It belongs to its publisher, so no licence is given.</summary>
internal static class LinkedSource
{
    public static void Fill(JsonObject node, Source source, LinkedNodes nodes)
    {
        node["@type"] = source.Kind switch
        {
            "press" => "NewsArticle",
            "report" => "Report",
            "statistics" => "Dataset",
            "treaty-text" => "Legislation",
            _ => "CreativeWork",
        };
        node["name"] = source.Label;
        LinkedNodes.Set(node, "headline", Printed(source.Title));
        LinkedNodes.Set(node, "publisher", Printed(source.Publisher) is { } publisher
            ? new JsonObject { ["@type"] = "Organization", ["name"] = publisher }
            : null);
        LinkedNodes.Set(node, "creditText", source.Author);
        LinkedNodes.Set(node, "datePublished", LinkedNodes.Date(source.Published.Value));
        LinkedNodes.Set(node, "url", source.Url);
        node["inLanguage"] = source.Language;
        LinkedNodes.Set(node, "description", source.Note);
        node["mainEntityOfPage"] = nodes.Page($"/sources/{source.Id}");
    }

    private static string? Printed(string text) => text == Source.NotStated ? null : text;
}
