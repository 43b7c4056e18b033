using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>
/// What a series says of a longer period that its rows make up wholly, without a gap: their sum, with its working.
/// </summary>
/// <param name="Rows">Those that make up the period; one where it is a period of the series itself.</param>
internal sealed record SeriesSum(Outcome Outcome, OutcomeReport Report, Edtf Period, ListOf<SeriesPoint> Rows, Quantity Total)
{
    public const string Kind = "sum";

    /// <summary>More are not written out.</summary>
    private const int MostWritten = 12;

    /// <summary>Null where it is a row of the series, and nothing was summed.</summary>
    public string? Working => Rows.Count == 1 ? null : $"{Written} = {QuantityWords.Of(Total)}";

    /// <summary>As a report of that period: a figure to be set beside those that other sources state for it.</summary>
    public OutcomeReport AsReport { get; } = Report with
    {
        Series = [],
        Value = Stated<Quantity>.Of(Total),
        Period = Period,
        Note = Rows.Count == 1
            ? $"The row of {DateWords.Of(Period)} in a series of {SeriesWords.Of(Report.Series)}."
            : $"The sum of {SeriesWords.Count(Rows.Count, Report.Series)} of a series.",
    };

    public DerivedFigure Figure => new()
    {
        Kind = Kind,
        Text = $"{QuantityWords.Of(Total)} in {SeriesWords.Of(Period)}",
        Value = Total.Value,
        Unit = "count",
        Formula = Working,
        Inputs = [new FigureInput(Rows.Count == 1 ? SeriesWords.Of(Rows[0]) : SeriesWords.Of(Rows), Report.Cite)],
    };

    private string Written => Rows.Count <= MostWritten
        ? string.Join(" + ", Rows.Select(row => QuantityWords.Of(row.Value)))
        : $"{QuantityWords.Of(Rows[0].Value)} + … + {QuantityWords.Of(Rows[^1].Value)} "
            + $"({SeriesWords.Count(Rows.Count, Report.Series)})";

    /// <summary>
    /// Null where the series does not cover all of the period, where the period is not exact, and where its numbers cannot be
    /// added up: shares, changes and what is there at one time.
    /// </summary>
    public static SeriesSum? Of(RecordSet records, Outcome outcome, OutcomeReport report, Edtf period)
    {
        if (SeriesStep.Of(period) is null || Making(report.Series, period) is not { } rows)
        {
            return null;
        }

        if (rows.Count == 1)
        {
            return new SeriesSum(outcome, report, period, rows, rows[0].Value);
        }

        return records.Word(Schemes.Metric, report.Metric ?? outcome.Metric)?.Measure == Measure.Flow && Sum(rows) is { } total
            ? new SeriesSum(outcome, report, period, rows, total)
            : null;
    }

    private static ListOf<SeriesPoint>? Making(ListOf<SeriesPoint> series, Edtf period)
    {
        var rows = series
            .SkipWhile(row => row.Period.From < period.From)
            .TakeWhile(row => row.Period.To <= period.To)
            .ToListOf();
        var isWhole = rows.Count > 0
            && rows[0].Period.From == period.From
            && rows[^1].Period.To == period.To
            && rows.Zip(rows.Skip(1)).All(pair => pair.First.Period.To?.AddDays(1) == pair.Second.Period.From);
        return isWhole ? rows : null;
    }

    /// <summary>Null where the numbers are qualified in different ways, so that no word holds for their sum.</summary>
    private static Quantity? Sum(ListOf<SeriesPoint> rows)
    {
        var qualifiers = rows.Select(row => row.Value.Qualifier).OfType<Qualifier>().Distinct().ToList();
        return qualifiers.Count < 2 && rows.All(row => row.Value is { Value: not null, UpTo: null })
            ? Quantity.Of(rows.Sum(row => row.Value.Value!.Value)) with { Qualifier = qualifiers.Count == 0 ? null : qualifiers[0] }
            : null;
    }
}
