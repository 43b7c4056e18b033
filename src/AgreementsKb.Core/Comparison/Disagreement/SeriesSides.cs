using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// What series answer of the questions that stated figures answer: same metric, place, route and people, for the days that the
/// figure is for. Two series are set against each other year by year.
/// </summary>
internal static class SeriesSides
{
    public static IEnumerable<OutcomeSide> Beside(RecordSet records, IReadOnlyList<OutcomeSide> stated)
    {
        var asked = stated
            .Where(side => side is { Form: OutcomeForm.Level, Period: not null })
            .ToLookup(Thing, side => side.Period!);
        return records.Outcomes.Values
            .Where(outcome => outcome.Reports.Any(report => report.Series.Count > 0))
            .OrderBy(outcome => outcome.Id, StringComparer.Ordinal)
            .SelectMany(outcome => outcome.Reports, (outcome, report) => new OutcomeSide(outcome, report))
            .Where(side => side.Report is { Series.Count: > 0, Rank: not Rank.Deprecated })
            .GroupBy(Thing)
            .SelectMany(alike => Answers(records, [.. alike], asked[alike.Key]));
    }

    private static IEnumerable<OutcomeSide> Answers(RecordSet records, List<OutcomeSide> series, IEnumerable<Edtf> asked)
    {
        var years = series.Count > 1 ? series.SelectMany(each => SeriesAnswers.WholeYears(each.Report.Series)) : [];
        return series
            .SelectMany(each => SeriesAnswers.For(records, each.Outcome, each.Report, asked.Concat(years)))
            .Select(OutcomeSide.Of);
    }

    private static (string Metric, string Geography, string? Route, string? Population) Thing(OutcomeSide side) =>
        (side.Metric, side.Geography, side.Outcome.Route, side.Population);
}
