using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Exchange;

/// <summary>One cited rate, used in the direction in which it is needed.</summary>
/// <param name="Give">The amount in the currency that is converted.</param>
/// <param name="Get">What the source prints as its equal.</param>
internal sealed record Leg(Rate Rate, Money Give, Money Get)
{
    public decimal Apply(decimal amount) => amount * Get.Amount!.Value / Give.Amount!.Value;
}

/// <summary>The rates that lead from one currency to another, one after the other. None where the currency is the same.</summary>
internal sealed record Route(ListOf<Leg> Legs)
{
    public decimal Apply(decimal amount) => Legs.Aggregate(amount, (sum, leg) => leg.Apply(sum));
}
