using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Api;

/// <summary>Reads the body of a request within its limits of form, size and time.</summary>
internal static class RequestBody
{
    private const string Utf8 = "utf-8";

    /// <returns>The one of <paramref name="allowed"/> that the body is said to be.</returns>
    /// <exception cref="BadHttpRequestException">415: it is said to be something else, or nothing.</exception>
    public static string MediaType(HttpRequest request, params string[] allowed)
    {
        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var given);
        var type = allowed.FirstOrDefault(type => given?.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) == true);
        if (type is null)
            throw Unsupported($"`{request.ContentType}`", string.Join(" or ", allowed));

        var charset = HeaderUtilities.RemoveQuotes(given!.Charset);
        if (charset.HasValue && !charset.Equals(Utf8, StringComparison.OrdinalIgnoreCase))
            throw Unsupported($"the charset `{charset}`", Utf8);

        var encoding = request.Headers.ContentEncoding.ToString();
        return encoding.Length is 0 || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            ? type
            : throw Unsupported($"the encoding `{encoding}`", "none");
    }

    /// <exception cref="BadHttpRequestException">413: it is too long. 408: it does not arrive.</exception>
    public static async Task<byte[]> ReadAsync(HttpContext context, long longest, TimeSpan arrival)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = longest;

        using var body = new MemoryStream();
        await ArriveAsync(context, arrival, token => context.Request.Body.CopyToAsync(body, token));
        return body.ToArray();
    }

    /// <summary>Waits for a body to be read, for as long as it may take to arrive.</summary>
    /// <exception cref="BadHttpRequestException">408: it does not arrive.</exception>
    public static async Task ArriveAsync(HttpContext context, TimeSpan arrival, Func<CancellationToken, Task> read)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        late.CancelAfter(arrival);
        try
        {
            await read(late.Token);
        }
        catch (OperationCanceledException cancelled) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw new BadHttpRequestException(
                $"The body did not arrive within {arrival.TotalSeconds} seconds.",
                StatusCodes.Status408RequestTimeout,
                cancelled);
        }
    }

    private static BadHttpRequestException Unsupported(string found, string expected) =>
        new($"The body is {found}, expected {expected}.", StatusCodes.Status415UnsupportedMediaType);
}
