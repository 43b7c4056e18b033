using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.LinkedData;

/// <summary>A country, a body or a person.</summary>
internal static class LinkedActor
{
    public static string TypeOf(Actor actor) => actor.Kind switch
    {
        Words.State => "Country",
        Words.Person => "Person",
        "region" => "AdministrativeArea",
        "government" or "ministry" or "agency" => "GovernmentOrganization",
        "party" => "PoliticalParty",
        "ngo" => "NGO",
        "media" => "NewsMediaOrganization",
        _ => "Organization",
    };

    public static void Fill(JsonObject node, Actor actor, LinkedNodes nodes)
    {
        var type = TypeOf(actor);
        node["@type"] = type;
        node["name"] = actor.Name;
        LinkedNodes.Set(node, "alternateName", LinkedNodes.List(actor.Aliases));
        LinkedNodes.Set(node, "description", actor.Note);
        if (actor.PartOf is { } whole)
        {
            node[Belongs(type)] = nodes.Actor(whole);
        }

        LinkedNodes.Set(node, "hasOccupation", LinkedNodes.List(actor.Offices.Select(office => Occupation(office, nodes))));
    }

    private static string Belongs(string type) => type switch
    {
        "Person" => "memberOf",
        "Country" or "AdministrativeArea" => "containedInPlace",
        _ => "parentOrganization",
    };

    /// <summary>A role, since an office is held for a time.</summary>
    private static JsonObject Occupation(Office office, LinkedNodes nodes)
    {
        var held = new JsonObject { ["@type"] = "EmployeeRole", ["roleName"] = office.Title };
        LinkedNodes.Set(held, "startDate", LinkedNodes.Date(office.On));
        LinkedNodes.Set(held, "affiliation", office.Of is { } of ? nodes.Actor(of) : null);
        return held;
    }
}
