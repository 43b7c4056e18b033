using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData.Schemas;

/// <summary>The words of the controlled vocabulary, by scheme, each with its label and definition.</summary>
internal static class WordSchemas
{
    public const string File = "words.json";

    public static JsonObject Document(RecordSet records)
    {
        var terms = records.Terms.Values.OrderBy(term => term.Word, StringComparer.Ordinal).ToLookup(term => term.Scheme);
        var definitions = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var scheme in Schemes.All.Where(scheme => scheme != Schemes.Wording))
        {
            definitions.Add(scheme, Scheme([.. terms[scheme]]));
        }

        return SchemaText.Document("The words of the controlled vocabulary (seed-data/terms).", definitions);
    }

    private static JsonObject Scheme(IReadOnlyList<Term> terms)
    {
        var schema = SchemaText.Enum(terms.Select(term => term.Word));
        schema.Add("enumDescriptions", SchemaText.List(terms.Select(term => $"{term.Label}. {term.Definition}")));
        return schema;
    }
}
