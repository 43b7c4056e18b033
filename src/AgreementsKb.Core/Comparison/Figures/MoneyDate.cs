using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>When a sum is of: the period the money covers, else the day its source was published.</summary>
/// <param name="IsOfSource">The source gives no period.</param>
internal sealed record DatedMoney(DateOnly From, DateOnly To, bool IsOfSource);

/// <summary>The day to look for a rate at: the end of the period the money covers, else when its source was published.</summary>
internal static class MoneyDate
{
    public static DateOnly? Of(RecordSet records, FundingReport report) =>
        report.Period?.Latest ?? Published(records, report.Cite[0].Source);

    /// <summary>Null where neither is known.</summary>
    public static DatedMoney? TimeOf(RecordSet records, FundingReport report) => Of(records, report) is not { } on ? null
        : report.Period is { } period ? new DatedMoney(period.From ?? on, period.To ?? on, IsOfSource: false)
        : new DatedMoney(on, on, IsOfSource: true);

    private static DateOnly? Published(RecordSet records, string source) =>
        records.Sources.GetValueOrDefault(source)?.Published.Value is { } date ? date.From ?? date.To : null;
}
