using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>
/// How many years a sum is for. Only lengths above a year are divided: less would be made larger than any source says.
/// </summary>
/// <param name="Text">As a divisor: "3 years", "(30 months ÷ 12)".</param>
internal sealed record Years(decimal Count, string Text)
{
    private const decimal DaysAYear = 365.25m;

    /// <summary>Null where the source gives no length, or one of a year or less.</summary>
    public static Years? Of(FundingReport report) => Lasting(report) is { Count: > 1 } years ? years : null;

    /// <summary>Why there is no figure a year though a length is given; null where none is, or where there is one.</summary>
    public static string? WhyNot(FundingReport report) => Lasting(report) switch
    {
        { Count: 1 } => "The sum is for one year as it stands.",
        { Count: < 1 } => "The sum is for less than a year; what a whole year would come to is not reported.",
        _ => null,
    };

    /// <summary>How long the money is for, in words; null where the source does not say.</summary>
    public static string? Length(FundingReport report) => report switch
    {
        { Over: { } over } => QuantityWords.Of(over),
        { Period: { From: { } from, To: { } to } } => Spell.Of(to.DayNumber - from.DayNumber + 1),
        { Period: not null } => "open-ended",
        _ => null,
    };

    /// <summary>How many of the span make a year.</summary>
    public static decimal PerYear(Per per) => per switch
    {
        Per.Day => 365,
        Per.Week => 52,
        Per.Month => 12,
        _ => 1,
    };

    /// <summary>Null where no length is given. A date that is no interval is a time within which, and at most a year.</summary>
    private static Years? Lasting(FundingReport report) => report switch
    {
        { Over: { Unit: Per.Year } over } => new Years(over.Count, QuantityWords.Of(over)),
        { Over: { } over } => new Years(
            over.Count / PerYear(over.Unit),
            $"({QuantityWords.Of(over)} ÷ {NumberWords.Of(PerYear(over.Unit))})"),
        { Period: { From: { } from, To: { } to } period } when period.IsInterval || from.Year == to.Year => Between(from, to),
        _ => null,
    };

    private static Years Between(DateOnly from, DateOnly to)
    {
        var end = to == DateOnly.MaxValue ? to : to.AddDays(1);
        var months = ((end.Year - from.Year) * 12) + end.Month - from.Month;
        if (end.Day != from.Day)
        {
            var days = end.DayNumber - from.DayNumber;
            return Math.Abs(days - DaysAYear) < 2
                ? new Years(1, "1 year")
                : new Years(days / DaysAYear, $"({NumberWords.Of(days)} days ÷ {NumberWords.Of(DaysAYear)})");
        }

        return months % 12 == 0
            ? new Years(months / 12m, QuantityWords.Of(new Duration { Count = months / 12, Unit = Per.Year }))
            : new Years(months / 12m, $"({months} months ÷ 12)");
    }
}
