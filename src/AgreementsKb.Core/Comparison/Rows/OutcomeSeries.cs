using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>Series beside the subjects: each answers for the periods that the figures of its metric are for.</summary>
internal static class OutcomeSeries
{
    /// <summary>
    /// The side itself; a series as what it says of each period that is asked for, of the years that series cover, and of its
    /// last row.
    /// </summary>
    public static IEnumerable<OutcomeSide> Sides(IReadOnlyList<Column> columns, OutcomeSide side)
    {
        if (side.Report.Series is not { Count: > 0 } series)
        {
            return [side];
        }

        var periods = Asked(columns, side.Metric)
            .Concat(columns
                .SelectMany(column => Of(column, side.Metric))
                .SelectMany(other => SeriesAnswers.WholeYears(other.Report.Series)));
        var sums = SeriesAnswers.For(columns[0].Records, side.Outcome, side.Report, [.. periods, series[^1].Period]);
        return sums.OrderByDescending(sum => sum.Period.To).Select(OutcomeSide.Of);
    }

    /// <summary>The periods of the figures that are stated for a metric, oldest first.</summary>
    public static IEnumerable<Edtf> Asked(IEnumerable<Column> columns, string metric) => columns
        .SelectMany(column => column.Outcomes)
        .SelectMany(OutcomeSide.Of)
        .Where(side => side is { Form: OutcomeForm.Level, Period: not null } && side.Metric == metric)
        .Select(side => side.Period!)
        .OrderBy(period => period.From);

    private static IEnumerable<OutcomeSide> Of(Column column, string metric) => column.Outcomes
        .SelectMany(outcome => outcome.Reports, (outcome, report) => new OutcomeSide(outcome, report))
        .Where(side => side.Report.Series.Count > 0 && side.Metric == metric);
}
