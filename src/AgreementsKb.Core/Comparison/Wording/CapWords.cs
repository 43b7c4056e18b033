using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>Limits for reading: "50 a week", "3,000 at any one time".</summary>
public static class CapWords
{
    public static string Of(CapReport report) => report switch
    {
        { Limit.Value: null, Says: { } says } => $"{says.TrimEnd('.')} (no number given)",
        { Limit.Value: not null, Measure: Measure.Stock } => $"{QuantityWords.Of(report.Limit)} at any one time",
        _ => QuantityWords.Of(report.Limit, report.Per),
    };
}
