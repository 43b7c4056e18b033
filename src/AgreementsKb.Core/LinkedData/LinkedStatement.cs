using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.LinkedData;

/// <summary>What somebody said, as a claim with the publications in which it appeared.</summary>
internal static class LinkedStatement
{
    public static void Fill(JsonObject node, Statement statement, LinkedNodes nodes)
    {
        node["@type"] = "Claim";
        node["abstract"] = statement.Summary;
        LinkedNodes.Set(node, "text", statement.Quoted);
        node["author"] = statement.Person is { } person
            ? new JsonArray(nodes.Actor(statement.Speaker), nodes.Actor(person))
            : nodes.Actor(statement.Speaker);
        LinkedNodes.Set(node, "dateCreated", LinkedNodes.Date(statement.On));
        node["about"] = LinkedNodes.List(statement.About.Select(id => nodes.Link(Kinds.Agreement, id)));
        node["keywords"] = LinkedNodes.List(statement.Themes
            .Select(theme => nodes.Term(Schemes.Theme, theme))
            .Prepend(nodes.Term(Schemes.Stance, statement.Stance)));
        node["appearance"] = LinkedNodes.List(statement.Cite
            .Select(cite => cite.Source).Distinct().Select(id => nodes.Link(Kinds.Source, id)));
    }
}
