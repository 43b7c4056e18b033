using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>What is reported of an outcome in one line: "fall of 62%; fall of 60% (January 2024 to July 2024)".</summary>
internal static class OutcomeNumbers
{
    public static string Of(Outcome outcome)
    {
        var standing = outcome.Reports.Where(report => report.Rank != Rank.Deprecated).ToList();
        var numbers = standing.Where(report => report.Value?.Value is not null).Select(report => QuantityWords.Of(report.Value!));
        var series = standing.Where(report => report.Series.Count > 0).Select(report => SeriesWords.Of(report.Series));
        var words = standing.Where(report => report.Value?.Value is null).Select(report => report.Says?.TrimEnd('.')).OfType<string>();
        var all = numbers.Concat(series).Distinct(StringComparer.Ordinal).ToList();
        return string.Join("; ", all.Count > 0 ? all : words.Distinct(StringComparer.Ordinal));
    }
}
