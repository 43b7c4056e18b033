using Microsoft.Extensions.Primitives;

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

    /// <summary>What was asked without what was left empty; an empty moment is none, and is refused.</summary>
    public static QueryCollection Filled(HttpRequest request) => new(request.Query
        .Select(pair => KeyValuePair.Create(
            pair.Key, new StringValues([.. pair.Value.Where(value => pair.Key == "asOf" || !string.IsNullOrWhiteSpace(value))])))
        .Where(pair => pair.Value.Count > 0)
        .ToDictionary(StringComparer.OrdinalIgnoreCase));

    /// <summary>This page as it is now.</summary>
    public static string Now(HttpRequest request) =>
        $"{request.Path}{QueryString.Create(WithoutMoment(request).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))}";
}
