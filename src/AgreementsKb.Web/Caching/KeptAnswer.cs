using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Caching;

/// <summary>A finished answer: what was sent once, and is sent again as it is.</summary>
internal sealed class KeptAnswer
{
    private static readonly HashSet<string> OfTheBody = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.ContentType, HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.ContentDisposition,
    };

    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly ReadOnlyMemory<byte> _body;
    private readonly EntityTagHeaderValue _tag;

    /// <param name="headers">Those of the answer itself. What is particular to a request is added to each answer on its way out.</param>
    /// <param name="body">As it goes over the wire: compressed, where it is.</param>
    public KeptAnswer(IHeaderDictionary headers, byte[] body)
    {
        _headers = [.. headers.Where(header => !header.Key.Equals(HeaderNames.ContentLength, StringComparison.OrdinalIgnoreCase))];
        _body = body;
        _tag = EntityTagHeaderValue.Parse(headers.ETag.ToString());
    }

    /// <summary>About what it takes in memory, with its promise and its places in the lists of what is kept.</summary>
    public int Bytes => 500 + _body.Length + _headers.Sum(header => 40 + (2 * header.Value.ToString().Length));

    public Task SendAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var isKnown = IsKnown(request);
        foreach (var (name, value) in _headers)
        {
            if (isKnown && OfTheBody.Contains(name))
                response.Headers.Remove(name);
            else
                response.Headers[name] = value;
        }

        if (isKnown)
        {
            response.ContentLength = null;
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentLength = _body.Length;
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(_body, context.RequestAborted).AsTask();
    }

    private bool IsKnown(HttpRequest request) =>
        request.Headers.IfNoneMatch.Count > 0 && request.GetTypedHeaders().IfNoneMatch.Any(known =>
            known.Equals(EntityTagHeaderValue.Any) || known.Compare(_tag, useStrongComparison: false));
}
