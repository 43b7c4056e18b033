using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// A dispute is settled where an editor ranked a report as preferred and gave a reason. All reports remain. Where several are
/// preferred and differ among themselves, nothing is settled; nor where one of several items has no preferred report, for a
/// rank speaks of its own item only.
/// </summary>
internal static class Settlement
{
    /// <summary>Of reports of one item.</summary>
    public static Dispute Of<T>(Dispute dispute, IReadOnlyList<T> sides, Func<T, Report> report, Func<T, T, bool> differ) =>
        Of(dispute, sides, report, differ, _ => "");

    /// <param name="dispute">The dispute.</param>
    /// <param name="sides">Its sides.</param>
    /// <param name="report">The report of a side.</param>
    /// <param name="differ">Whether two sides do not agree.</param>
    /// <param name="item">Names the item that a side is a report of.</param>
    public static Dispute Of<T>(
        Dispute dispute, IReadOnlyList<T> sides, Func<T, Report> report, Func<T, T, bool> differ, Func<T, string> item)
    {
        var preferred = sides.Where(side => report(side) is { Rank: Rank.Preferred, Because: not null }).ToList();
        return preferred.Count == 0
            || sides.Select(item).Except(preferred.Select(item), StringComparer.Ordinal).Any()
            || Pairs.Of(preferred).Any(pair => differ(pair.Left, pair.Right))
            ? dispute
            : dispute with
            {
                State = DisputeState.Settled,
                SettledBecause = string.Join(
                    " ",
                    preferred
                        .Select(side => report(side).Because!)
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal)),
            };
    }
}

/// <summary>Every two of a few reports, or every one of a few with every one of a few others.</summary>
internal static class Pairs
{
    public static IEnumerable<(T Left, T Right)> Of<T>(IReadOnlyList<T> sides) =>
        sides.SelectMany((left, index) => sides.Skip(index + 1).Select(right => (left, right)));

    public static IEnumerable<(T Left, T Right)> Between<T>(IReadOnlyList<T> left, IReadOnlyList<T> right) =>
        left.SelectMany(one => right.Select(other => (one, other)));
}
