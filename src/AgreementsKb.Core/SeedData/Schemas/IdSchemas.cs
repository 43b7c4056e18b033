using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Schemas;

/// <summary>
/// References to other records. The ids there are now are offered and not demanded: a record that was just added would
/// be underlined, and whether a reference leads anywhere is for the check to say.
/// </summary>
internal static class IdSchemas
{
    public const string File = "ids.json";

    public static JsonObject Document(RecordSet records) => SchemaText.Document(
        "Ids of the records there are.",
        new SortedDictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            [Kinds.Actor] = Ids(Kinds.Actor, records.Actors.Keys),
            [Kinds.Agreement] = Ids(Kinds.Agreement, records.Agreements.Keys),
            [Kinds.Source] = Ids(Kinds.Source, records.Sources.Keys),
            ["citation"] = Citations(records.Sources.Values),
        });

    private static JsonObject Ids(string kind, IEnumerable<string> ids)
    {
        var article = kind[0] == 'a' ? "an" : "a";
        var schema = ValueSchemas.Typed("string", ValueSchemas.SlugPattern, $"the id of {article} {kind}: {Slug.Form}");
        schema.Add("maxLength", 80);
        schema.Add("examples", SchemaText.List(ids.Order(StringComparer.Ordinal)));
        return schema;
    }

    /// <summary>The first place of each source, as a beginning.</summary>
    private static JsonObject Citations(IEnumerable<Source> sources)
    {
        // An id of digits alone is a number to YAML.
        var schema = ValueSchemas.Typed(SchemaText.List(["string", "number"]), ValueSchemas.CitationPattern, Citation.Form);
        var examples = sources.OrderBy(source => source.Id, StringComparer.Ordinal).Select(source => source.Locators.Form switch
        {
            LocatorForm.Paragraphs => $"{source.Id}#p1",
            LocatorForm.Sentences => $"{source.Id}#s1",
            _ => source.Id,
        });
        schema.Add("examples", SchemaText.List(examples));
        return schema;
    }
}
