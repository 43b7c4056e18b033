using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features;

/// <summary>The first of a list, as many as a page shows.</summary>
/// <param name="HasMore">Whether the list goes on.</param>
public sealed record FirstOf<T>(ListOf<T> Items, bool HasMore);

internal static class FirstOf
{
    public static FirstOf<T> Of<T>(IEnumerable<T> ordered, int most)
    {
        var first = ordered.Take(most + 1).ToList();
        return new FirstOf<T>(first.Take(most).ToListOf(), first.Count > most);
    }
}
