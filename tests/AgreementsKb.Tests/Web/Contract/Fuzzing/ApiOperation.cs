using System.Text.Json;

namespace AgreementsKb.Tests.Web.Contract.Fuzzing;

/// <summary>A route and method of the OpenAPI document.</summary>
public sealed class ApiOperation(JsonElement document, string path, string method, JsonElement described)
{
    /// <summary>Never ends.</summary>
    public const string Events = "text/event-stream";

    public string Id => described.GetProperty("operationId").GetString()!;

    public string Path => path;

    public string Method => method;

    public bool NeedsToken => described.TryGetProperty("security", out var security) && security.GetArrayLength() > 0;

    public bool IsEndless => MediaTypes.Contains(Events);

    /// <summary>By status.</summary>
    public IReadOnlyDictionary<int, JsonElement> Responses { get; } = described.GetProperty("responses").EnumerateObject()
        .ToDictionary(response => int.Parse(response.Name, System.Globalization.CultureInfo.InvariantCulture), response => response.Value);

    public IReadOnlyList<ApiParameter> Parameters { get; } = described.TryGetProperty("parameters", out var parameters)
        ? [.. parameters.EnumerateArray().Select(parameter => new ApiParameter(parameter))]
        : [];

    public IEnumerable<ApiParameter> QueryParameters => Parameters.Where(parameter => parameter.In == "query");

    /// <summary>The forms of the answer, without what follows the name of the form.</summary>
    public IReadOnlyList<string> MediaTypes => [.. Contents.Select(content => Bare(content.Name))];

    /// <summary>Bodies that it takes: media type and example.</summary>
    public IReadOnlyList<(string MediaType, string Example)> Bodies => described.TryGetProperty("requestBody", out var body)
        ? [.. body.GetProperty("content").EnumerateObject().Select(form => (form.Name, form.Value.GetProperty("example").GetString()!))]
        : [];

    private IEnumerable<JsonProperty> Contents => Responses[200].GetProperty("content").EnumerateObject();

    /// <summary>The schema of a form of the answer.</summary>
    public JsonElement Schema(string mediaType) =>
        Contents.First(content => Bare(content.Name) == mediaType).Value.GetProperty("schema");

    /// <summary>The types of the problems that it says it answers with.</summary>
    public IReadOnlySet<string> Problems => Responses.Values
        .Where(response => response.TryGetProperty("content", out var content) && content.TryGetProperty("application/problem+json", out _))
        .SelectMany(response => response.GetProperty("content").GetProperty("application/problem+json").GetProperty("examples").EnumerateObject())
        .Select(example => Resolved(example.Value).GetProperty("value").GetProperty("type").GetString()!)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Its address with the examples of the document in the path, or what is given in their place.</summary>
    public string Address(IEnumerable<(string Name, string Value)>? query = null, Func<ApiParameter, string?>? part = null)
    {
        var address = Parameters.Where(parameter => parameter.In == "path").Aggregate(path, (whole, parameter) =>
            whole.Replace($"{{{parameter.Name}}}", part?.Invoke(parameter) ?? parameter.Example[0], StringComparison.Ordinal));
        var pairs = (query ?? []).Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}").ToList();
        return pairs.Count == 0 ? address : $"{address}?{string.Join('&', pairs)}";
    }

    public override string ToString() => Id;

    public static string Bare(string mediaType) => mediaType.Split(';')[0];

    private JsonElement Resolved(JsonElement node) => node.TryGetProperty("$ref", out var reference)
        ? reference.GetString()!.Split('/').Skip(1).Aggregate(document, (at, name) => at.GetProperty(name))
        : node;
}
