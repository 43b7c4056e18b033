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

    public static void LinkNext(HttpContext context, string? next)
    {
        if (next is null)
            return;

        var request = context.Request;
        var query = QueryString.Create(request.Query.Where(pair => pair.Key != Cursor.Name)).Add(Cursor.Name, next);
        context.Response.Headers.Link = $"<{request.Path}{query}>; rel=\"next\"";
    }
}
