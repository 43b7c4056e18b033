using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgreementsKb.Core.SeedData.Schemas;

/// <summary>The parts of which every schema is made, and how it is written: a line for each thing that may change.</summary>
internal static class SchemaText
{
    /// <summary>What the YAML support of editors understands best; see docs/decisions/0008.</summary>
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonObject schema) => schema.ToJsonString(Options) + "\n";

    public static string Key(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>A file of definitions alone.</summary>
    public static JsonObject Document(string description, SortedDictionary<string, JsonNode> definitions) => new()
    {
        ["$schema"] = Draft,
        ["$comment"] = "Written by `kb schemas`; do not edit.",
        ["description"] = description,
        ["definitions"] = Sorted(definitions),
    };

    public static JsonObject Sorted(SortedDictionary<string, JsonNode> definitions) =>
        new(definitions.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));

    public static JsonObject Ref(string file, string definition) => new() { ["$ref"] = $"{file}#/definitions/{definition}" };

    public static JsonObject Enum(IEnumerable<string> words) => new() { ["enum"] = List(words) };

    public static JsonArray List(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);

    /// <summary>A mapping with these keys and no others.</summary>
    public static JsonObject Closed(JsonObject properties, IReadOnlyList<string> required)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
        {
            schema.Add("required", List(required));
        }

        schema.Add("additionalProperties", false);
        return schema;
    }
}
