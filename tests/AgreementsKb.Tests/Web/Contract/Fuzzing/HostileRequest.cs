using System.Net.Http.Headers;

namespace AgreementsKb.Tests.Web.Contract.Fuzzing;

/// <summary>A request that was made up.</summary>
/// <param name="Operation">The route that it is made from, which it may miss.</param>
/// <param name="Body">Null where it has none.</param>
public sealed record HostileRequest(
    ApiOperation Operation,
    HttpMethod Method,
    string Address,
    IReadOnlyList<(string Name, string Value)> Headers,
    (string MediaType, byte[] Bytes)? Body)
{
    /// <param name="token">Of an editor; null to ask as anybody.</param>
    public HttpRequestMessage Message(string? token)
    {
        var message = new HttpRequestMessage(Method, Address);
        foreach (var (name, value) in Headers)
            message.Headers.TryAddWithoutValidation(name, value);

        if (token is not null && Operation.NeedsToken)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        if (Body is { } body)
        {
            message.Content = new ByteArrayContent(body.Bytes);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", body.MediaType);
        }

        return message;
    }

    public override string ToString() =>
        $"{Method} {Address}{string.Concat(Headers.Select(header => $" -H '{header.Name}: {header.Value}'"))}";
}
