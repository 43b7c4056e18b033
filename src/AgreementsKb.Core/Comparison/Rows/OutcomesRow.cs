using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>
/// What is reported beside the agreements, aligned by metric and by kind of number. That a number is reported here is no claim
/// that they brought it about; who credits it to them, and who denies that, stands with it.
/// </summary>
internal sealed class OutcomesRow()
    : Row("outcomes", "What is reported to have happened meanwhile?", "No source reports an outcome beside it.")
{
    protected override IEnumerable<CellValue> Values(Column column) => column.Outcomes
        .OrderBy(outcome => outcome.Metric, StringComparer.Ordinal)
        .ThenBy(outcome => outcome.Id, StringComparer.Ordinal)
        .SelectMany(outcome => outcome.Reports.Select((report, index) => Value(column, outcome, report, isFirst: index == 0)));

    public override ListOf<ValueGroup> Groups(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells) =>
        OutcomeGroups.Of(columns);

    /// <summary>What several subjects have comes first in each cell, so that a long list does not bury it.</summary>
    protected override ListOf<Cell> Arrange(ListOf<Cell> cells, ListOf<ValueGroup> groups)
    {
        var places = groups
            .Select((group, index) => (group.Key, index))
            .ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        return cells.Select(cell => cell with { Values = cell.Values.OrderBy(Place).ToListOf() }).ToListOf();

        int Place(CellValue value) => places.GetValueOrDefault(value.Group ?? "", places.Count);
    }

    /// <summary>The row can be compared as far as its groups can.</summary>
    protected override Comparability Judge(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells, ListOf<ValueGroup> groups)
    {
        var shared = groups.Where(group => cells.Count(cell => cell.Values.Any(value => value.Group == group.Key)) > 1).ToList();
        if (shared.Count == 0)
        {
            var measured = columns.Select((column, index) => $"{column.Subject.Label}: {Measured(groups, cells[index])}");
            return new Comparability(
                Verdict.NotComparable,
                [$"Different things are measured: {string.Join("; ", measured)}."]);
        }

        var reasons = shared
            .SelectMany(group => group.Comparability.Reasons.Select(reason => $"{group.Label}: {Sentence.Lower(reason)}"))
            .Concat(Alone(groups.Count - shared.Count))
            .ToListOf();
        var best = shared.Min(group => group.Comparability.Verdict);
        return new Comparability(best == Verdict.Comparable && reasons.Count > 0 ? Verdict.Caution : best, reasons);
    }

    private static IEnumerable<string> Alone(int count) =>
        count == 0 ? [] : [$"{Sentence.Capital(Sentence.Count(count, "other measure"))} reported for one subject only."];

    private static string Measured(ListOf<ValueGroup> groups, Cell cell) => string.Join(", ", groups
        .Where(group => cell.Values.Any(value => value.Group == group.Key))
        .Select(group => Sentence.Lower(group.Label)));

    private static CellValue Value(Column column, Outcome outcome, OutcomeReport report, bool isFirst)
    {
        var record = new RecordRef(Kinds.Outcome, outcome.Id);
        return new CellValue
        {
            Text = Words(column.Records, report),
            About = outcome.Title,
            Group = OutcomeGroups.Key(outcome, report),
            Covers = Covered(outcome, report),
            Stated = report.Value?.Value?.ToText(),
            Record = record,
            Details = ReportDetails.List(
                column.Details.Of(outcome, report),
                ReportDetails.Text("during", "Reported during", During(column, outcome)),
                isFirst ? new CreditWords(column.Records).Of(outcome, column.Has) : []),
            Derived = Sums(column, outcome, report),
            Citations = report.Cite,
            Disputes = column.DisputesOf(record, item: null, report.Cite),
            Rank = report.RankWord(),
            Because = report.Because,
            OtherReports = outcome.Reports.Count - 1,
        };
    }

    /// <summary>What a series says of its last years, and of the periods that the figures beside it are for.</summary>
    private static ListOf<DerivedFigure> Sums(Column column, Outcome outcome, OutcomeReport report) => report.Series.Count == 0
        ? []
        : SeriesAnswers.ToRead(column.Records, outcome, report, OutcomeSeries.Asked([column], report.Metric ?? outcome.Metric))
            .Select(sum => sum.Figure)
            .ToListOf();

    /// <summary>Null where neither the report nor the question gives dates.</summary>
    internal static Coverage? Covered(Outcome outcome, OutcomeReport report) => ReportDetails.Covered(outcome, report) is { } period
        ? new Coverage(period.From, period.To, DateWords.Of(period), period.IsApproximate || period.IsUncertain)
        : null;

    /// <summary>Which of the subject's agreements it is reported beside, where there are several.</summary>
    private static string? During(Column column, Outcome outcome)
    {
        var beside = outcome.Agreements.Concat(outcome.Attribution.Select(link => link.Agreement)).ToHashSet(StringComparer.Ordinal);
        return column.Agreements.Count < 2
            ? null
            : string.Join("; ", column.Agreements.Where(agreement => beside.Contains(agreement.Id)).Select(agreement => agreement.Title));
    }

    /// <summary>An allegation is worded as one until there is a finding.</summary>
    internal static string Words(RecordSet records, OutcomeReport report)
    {
        var words = FactWords.Of(report);
        return report.Basis == Records.Words.Allegation && report.History.All(step => step.Status != "found")
            ? $"{records.Label(Schemes.ClaimBasis, Records.Words.Allegation)}: {words}"
            : words;
    }
}
