using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>Limits for reading: "50 a week", "3,000 at any one time".</summary>
public static class CapWords
{
    public static string Of(CapReport report) => report is { Measure: Measure.Stock, Limit.Value: not null }
        ? $"{QuantityWords.Of(report.Limit)} at any one time"
        : QuantityWords.Of(report.Limit, report.Per);
}
