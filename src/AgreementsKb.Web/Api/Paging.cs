using AgreementsKb.Core.Records;
using Microsoft.AspNetCore.WebUtilities;

namespace AgreementsKb.Web.Api;

/// <summary>Lists in pages: how many at a time, where to go on, and the link to what follows.</summary>
internal static class Paging
{
    public static readonly QueryParameter Cursor = new("cursor", "Where to go on: the `next` of the page before. Opaque.")
    {
        Pattern = "^[A-Za-z0-9_-]+$",
    };

    public static QueryParameter Limit(int otherwise, int most) => new("limit", "How many entries a page holds.")
    {
        Maximum = most,
        Default = $"{otherwise}",
        Example = $"{otherwise}",
    };

    /// <param name="moment">Of a list of the past: all its pages are of one revision, also where the first was asked for by date.</param>
    public static void LinkNext(HttpContext context, string? next, Moment? moment = null)
    {
        if (next is not null)
            context.Response.Headers.Link = $"<{AddressOfNext(context.Request, next, moment)}>; rel=\"next\"";
    }

    /// <summary>The path and query of the page that follows.</summary>
    public static string AddressOfNext(HttpRequest request, string next, Moment? moment = null)
    {
        var query = QueryHelpers.ParseQuery((moment is null ? request.QueryString : AsOfParameter.At(request, moment)).Value);
        return $"{request.Path}{QueryString.Create(query.Where(pair => pair.Key != Cursor.Name)).Add(Cursor.Name, next)}";
    }
}
