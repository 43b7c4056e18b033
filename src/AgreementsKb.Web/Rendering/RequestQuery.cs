namespace AgreementsKb.Web.Rendering;

/// <summary>The query of the page that is shown, for links and forms that lead to the same page at another moment.</summary>
public static class RequestQuery
{
    /// <summary>Everything that was asked but the moment.</summary>
    public static IEnumerable<KeyValuePair<string, string>> WithoutMoment(HttpRequest request) =>
        from pair in request.Query
        where pair.Key != "asOf"
        from value in pair.Value
        select KeyValuePair.Create(pair.Key, value ?? "");

    /// <summary>This page as it is now.</summary>
    public static string Now(HttpRequest request) =>
        $"{request.Path}{QueryString.Create(WithoutMoment(request).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))}";
}
