using System.Globalization;
using System.Text.Json;

namespace AgreementsKb.Tests.Web.Contract.Fuzzing;

/// <summary>A parameter of the OpenAPI document, with what its schema says of good and bad values.</summary>
public sealed class ApiParameter(JsonElement described)
{
    private readonly JsonElement _one = described.GetProperty("schema").TryGetProperty("items", out var items)
        ? items
        : described.GetProperty("schema");

    public string Name => described.GetProperty("name").GetString()!;

    public string In => described.GetProperty("in").GetString()!;

    public bool IsMany => described.GetProperty("schema").TryGetProperty("items", out _);

    /// <summary>The words that it takes; empty where it takes others.</summary>
    public IReadOnlyList<string> Words =>
        _one.TryGetProperty("enum", out var words) ? [.. words.EnumerateArray().Select(word => word.GetString()!)] : [];

    public bool IsNumber => _one.GetProperty("type").GetString() == "integer";

    /// <summary>One value; of what may be repeated, one or several. Empty where the document has none.</summary>
    public IReadOnlyList<string> Example => described.TryGetProperty("example", out var example)
        ? example.ValueKind == JsonValueKind.Array ? [.. example.EnumerateArray().Select(Text)] : [Text(example)]
        : [];

    /// <summary>Lists of values that the schema rules out.</summary>
    public IEnumerable<IReadOnlyList<string>> Bad()
    {
        yield return [""];
        yield return ["a\0b"];
        if (!IsMany && Example is [var example])
            yield return [example, example];

        if (Words.Count > 0)
            yield return ["no-such-word"];

        if (_one.TryGetProperty("pattern", out _))
            yield return ["~"];

        if (!IsNumber)
            yield break;

        yield return ["x"];
        yield return ["1.5"];
        yield return ["99999999999999999999"];
        if (_one.TryGetProperty("minimum", out var least))
            yield return [(least.GetInt64() - 1).ToString(CultureInfo.InvariantCulture)];

        if (_one.TryGetProperty("maximum", out var most))
            yield return [(most.GetInt64() + 1).ToString(CultureInfo.InvariantCulture)];
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
