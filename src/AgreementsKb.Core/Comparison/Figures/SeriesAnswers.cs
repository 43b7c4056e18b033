using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>Which periods a series is asked for, and what it answers.</summary>
internal static class SeriesAnswers
{
    private const int LastYears = 3;

    /// <summary>What it says of each of these periods, as far as it covers them; each period once.</summary>
    public static IEnumerable<SeriesSum> For(
        RecordSet records, Outcome outcome, OutcomeReport report, IEnumerable<Edtf> asked) => asked
        .Where(period => period is { From: not null, To: not null })
        .DistinctBy(period => (period.From, period.To))
        .Select(period => SeriesSum.Of(records, outcome, report, period))
        .OfType<SeriesSum>();

    /// <summary>For reading: the last three whole years, and the periods that figures beside it are for, oldest first.</summary>
    public static IEnumerable<SeriesSum> ToRead(
        RecordSet records, Outcome outcome, OutcomeReport report, IEnumerable<Edtf> asked) =>
        For(records, outcome, report, WholeYears(report.Series).TakeLast(LastYears).Concat(asked))
            .OrderBy(sum => sum.Period.From)
            .ThenBy(sum => sum.Period.To);

    /// <summary>The calendar years from its first day to its last, oldest first; it may have gaps.</summary>
    public static IReadOnlyList<Edtf> WholeYears(ListOf<SeriesPoint> series)
    {
        if (series.Count == 0 || series[0].Period.From is not { } from || series[^1].Period.To is not { } to)
        {
            return [];
        }

        var first = from is { Month: 1, Day: 1 } ? from.Year : from.Year + 1;
        var last = to is { Month: 12, Day: 31 } ? to.Year : to.Year - 1;
        return [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(Year)];
    }

    private static Edtf Year(int year) => SeriesStep.Span(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
