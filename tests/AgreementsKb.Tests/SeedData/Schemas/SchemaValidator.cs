using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData.Schemas;

/// <summary>
/// JSON Schema draft-07 as far as our schemas go. A keyword that it does not know fails, so that no schema can rely on one
/// that is never tried.
/// </summary>
/// <param name="file">Gives the schema file of a name.</param>
internal sealed class SchemaValidator(Func<string, JsonObject> file)
{
    private const string WrongType = "is not of type";

    private static readonly string[] Annotations =
    [
        "$schema", "$comment", "description", "definitions", "enumDescriptions", "examples", "patternErrorMessage",
    ];

    /// <summary>What is wrong, each as <c>/path: reason</c>; nothing where the node is valid.</summary>
    public List<string> Faults(string name, Node node) => [.. Check(file(name), name, node, "")];

    /// <summary>By one definition of a file.</summary>
    public List<string> Faults(string name, string definition, Node node) =>
        [.. Check(file(name)["definitions"]![definition]!.AsObject(), name, node, "")];

    private IEnumerable<string> Check(JsonObject schema, string name, Node node, string path)
    {
        // Beside a reference nothing else counts in draft-07.
        if ((string?)schema["$ref"] is { } reference)
        {
            var (target, definition) = Resolve(reference, name);
            return Check(definition, target, node, path);
        }

        return schema
            .Where(keyword => !Annotations.Contains(keyword.Key))
            .SelectMany(keyword => Keyword(keyword.Key, keyword.Value!, schema, name, node, path));
    }

    private (string File, JsonObject Definition) Resolve(string reference, string name)
    {
        var parts = reference.Split("#/definitions/");
        parts.Length.ShouldBe(2, reference);
        var target = parts[0].Length == 0 ? name : parts[0];
        return (target, file(target)["definitions"]![parts[1]].ShouldNotBeNull(reference).AsObject());
    }

    private IEnumerable<string> Keyword(string keyword, JsonNode value, JsonObject schema, string name, Node node, string path) =>
        keyword switch
        {
            "type" => Fault(!Types(value).Any(type => IsA(type, node)), path, $"{WrongType} {value.ToJsonString()}"),
            "enum" => Fault(node is not ScalarNode { Kind: ScalarKind.Text } word || !Texts(value).Contains(word.Text), path, "is no word of the list"),
            "pattern" => Fault(Text(node) is { } text && !Matches(text, (string)value!), path, "does not match"),
            "maxLength" => Fault(Text(node)?.Length > (int)value, path, "is too long"),
            "minimum" => Fault(Number(node) < (decimal)value, path, "is too small"),
            "maximum" => Fault(Number(node) > (decimal)value, path, "is too large"),
            "minItems" => Fault((node as SequenceNode)?.Items.Count < (int)value, path, "has too few elements"),
            "required" => node is MappingNode mapping
                ? Texts(value).Where(key => mapping.Find(key) is null).Select(key => $"{path}: lacks {key}")
                : [],
            "properties" => Entries(node).Where(entry => value[entry.Key] is not null)
                .SelectMany(entry => Check(value[entry.Key]!.AsObject(), name, entry.Value, $"{path}/{entry.Key}")),
            "additionalProperties" when !(bool)value => Entries(node).Where(entry => schema["properties"]![entry.Key] is null)
                .Select(entry => $"{path}/{entry.Key}: is not allowed"),
            "items" => ((node as SequenceNode)?.Items ?? [])
                .SelectMany((item, index) => Check(value.AsObject(), name, item, $"{path}/{index}")),
            "anyOf" => AnyOf(value.AsArray(), name, node, path),
            _ => throw new NotSupportedException($"The keyword {keyword} is not known to the validator."),
        };

    /// <summary>
    /// Where no alternative holds, the faults of the likeliest: one of the right type, with the fewest faults, the deepest.
    /// </summary>
    private List<string> AnyOf(JsonArray alternatives, string name, Node node, string path)
    {
        var tried = alternatives.Select(each => Check(each!.AsObject(), name, node, path).ToList()).ToList();
        return tried.Exists(faults => faults.Count == 0)
            ? []
            : tried.OrderBy(faults => faults.Exists(fault => fault.StartsWith($"{path}: {WrongType}", StringComparison.Ordinal)) ? 1 : 0)
                .ThenBy(faults => faults.Count)
                .ThenByDescending(faults => faults.Max(fault => fault.IndexOf(": ", StringComparison.Ordinal)))
                .First();
    }

    private static IEnumerable<string> Fault(bool isWrong, string path, string reason) => isWrong ? [$"{path}: {reason}"] : [];

    private static IEnumerable<Entry> Entries(Node node) => (node as MappingNode)?.Entries ?? [];

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(item => (string)item!);

    private static IEnumerable<string> Types(JsonNode value) => value is JsonArray ? Texts(value) : [(string)value!];

    private static string? Text(Node node) => node is ScalarNode { Kind: ScalarKind.Text } text ? text.Text : null;

    private static decimal? Number(Node node) => node is ScalarNode { Kind: ScalarKind.Number } number ? decimal.Parse(number.Text) : null;

    /// <summary>In ECMAScript, unlike here, <c>$</c> is the end and nothing else.</summary>
    private static bool Matches(string text, string pattern) =>
        Regex.IsMatch(text, pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static bool IsA(string type, Node node) => (type, node) switch
    {
        ("object", MappingNode) or ("array", SequenceNode) => true,
        ("string", ScalarNode { Kind: ScalarKind.Text }) or ("number", ScalarNode { Kind: ScalarKind.Number }) => true,
        ("boolean", ScalarNode { Kind: ScalarKind.Boolean }) => true,
        ("integer", ScalarNode { Kind: ScalarKind.Number }) => Number(node) % 1 == 0,
        _ => false,
    };
}
