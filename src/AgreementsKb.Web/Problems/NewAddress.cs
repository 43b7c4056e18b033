using AgreementsKb.Core;
using Microsoft.Extensions.Primitives;

namespace AgreementsKb.Web.Problems;

/// <summary>Where what was asked for by a former id is now: the same address with the present id in its place.</summary>
internal static class NewAddress
{
    /// <summary>The id is a part of the path, on pages as in the API, or a value of the query.</summary>
    public static string Of(HttpRequest request, MovedError moved)
    {
        var parts = request.Path.Value!.Split('/');
        var at = Array.FindLastIndex(parts, part => part == moved.Id || part.StartsWith(moved.Id + ".", StringComparison.Ordinal));
        if (at >= 0)
        {
            // An id has no dot: behind it is the form, as in `it-tn-2023.yaml`.
            parts[at] = moved.NewId + parts[at][moved.Id.Length..];
            return new PathString(string.Join('/', parts)).ToUriComponent() + request.QueryString;
        }

        var query = request.Query.Select(pair => KeyValuePair.Create(pair.Key, Replaced(pair.Value, moved)));
        return request.Path.ToUriComponent() + QueryString.Create(query);
    }

    private static StringValues Replaced(StringValues values, MovedError moved) => values
        .Select(value => string.Join(',', (value ?? "").Split(',').Select(id => id.Trim() == moved.Id ? moved.NewId : id)))
        .ToArray();
}
