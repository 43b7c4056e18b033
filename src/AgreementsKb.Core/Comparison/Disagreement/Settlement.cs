using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// A dispute is settled where an editor ranked a report as preferred and gave a reason. All reports remain. Where several are
/// preferred and differ among themselves, nothing is settled.
/// </summary>
internal static class Settlement
{
    public static Dispute Of<T>(Dispute dispute, IReadOnlyList<T> sides, Func<T, Report> report, Func<T, T, bool> differ)
    {
        var preferred = sides.Where(side => report(side) is { Rank: Rank.Preferred, Because: not null }).ToList();
        return preferred.Count == 0 || Pairs.Of(preferred).Any(pair => differ(pair.Left, pair.Right))
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
