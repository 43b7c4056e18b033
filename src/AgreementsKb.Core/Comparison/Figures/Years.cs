using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>
/// How many years a sum is for. Only lengths above a year are divided: less would be made larger than any source says.
/// </summary>
internal sealed record Years(decimal Count, string Text)
{
    public static Years? Of(FundingReport report)
    {
        if (report.Over is { } over)
        {
            var count = over.Count / PerYear(over.Unit);
            return count > 1 ? new Years(count, QuantityWords.Of(over)) : null;
        }

        return report.Period is { IsInterval: true, From: { } from, To: { } to } ? Between(from, to) : null;
    }

    /// <summary>How many of the span make a year.</summary>
    public static decimal PerYear(Per per) => per switch
    {
        Per.Day => 365,
        Per.Week => 52,
        Per.Month => 12,
        _ => 1,
    };

    private static Years? Between(DateOnly from, DateOnly to)
    {
        var end = to == DateOnly.MaxValue ? to : to.AddDays(1);
        var months = ((end.Year - from.Year) * 12) + end.Month - from.Month - (end.Day < from.Day ? 1 : 0);
        return months switch
        {
            <= 12 => null,
            _ when months % 12 == 0 => new Years(
                months / 12m,
                QuantityWords.Of(new Duration { Count = months / 12, Unit = Per.Year })),
            _ => new Years(months / 12m, $"({months} months ÷ 12)"),
        };
    }
}
