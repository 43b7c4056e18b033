using AgreementsKb.Core;

namespace AgreementsKb.Web.Problems;

/// <summary>What a reader of a page may have meant by a value that it does not take, with where that leads.</summary>
/// <param name="Value">In the place of what was found.</param>
/// <param name="Address">The page, asked for it; null where the value was no value of the query.</param>
public sealed record Meant(string Value, string? Address)
{
    /// <returns>Empty where nothing is near.</returns>
    public static IReadOnlyList<Meant> Of(HttpRequest request, Problem problem)
    {
        if (problem is not { Status: 400, Found: { } found, Parameter: { } parameter, Suggestions: { } suggestions })
            return [];

        var isValue = request.Query[parameter].Any(value => value!.Split(',', StringSplitOptions.TrimEntries).Contains(found));
        return [.. suggestions.Select(value => new Meant(
            value, isValue ? NewAddress.Of(request, new MovedError(parameter, found, value)) : null))];
    }
}
