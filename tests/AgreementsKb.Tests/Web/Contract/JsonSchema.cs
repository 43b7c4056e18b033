using System.Text.Json;
using System.Text.RegularExpressions;

namespace AgreementsKb.Tests.Web.Contract;

/// <summary>
/// Checks answers by the schemas of the OpenAPI document. A keyword that it does not know fails, so that the document cannot rely on one
/// that is never tried.
/// </summary>
internal sealed class JsonSchema(JsonElement document)
{
    private static readonly string[] Annotations = ["description", "example", "default", "title"];

    /// <summary>What is wrong, each as <c>/path: reason</c>; nothing where the value is valid.</summary>
    public List<string> Faults(JsonElement schema, JsonElement value) => [.. Check(schema, value, "")];

    private IEnumerable<string> Check(JsonElement schema, JsonElement value, string path) => schema.EnumerateObject()
        .Where(keyword => !Annotations.Contains(keyword.Name))
        .SelectMany(keyword => Keyword(keyword.Name, keyword.Value, schema, value, path));

    private IEnumerable<string> Keyword(string name, JsonElement wanted, JsonElement schema, JsonElement value, string path) => name switch
    {
        "$ref" => Check(At(wanted.GetString()!), value, path),
        "type" => Fault(IsA(wanted.GetString()!, value), path, $"is not of type {wanted}: {value}"),
        "enum" => Fault(wanted.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)), path, $"is no word of the list: {value}"),
        "format" => Fault(HasForm(wanted.GetString()!, value), path, $"is no {wanted}: {value}"),
        "pattern" => Fault(Text(value) is not { } text || Matches(text, wanted.GetString()!), path, $"does not match {wanted}: {value}"),
        "minLength" => Fault(Text(value) is not { } text || text.Length >= wanted.GetInt32(), path, "is too short"),
        "minimum" => Fault(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= wanted.GetDecimal(), path, "is too small"),
        "maximum" => Fault(value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= wanted.GetDecimal(), path, "is too large"),
        "required" => wanted.EnumerateArray().Select(key => key.GetString()!)
            .Where(key => value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(key, out _))
            .Select(key => $"{path}: lacks {key}"),
        "properties" => Members(value).Where(member => wanted.TryGetProperty(member.Name, out _))
            .SelectMany(member => Check(wanted.GetProperty(member.Name), member.Value, $"{path}/{member.Name}")),
        "additionalProperties" => Members(value).Where(member => !IsNamed(schema, member.Name))
            .SelectMany(member => Additional(wanted, member.Value, $"{path}/{member.Name}")),
        "items" => value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().SelectMany((item, at) => Check(wanted, item, $"{path}/{at}"))
            : [],
        "allOf" => wanted.EnumerateArray().SelectMany(each => Check(each, value, path)),
        "anyOf" => AnyOf(wanted, value, path),
        _ => throw new NotSupportedException($"The keyword {name} is not known to the checker."),
    };

    private JsonElement At(string reference) => reference.Split('/').Skip(1).Aggregate(document, (node, part) => node.GetProperty(part));

    private IEnumerable<string> Additional(JsonElement wanted, JsonElement value, string path) => wanted.ValueKind switch
    {
        JsonValueKind.False => [$"{path}: is not documented"],
        JsonValueKind.Object => Check(wanted, value, path),
        _ => [],
    };

    /// <summary>Where no alternative holds, the faults of the nearest.</summary>
    private List<string> AnyOf(JsonElement alternatives, JsonElement value, string path) => alternatives.EnumerateArray()
        .Select(each => Check(each, value, path).ToList())
        .MinBy(faults => faults.Count)!;

    private static bool IsNamed(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out _);

    private static IEnumerable<JsonProperty> Members(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));

    private static bool IsA(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0,
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new NotSupportedException($"The type {type} is not known to the checker."),
    };

    private static bool HasForm(string format, JsonElement value) => format switch
    {
        "int32" => value.TryGetInt32(out _),
        "int64" => value.TryGetInt64(out _),
        "date" => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _),
        "date-time" => value.TryGetDateTimeOffset(out _),
        "uri" => Uri.TryCreate(value.GetString(), UriKind.RelativeOrAbsolute, out _),
        "double" => value.ValueKind == JsonValueKind.Number,
        _ => throw new NotSupportedException($"The format {format} is not known to the checker."),
    };

    private static IEnumerable<string> Fault(bool holds, string path, string reason) => holds ? [] : [$"{path}: {reason}"];
}
