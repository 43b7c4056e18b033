using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Exchange;

/// <summary>
/// Converts at cited rates only: those nearest in time that lead there (at most <see cref="MostRates"/>), where each further rate
/// weighs as much as <see cref="DaysOfARate"/>, so that two of the money's day go before one of another year. A rate more than
/// <see cref="FarthestDays"/> from the money's date is not used. Of rates equally near the earlier is used, then the one whose id
/// comes first.
/// </summary>
internal sealed class Exchanger
{
    public const int FarthestYears = 3;
    public const int FarthestDays = (FarthestYears * 365) + 1;
    public const int MostRates = 3;
    public const int DaysOfARate = 183;

    private readonly Dictionary<(string From, string To), List<Leg>> _legs = [];
    private readonly Dictionary<string, SortedSet<string>> _reach = new(StringComparer.Ordinal);

    public Exchanger(RecordSet records)
    {
        var rates = records.Rates.Values.Where(IsUsable)
            .OrderBy(rate => rate.On.From ?? rate.On.To)
            .ThenBy(rate => rate.Id, StringComparer.Ordinal);
        foreach (var rate in rates)
        {
            Add(new Leg(rate, rate.From, rate.To));
            Add(new Leg(rate, rate.To, rate.From));
        }
    }

    /// <summary>The rates to use; null where no cited rates lead there.</summary>
    /// <param name="on">The date of the money; null where it is not known, and any rate will do.</param>
    public Route? Find(string from, string to, DateOnly? on)
    {
        if (from == to)
        {
            return new Route([]);
        }

        Leg[]? best = null;
        for (var rates = 1; rates <= MostRates && (best is null || Away(best, on) > Further(rates)); rates++)
        {
            var nearest = Chains(from, to, on, rates, []).MinBy(chain => Away(chain, on));
            best = best is null || (nearest is not null && Away(nearest, on) < Away(best, on)) ? nearest : best;
        }

        return best is null ? null : new Route([.. best]);
    }

    private static int Away(Leg[] chain, DateOnly? on) => chain.Sum(leg => leg.DaysFrom(on)) + Further(chain.Length);

    private static int Further(int rates) => (rates - 1) * DaysOfARate;

    /// <summary>Whether rates of any time lead there, so that only the dates stand in the way.</summary>
    public bool IsLinked(string from, string to) => Find(from, to, on: null) is not null;

    internal static bool IsUsable(Rate rate) =>
        rate.From is { Amount: > 0, UpTo: null } && rate.To is { Amount: > 0, UpTo: null }
            && rate.From.Currency != rate.To.Currency;

    private void Add(Leg leg)
    {
        var (from, to) = (leg.Give.Currency, leg.Get.Currency);
        (_legs.TryGetValue((from, to), out var legs) ? legs : _legs[(from, to)] = []).Add(leg);
        (_reach.TryGetValue(from, out var reach) ? reach : _reach[from] = new SortedSet<string>(StringComparer.Ordinal)).Add(to);
    }

    /// <summary>Every way of that many rates over currencies not yet passed, by currency code.</summary>
    private IEnumerable<Leg[]> Chains(string from, string to, DateOnly? on, int rates, string[] passed)
    {
        if (rates == 1)
        {
            return Nearest(from, to, on) is { } last ? [[last]] : [];
        }

        return Reached(from)
            .Where(via => via != to && !passed.Contains(via))
            .Select(via => (via, first: Nearest(from, via, on)))
            .Where(step => step.first is not null)
            .SelectMany(step => Chains(step.via, to, on, rates - 1, [.. passed, from])
                .Select(rest => (Leg[])[step.first!, .. rest]));
    }

    private IEnumerable<string> Reached(string from) => _reach.GetValueOrDefault(from) ?? Enumerable.Empty<string>();

    private Leg? Nearest(string from, string to, DateOnly? day) => _legs.GetValueOrDefault((from, to))?
        .Where(leg => leg.DaysFrom(day) <= FarthestDays)
        .MinBy(leg => leg.DaysFrom(day));
}
