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
            .Select(pair => new Judged(left.Column, pair.Left, right.Column, pair.Right))
            .OrderBy(pair => pair.Verdict)
            .ThenBy(pair => pair.Faults)
            .ToList();
        var best = judged[0];
        if (best.Verdict != Verdict.Comparable || judged[^1].Verdict == Verdict.Comparable)
        {
            return best.InWords();
        }

        var periods = judged
            .Where(pair => pair.Verdict == Verdict.Comparable)
            .Select(pair => pair.Left.PeriodWords)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new Comparability(Verdict.Comparable, [$"Only what both have for {Some(periods)} can be set side by side."]);
    }

    /// <summary>The first few; two series may share many years.</summary>
    private static string Some(List<string> periods) => Sentence.And(
        periods.Count <= MostPeriods + 1 ? periods : [.. periods.Take(MostPeriods), $"{NumberWords.Of(periods.Count - MostPeriods)} other periods"]);

    /// <summary>
    /// Two numbers and what stands in the way of setting them side by side. Two subjects may have very many such pairs, of which
    /// one is told: only that is worded.
    /// </summary>
    private sealed class Judged
    {
        private readonly Column _leftColumn;
        private readonly Column _rightColumn;
        private readonly Verdict? _words;
        private readonly Verdict? _times;
        private readonly Verdict? _people;
        private readonly Verdict? _places;
        private readonly Verdict? _routes;

        public Judged(Column leftColumn, OutcomeSide left, Column rightColumn, OutcomeSide right)
        {
            (_leftColumn, Left, _rightColumn, Right) = (leftColumn, left, rightColumn, right);
            _words = left.Form == OutcomeForm.Words ? Verdict.Caution : null;
            _times = _words is null ? Times(left.Period, right.Period) : null;
            _people = left.Population == right.Population ? null : Verdict.NotComparable;
            _places = left.Geography == right.Geography || AreAlike(leftColumn.RolesAt(left.Geography), rightColumn.RolesAt(right.Geography))
                ? null
                : Verdict.Caution;
            _routes = left.Outcome.Route == right.Outcome.Route ? null : Verdict.Caution;
        }

        public OutcomeSide Left { get; }

        public OutcomeSide Right { get; }

        public Verdict Verdict => Worse(Worse(Worse(_words, _times), Worse(_people, _places)), _routes) ?? Verdict.Comparable;

        public int Faults => Count(_words) + Count(_times) + Count(_people) + Count(_places) + Count(_routes);

        public Comparability InWords() => new(Verdict, Reasons().ToListOf());

        private IEnumerable<string> Reasons()
        {
            if (_words is not null)
            {
                yield return "Reported in words; there is no number to set side by side.";
            }

            if (_times is not null)
            {
                yield return TimesInWords();
            }

            if (_people is not null)
            {
                yield return $"What is counted differs: {_leftColumn.Subject.Label}: {Who(Left)}; {_rightColumn.Subject.Label}: {Who(Right)}.";
            }

            if (_places is not null)
            {
                yield return $"The places have different parts: {Say(_leftColumn, Left)}; {Say(_rightColumn, Right)}.";
            }

            // One place may be reached by several routes, and a count of one of them is no count of another.
            if (_routes is not null)
            {
                yield return $"The routes differ: {_leftColumn.Subject.Label}: {Way(_leftColumn, Left)}; {_rightColumn.Subject.Label}: {Way(_rightColumn, Right)}.";
            }
        }

        private string TimesInWords()
        {
            var both = $"{_leftColumn.Subject.Label}: {Left.PeriodWords}; {_rightColumn.Subject.Label}: {Right.PeriodWords}";
            return Left.Period is null || Right.Period is null ? $"It is not said for which time: {both}."
                : _times == Verdict.Caution ? $"The periods are of like length and not the same: {both}."
                : $"The periods differ: {both}.";
        }

        private static Verdict? Worse(Verdict? one, Verdict? other) => one is null || other > one ? other : one;

        private static int Count(Verdict? fault) => fault is null ? 0 : 1;

        /// <summary>Null where they are the same.</summary>
        private static Verdict? Times(Edtf? left, Edtf? right) => left is null || right is null ? Verdict.Caution
            : Period.Same(left, right) ? null
            : AreOfLikeLength(left, right) ? Verdict.Caution
            : Verdict.NotComparable;

        private static bool AreOfLikeLength(Edtf left, Edtf right) => Period.Length(left) is { } days && Period.Length(right) is { } otherDays
            && Math.Max(days, otherDays) <= Math.Min(days, otherDays) * LikeLength;

        private static string Way(Column column, OutcomeSide side) =>
            side.Outcome.Route is { } route ? column.Records.Label(Schemes.Route, route) : "no route named";

        private static string Who(OutcomeSide side) => side.Population ?? "all, or not said";

        private static bool AreAlike(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
            one.Count == 0 ? other.Count == 0 : one.Any(other.Contains);

        private static string Say(Column column, OutcomeSide side) =>
            $"{column.Records.NameOf(side.Geography)} is {(column.RolesAt(side.Geography) is { Count: > 0 } roles
                ? Sentence.And(roles.Select(role => Sentence.Lower(column.Records.Label(Schemes.PartyRole, role))))
                : "no party")} ({column.Subject.Label})";
    }
}
