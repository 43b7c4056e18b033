using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>A series for reading: "103 months, January 2018 to July 2026".</summary>
public static class SeriesWords
{
    public static string Of(ListOf<SeriesPoint> series) => $"{Count(series.Count, series)}, {DateWords.Of(Covering(series))}";

    /// <summary>"12 months"; "5 periods" where their length has no name.</summary>
    public static string Count(int count, ListOf<SeriesPoint> series) =>
        NumberWords.Count(count, SeriesStep.Of(series[0].Period)?.Name ?? "period");

    /// <summary>The time from the first row to the last.</summary>
    public static Edtf Covering(ListOf<SeriesPoint> series) =>
        series[0].Period.From is { } from && series[^1].Period.To is { } to && from <= to
            ? SeriesStep.Span(from, to)
            : series[0].Period;

    /// <summary>A row's period, short: "Q3 2022"; other lengths as dates are.</summary>
    public static string Of(Edtf period) => period is { From: { } from }
        && SeriesStep.Of(period) is { Name: "quarter" }
        && from.Month % 3 == 1
        ? FormattableString.Invariant($"Q{(from.Month + 2) / 3} {from.Year}")
        : DateWords.Of(period);

    /// <summary>One row: "1,335 in January 2024".</summary>
    public static string Of(SeriesPoint point) => $"{QuantityWords.Of(point.Value)} in {Of(point.Period)}";
}
