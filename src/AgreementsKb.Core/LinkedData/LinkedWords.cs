using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.LinkedData;

/// <summary>The small kinds: rates of exchange and terms.</summary>
internal static class LinkedWords
{
    public static void Fill(JsonObject node, Term term, LinkedNodes nodes)
    {
        node["@type"] = "DefinedTerm";
        node["termCode"] = term.Word;
        node["name"] = term.Label;
        node["description"] = term.Definition;
        node["inDefinedTermSet"] = new JsonObject
        {
            ["@id"] = nodes.Page($"/api/v1/terms?scheme={term.Scheme}"),
            ["@type"] = "DefinedTermSet",
            ["name"] = term.Scheme,
        };
    }

    public static void Fill(JsonObject node, Rate rate)
    {
        node["@type"] = "ExchangeRateSpecification";
        node["currency"] = rate.From.Currency;
        var price = new JsonObject { ["@type"] = "UnitPriceSpecification", ["priceCurrency"] = rate.To.Currency };
        LinkedNodes.Set(price, "price", Number(rate.To.Amount));
        if (Number(rate.From.Amount) is { } from)
        {
            price["referenceQuantity"] = new JsonObject
            {
                ["@type"] = "QuantitativeValue",
                ["value"] = from,
                ["unitText"] = rate.From.Currency,
            };
        }

        LinkedNodes.Set(price, "validFrom", LinkedNodes.Date(rate.On));
        node["currentExchangeRate"] = price;
        LinkedNodes.Set(node, "description", rate.Note);
    }

    private static JsonValue? Number(decimal? number) => number is { } some ? JsonValue.Create(Numeral.Normal(some)) : null;
}
