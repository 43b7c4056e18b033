using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Start;

/// <summary>What can be read has a head, and says which methods there are: routing knows of neither.</summary>
internal static class Methods
{
    public static async Task Tell(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var response = context.Response;
        if (response.StatusCode != StatusCodes.Status405MethodNotAllowed || response.HasStarted)
            return;

        var allowed = response.Headers.GetCommaSeparatedValues(HeaderNames.Allow);
        IEnumerable<string> head = allowed.Any(HttpMethods.IsGet) ? [HttpMethods.Head] : [];
        response.Headers.Allow = string.Join(", ", [.. allowed, .. head, HttpMethods.Options]);
        if (HttpMethods.IsOptions(context.Request.Method))
            response.StatusCode = StatusCodes.Status204NoContent;
    }
}
