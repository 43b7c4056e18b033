using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Exchange;

/// <summary>One cited rate, used in the direction in which it is needed.</summary>
/// <param name="Give">The amount in the currency that is converted.</param>
/// <param name="Get">What the source prints as its equal.</param>
internal sealed record Leg(Rate Rate, Money Give, Money Get)
{
    public decimal Apply(decimal amount) => amount * Get.Amount!.Value / Give.Amount!.Value;

    /// <summary>How many days the rate is away from a day; 0 within its period, and where the day is not known.</summary>
    public int DaysFrom(DateOnly? on) => on is { } day ? Math.Abs(DaysAfter(day, day)) : 0;

    /// <summary>How many days the rate is later than a time; negative where it is earlier, 0 where they meet.</summary>
    public int DaysAfter(DateOnly from, DateOnly to)
    {
        var (first, last) = (Rate.On.From ?? Rate.On.To ?? from, Rate.On.To ?? Rate.On.From ?? to);
        return first > to ? first.DayNumber - to.DayNumber : Math.Min(0, last.DayNumber - from.DayNumber);
    }
}

/// <summary>The rates that lead from one currency to another, one after the other. None where the currency is the same.</summary>
internal sealed record Route(ListOf<Leg> Legs)
{
    /// <summary>Every rate as a factor: " × (USD 110 million ÷ EUR 105 million)".</summary>
    public string Working => string.Concat(Legs.Select(leg => $" × ({MoneyWords.Of(leg.Get)} ÷ {MoneyWords.Of(leg.Give)})"));

    public IEnumerable<FigureInput> Inputs => Legs.Select(leg => new FigureInput(
        $"{MoneyWords.Of(leg.Rate.From)} = {MoneyWords.Of(leg.Rate.To)}, {DateWords.Of(leg.Rate.On)}",
        leg.Rate.Cite));

    public decimal Apply(decimal amount) => Legs.Aggregate(amount, (sum, leg) => leg.Apply(sum));
}
