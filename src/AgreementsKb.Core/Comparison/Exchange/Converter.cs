using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Exchange;

/// <summary>Finds the rates for reported sums, and says how far from the money's time they are, or why there are none.</summary>
internal sealed class Converter(Ground ground, string currency)
{
    /// <summary>A rate of another day of the same month is held to be of the same time.</summary>
    public const int SameTimeDays = 31;

    public string Currency { get; } = currency;

    /// <summary>Null where the sum has no number, or where no cited rates lead to the currency.</summary>
    public Route? RouteOf(FundingReport report) => report.Amount.Value is { Words: null } money
        ? ground.Exchanger.Find(money.Currency, Currency, MoneyDate.Of(ground.Records, report))
        : null;

    /// <summary>Why a sum cannot be converted, in a sentence.</summary>
    public string WhyNot(FundingReport report)
    {
        var from = report.Amount.Value!.Currency;
        return MoneyDate.Of(ground.Records, report) is { } on && ground.Exchanger.IsLinked(from, Currency)
            ? $"No cited rate from {from} to {Currency} lies within {Exchanger.FarthestYears} years of the money's date, "
                + $"{MomentWords.Day(on)}."
            : $"No cited rates lead from {from} to {Currency}.";
    }

    /// <summary>"Rate of 17 November 2024, 8 months after the money's time."; null where the rates are of that time.</summary>
    public string? Timing(FundingReport report, Route route)
    {
        if (route.Legs.Count == 0)
        {
            return null;
        }

        if (MoneyDate.TimeOf(ground.Records, report) is not { } time)
        {
            return $"The money has no date; {Sentence.And(route.Legs.Select(RateOf).Distinct(StringComparer.Ordinal))}.";
        }

        var far = route.Legs
            .Select(leg => (leg, days: leg.DaysAfter(time.From, time.To)))
            .Where(rate => Math.Abs(rate.days) > SameTimeDays)
            .Select(rate => $"{RateOf(rate.leg)}, {Spell.Of(Math.Abs(rate.days))} {(rate.days > 0 ? "after" : "before")}")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return far.Count == 0 ? null
            : $"{Sentence.Capital(Sentence.And(far))} {(time.IsOfSource ? "the source was published" : "the money's time")}.";
    }

    private static string RateOf(Leg leg) => $"rate of {DateWords.Of(leg.Rate.On)}";
}
