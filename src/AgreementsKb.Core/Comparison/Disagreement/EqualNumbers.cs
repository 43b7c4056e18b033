using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Which of several numbers are one number given for different times. The others are not the same.
/// </summary>
internal static class EqualNumbers
{
    /// <summary>"The same number (fall of 62%) is reported for different periods: … Reported besides: …".</summary>
    public static string Say(IReadOnlyList<OutcomeSide> sides)
    {
        var groups = Groups(sides);
        var same = groups.Where(IsOfSeveralTimes).Select(group => group.DistinctBy(side => side.Value).Skip(1).Any()
            ? $"Numbers that agree ({Values(group)}) are reported for different periods: {Periods(group)}."
            : $"The same number ({Values(group)}) is reported for different periods: {Periods(group)}.");
        var others = groups.Where(group => !IsOfSeveralTimes(group)).Select(group => $"{Values(group)} {Sentence.InBrackets(Periods(group))}").ToList();
        return string.Join(' ', others.Count == 0 ? same : same.Append($"Reported besides: {string.Join("; ", others)}."));
    }

    /// <summary>The numbers that are given for several times: "fall of 62%".</summary>
    public static string Repeated(IReadOnlyList<OutcomeSide> sides) =>
        Values(Groups(sides).Where(IsOfSeveralTimes).SelectMany(group => group));

    /// <summary>Each number stands with the first group of which every number agrees with it.</summary>
    private static List<List<OutcomeSide>> Groups(IReadOnlyList<OutcomeSide> sides)
    {
        var groups = new List<List<OutcomeSide>>();
        foreach (var side in sides)
        {
            if (groups.Find(group => group.TrueForAll(other => Agree(side, other))) is { } group)
            {
                group.Add(side);
            }
            else
            {
                groups.Add([side]);
            }
        }

        return groups;
    }

    private static bool Agree(OutcomeSide left, OutcomeSide right) =>
        left.Form == right.Form && Rounded.Agree(left.Value, right.Value);

    private static bool IsOfSeveralTimes(List<OutcomeSide> group) =>
        Pairs.Of(group).Any(pair => OutcomeRelations.Of(pair.Left, pair.Right) == OutcomeRelation.Time);

    private static string Values(IEnumerable<OutcomeSide> group) =>
        Sentence.Or(group.Select(side => QuantityWords.Of(side.Value)).Distinct(StringComparer.Ordinal));

    private static string Periods(IEnumerable<OutcomeSide> group) =>
        string.Join("; ", group.Select(side => side.PeriodWords).Distinct(StringComparer.Ordinal));
}
