using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>
/// Whether numbers of one metric and kind, reported beside two subjects, can be set side by side: only where they are for the
/// same time, count the same people, and the place has the same part in both.
/// </summary>
internal static class OutcomeBeside
{
    private const decimal LikeLength = 1.1m;
    private const int MostPeriods = 3;

    /// <summary>Two subjects are as comparable as the two numbers of theirs that suit each other best.</summary>
    public static Comparability Judge(
        (Column Column, IReadOnlyList<OutcomeSide> Sides) left, (Column Column, IReadOnlyList<OutcomeSide> Sides) right)
    {
        if (left.Sides.Any(right.Sides.Contains))
        {
            return new Comparability(Verdict.Comparable, ["The same report stands beside both."]);
        }

        var judged = Pairs.Between(left.Sides, right.Sides)
            .Select(pair => (pair.Left, Found: Judge(left.Column, pair.Left, right.Column, pair.Right)))
            .OrderBy(pair => pair.Found.Verdict)
            .ThenBy(pair => pair.Found.Reasons.Count)
            .ToList();
        var best = judged[0].Found;
        if (best.Verdict != Verdict.Comparable || judged[^1].Found.Verdict == Verdict.Comparable)
        {
            return best;
        }

        var periods = judged
            .Where(pair => pair.Found.Verdict == Verdict.Comparable)
            .Select(pair => pair.Left.PeriodWords)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new Comparability(Verdict.Comparable, [$"Only what both have for {Some(periods)} can be set side by side."]);
    }

    /// <summary>The first few; two series may share many years.</summary>
    private static string Some(List<string> periods) => Sentence.And(
        periods.Count <= MostPeriods + 1 ? periods : [.. periods.Take(MostPeriods), $"{NumberWords.Of(periods.Count - MostPeriods)} other periods"]);

    private static Comparability Judge(Column leftColumn, OutcomeSide left, Column rightColumn, OutcomeSide right)
    {
        var (one, other) = (leftColumn.Subject.Label, rightColumn.Subject.Label);
        (Verdict Verdict, string Reason)?[] found =
        [
            left.Form == OutcomeForm.Words ? (Verdict.Caution, "Reported in words; there is no number to set side by side.") : null,
            left.Form == OutcomeForm.Words ? null : Times(one, left, other, right),
            left.Population == right.Population
                ? null
                : (Verdict.NotComparable, $"Different people are counted: {one}: {Who(left)}; {other}: {Who(right)}."),
            Places(leftColumn, left, rightColumn, right),
        ];
        var reasons = found.OfType<(Verdict Verdict, string Reason)>().ToList();
        return new Comparability(
            reasons.Select(reason => reason.Verdict).Append(Verdict.Comparable).Max(),
            reasons.Select(reason => reason.Reason).ToListOf());
    }

    private static string Who(OutcomeSide side) => side.Population ?? "everybody, or not said";

    private static (Verdict Verdict, string Reason)? Times(string one, OutcomeSide left, string other, OutcomeSide right)
    {
        var both = $"{one}: {left.PeriodWords}; {other}: {right.PeriodWords}";
        if (left.Period is not { } first || right.Period is not { } second)
        {
            return (Verdict.Caution, $"It is not said for which time: {both}.");
        }

        if (Period.Same(first, second))
        {
            return null;
        }

        var alike = Period.Length(first) is { } days && Period.Length(second) is { } otherDays
            && Math.Max(days, otherDays) <= Math.Min(days, otherDays) * LikeLength;
        return alike
            ? (Verdict.Caution, $"The periods are of like length and not the same: {both}.")
            : (Verdict.NotComparable, $"The periods differ: {both}.");
    }

    private static (Verdict Verdict, string Reason)? Places(
        Column leftColumn, OutcomeSide left, Column rightColumn, OutcomeSide right)
    {
        var (one, other) = (Roles(leftColumn, left.Geography), Roles(rightColumn, right.Geography));
        var alike = one.Intersect(other, StringComparer.Ordinal).Any() || (one.Count == 0 && other.Count == 0);
        return left.Geography == right.Geography || alike
            ? null
            : (Verdict.Caution, $"The places have different parts: {Say(leftColumn, left, one)}; {Say(rightColumn, right, other)}.");
    }

    private static List<string> Roles(Column column, string place) =>
    [
        .. column.Agreements
            .SelectMany(agreement => agreement.Parties)
            .Where(party => party.Actor == place)
            .Select(party => party.Role)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static string Say(Column column, OutcomeSide side, List<string> roles) =>
        $"{column.Records.NameOf(side.Geography)} is {(roles.Count == 0
            ? "no party"
            : Sentence.And(roles.Select(role => Sentence.Lower(column.Records.Label(Schemes.PartyRole, role)))))} ({column.Subject.Label})";
}
