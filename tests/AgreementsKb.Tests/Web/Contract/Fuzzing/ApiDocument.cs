using System.Text.Json;

namespace AgreementsKb.Tests.Web.Contract.Fuzzing;

/// <summary>The OpenAPI document, read: every operation with its parameters and answers.</summary>
public sealed class ApiDocument
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    public ApiDocument(JsonElement document)
    {
        Document = document;
        Operations =
        [
            .. document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
                .Where(member => Methods.Contains(member.Name))
                .Select(member => new ApiOperation(document, path.Name, member.Name.ToUpperInvariant(), member.Value))),
        ];
    }

    public JsonElement Document { get; }

    public IReadOnlyList<ApiOperation> Operations { get; }

    public static ApiDocument Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return new ApiDocument(document.RootElement.Clone());
    }
}
