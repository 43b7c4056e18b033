using Microsoft.Extensions.Primitives;

namespace AgreementsKb.Web.Caching;

/// <summary>
/// All of a request on which its answer depends: two requests of one key have one answer, byte for byte, as long as no record
/// changes.
/// </summary>
/// <param name="Path">As it was decoded.</param>
/// <param name="Query">As it was sent. The same parameters in another order are another key: programs ask in the same order, and to bring
/// every query into one costs more than is won.</param>
/// <param name="Accept">As it was sent: which form is answered is for the route to say.</param>
/// <param name="Encoding">What the body is compressed by; empty for not at all.</param>
/// <param name="Site">Scheme and host: files that are read elsewhere name them in their links.</param>
internal sealed record AnswerKey(string Path, string Query, string Accept, string Encoding, string Site)
{
    private const string Api = "/api/v1/";

    /// <summary>About what it takes in memory: two bytes a letter, and what five texts take without letters.</summary>
    public int Bytes => 200 + (2 * (Path.Length + Query.Length + Accept.Length + Encoding.Length + Site.Length));

    /// <summary>Null for what is never kept: whatever is not for reading, or is a stream.</summary>
    public static AnswerKey? Of(HttpRequest request)
    {
        var isHead = HttpMethods.IsHead(request.Method);
        var path = request.Path.Value!;
        if ((!isHead && !HttpMethods.IsGet(request.Method)) || !path.StartsWith(Api, StringComparison.Ordinal))
            return null;

        var accept = Text(request.Headers.Accept);
        var encoding = isHead ? "" : TakenEncoding.Of(Text(request.Headers.AcceptEncoding));
        return accept.Contains("event-stream", StringComparison.OrdinalIgnoreCase)
            ? null
            : new AnswerKey(path, request.QueryString.Value ?? "", accept, encoding, SiteOf(request));
    }

    private static string SiteOf(HttpRequest request) => (request.IsHttps ? "s:" : ":") + request.Host.Value;

    private static string Text(StringValues header) => header.Count <= 1 ? header.ToString() : string.Join(',', header.ToArray());
}
