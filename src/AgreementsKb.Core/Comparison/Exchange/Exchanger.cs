using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Exchange;

/// <summary>
/// Converts at cited rates only: the fewest rates that lead there (at most two), and of those the nearest in time. A rate
/// more than <see cref="FarthestDays"/> from the money's date is not used.
/// </summary>
internal sealed class Exchanger
{
    public const int FarthestDays = 1096;

    private readonly Dictionary<(string From, string To), List<Leg>> _legs = [];
    private readonly List<string> _currencies;

    public Exchanger(RecordSet records)
    {
        foreach (var rate in records.Rates.Values.Where(IsUsable).OrderBy(rate => rate.Id, StringComparer.Ordinal))
        {
            Add(new Leg(rate, rate.From, rate.To));
            Add(new Leg(rate, rate.To, rate.From));
        }

        _currencies = [.. _legs.Keys.Select(pair => pair.From).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The rates to use; null where no cited rates lead there.</summary>
    /// <param name="on">The date of the money; null where it is not known, and any rate will do.</param>
    public Route? Find(string from, string to, DateOnly? on)
    {
        if (from == to)
        {
            return new Route([]);
        }

        if (Nearest(from, to, on) is { } direct)
        {
            return new Route([direct]);
        }

        return _currencies
            .Where(via => via != from && via != to)
            .Select(via => (First: Nearest(from, via, on), Second: Nearest(via, to, on)))
            .Where(pair => pair.First is not null && pair.Second is not null)
            .OrderBy(pair => Days(pair.First!, on) + Days(pair.Second!, on))
            .Select(pair => new Route([pair.First!, pair.Second!]))
            .FirstOrDefault();
    }

    internal static bool IsUsable(Rate rate) =>
        rate.From is { Amount: > 0, UpTo: null } && rate.To is { Amount: > 0, UpTo: null }
            && rate.From.Currency != rate.To.Currency;

    private static int Days(Leg leg, DateOnly? on)
    {
        if (on is not { } day)
        {
            return 0;
        }

        var from = (leg.Rate.On.From ?? leg.Rate.On.To ?? day).DayNumber;
        var to = (leg.Rate.On.To ?? leg.Rate.On.From ?? day).DayNumber;
        return day.DayNumber < from ? from - day.DayNumber : Math.Max(0, day.DayNumber - to);
    }

    private void Add(Leg leg)
    {
        var pair = (leg.Give.Currency, leg.Get.Currency);
        (_legs.TryGetValue(pair, out var legs) ? legs : _legs[pair] = []).Add(leg);
    }

    private Leg? Nearest(string from, string to, DateOnly? on) => _legs.GetValueOrDefault((from, to))?
        .Where(leg => Days(leg, on) <= FarthestDays)
        .MinBy(leg => Days(leg, on));
}
