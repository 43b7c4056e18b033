using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>The day to look for an exchange rate at: the period the money covers, else when its source was published.</summary>
internal static class MoneyDate
{
    public static DateOnly? Of(RecordSet records, FundingReport report) =>
        report.Period?.To ?? report.Period?.From ?? Published(records, report.Cite[0].Source);

    private static DateOnly? Published(RecordSet records, string source) =>
        records.Sources.GetValueOrDefault(source)?.Published.Value is { } date ? date.From ?? date.To : null;
}
