using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>How many people a source says arrived somewhere in a period.</summary>
internal sealed record Arrivals(Outcome Outcome, OutcomeReport Report, decimal Count, Edtf Period)
{
    private const int ShortestDays = 180;
    private const int NearlyAYearDays = 300;
    private const int LongestDays = 366;

    public Quantity Number => Report.Value!.Value!;

    /// <summary>How it was summed from the rows of a series; null where a source states it.</summary>
    public SeriesSum? Sum { get; private init; }

    public FigureInput Input => new(
        Sum is null
            ? $"{QuantityWords.Of(Number)}: {Outcome.Title}"
            : $"{Sum.Working ?? QuantityWords.Of(Number)}: {Outcome.Title}, {PeriodWords}",
        Report.Cite)
    {
        Count = new CountedPeople(
            Sum is null ? Outcome.Title : $"{Outcome.Title}, {PeriodWords}",
            QuantityWords.Of(Number),
            Number.Value ?? 0,
            Number.UpTo ?? Number.Value ?? 0,
            Covered.Of(Period)),
    };

    public string PeriodWords => DateWords.Of(Period);

    /// <summary>It is of half a year to a year: what passes in a day or a week is not set against a year's number.</summary>
    public bool IsOfAPartOfAYear => Days is >= ShortestDays and <= LongestDays;

    public bool IsOfNearlyAYear => Days is >= NearlyAYearDays and <= LongestDays;

    public bool IsOfACalendarYear =>
        Period is { From: { Month: 1, Day: 1 } from, To: { Month: 12, Day: 31 } to } && from.Year == to.Year;

    private int? Days => Period is { From: { } from, To: { } to } ? to.DayNumber - from.DayNumber + 1 : null;

    /// <summary>A number for all of a calendar year, given by a source that was published when the year was over.</summary>
    public bool IsWholeYear(RecordSet records) => IsOfACalendarYear
        && Report.Cite.Any(cite => records.Sources.GetValueOrDefault(cite.Source)?.Published.Value?.To is { } published
            && published > Period.To);

    /// <summary>Every count of everybody who arrived at a party of the agreement, earliest period first.</summary>
    public static IReadOnlyList<Arrivals> At(Ground ground, Agreement agreement) =>
    [
        .. agreement.Parties
            .SelectMany(party => ground.ArrivalsAt(party.Actor))
            .DistinctBy(outcome => outcome.Id)
            .Where(outcome => outcome.Population is null)
            .SelectMany(outcome => outcome.Reports, (outcome, report) => (Outcome: outcome, Report: report))
            .SelectMany(told => told.Report.Series.Count == 0
                ? [Of(told.Outcome, told.Report)]
                : InYears(ground.Records, told.Outcome, told.Report))
            .OfType<Arrivals>()
            .OrderBy(arrivals => arrivals.Period.From ?? DateOnly.MinValue)
            .ThenBy(arrivals => arrivals.Outcome.Id, StringComparer.Ordinal),
    ];

    /// <summary>Those nearest to a day, nearest first; of one outcome the plainest number, of a series each year.</summary>
    public static IReadOnlyList<Arrivals> Nearest(IEnumerable<Arrivals> arrivals, DateOnly on, int most) =>
    [
        .. arrivals
            .GroupBy(each => (each.Outcome.Id, each.Sum?.Period))
            .Select(reports => reports.OrderBy(each => each.Number.Qualifier is null && each.Number.UpTo is null ? 0 : 1).First())
            .OrderBy(each => each.Away(on))
            .ThenByDescending(each => each.Period.To)
            .ThenBy(each => each.Outcome.Id, StringComparer.Ordinal)
            .Take(most),
    ];

    /// <summary>How many days the period lies from a day; 0 where it takes the day in.</summary>
    private int Away(DateOnly on) => on < Period.From ? Period.From.Value.DayNumber - on.DayNumber
        : on > Period.To ? on.DayNumber - Period.To.Value.DayNumber
        : 0;

    /// <summary>A series tells of every year that it covers.</summary>
    private static IEnumerable<Arrivals?> InYears(RecordSet records, Outcome outcome, OutcomeReport report) =>
        SeriesAnswers.For(records, outcome, report, SeriesAnswers.WholeYears(report.Series))
            .Select(sum => Of(outcome, sum.AsReport) is { } arrivals ? arrivals with { Sum = sum } : null);

    private static Arrivals? Of(Outcome outcome, OutcomeReport report) =>
        report is { Value.Value.Value: { } count, Population: null, Metric: null, Geography: null, Rank: not Rank.Deprecated }
        && (report.Period ?? outcome.Period) is { } period
            ? new Arrivals(outcome, report, count, period)
            : null;
}
