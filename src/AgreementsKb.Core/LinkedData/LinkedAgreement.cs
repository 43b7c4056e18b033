using System.Text.Json.Nodes;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.LinkedData;

/// <summary>An agreement as a work; not as legislation, for many have no text that anybody could read.</summary>
internal static class LinkedAgreement
{
    public static void Fill(JsonObject node, Agreement agreement, LinkedNodes nodes)
    {
        node["@type"] = "CreativeWork";
        node["name"] = agreement.Title;
        LinkedNodes.Set(node, "alternateName", LinkedNodes.List(agreement.Names));
        node["description"] = agreement.Summary;
        node["contributor"] = LinkedNodes.List(agreement.Parties.Select(party => Party(party, nodes)));
        LinkedNodes.Set(node, "genre", LinkedNodes.List(agreement.Form
            .Select(form => form.Term).Distinct().Select(form => nodes.Term(Schemes.Form, form))));
        LinkedNodes.Set(node, "keywords", LinkedNodes.List(agreement.Instruments
            .Select(instrument => instrument.Term).Distinct().Select(term => nodes.Term(Schemes.Instrument, term))));
        LinkedNodes.Set(node, "mentions", LinkedNodes.List(agreement.Related
            .Select(other => other.Agreement).Distinct().Select(id => nodes.Link(Kinds.Agreement, id))));
        if (StatusOf.Agreement(nodes.Words, agreement) is { } status)
        {
            node["creativeWorkStatus"] = nodes.Term(Schemes.Status, status.Word);
        }

        node["mainEntityOfPage"] = nodes.Page($"/agreements/{agreement.Id}");
    }

    /// <summary>A role stands between a work and who takes part in it, as schema.org has it.</summary>
    private static JsonObject Party(Party party, LinkedNodes nodes) => new()
    {
        ["@type"] = "Role",
        ["roleName"] = nodes.Label(Schemes.PartyRole, party.Role),
        ["contributor"] = nodes.Actor(party.Actor),
    };
}
