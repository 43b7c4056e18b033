namespace AgreementsKb.Core.Features.Agreements;

/// <summary>The agreements that one leads to: those it is linked to, those that they are linked to, and so on.</summary>
public static class Chain
{
    /// <summary>More than these can neither be drawn nor read.</summary>
    public const int Most = 14;

    /// <param name="next">Those that an agreement names as related, in its order, then those that name it, by id.</param>
    /// <returns>Ids, the nearest first, with its own before them.</returns>
    internal static IReadOnlyList<string> Of(string agreement, Func<string, IEnumerable<string>> next)
    {
        var found = new List<string> { agreement };
        for (var at = 0; at < found.Count && found.Count < Most; at++)
        {
            found.AddRange(next(found[at]).Where(other => !found.Contains(other)).Distinct(StringComparer.Ordinal).Take(Most - found.Count).ToList());
        }

        return found;
    }
}
