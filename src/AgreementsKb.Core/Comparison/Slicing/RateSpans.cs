using AgreementsKb.Core.Comparison.Exchange;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>How many units of one currency another can be worth at any date, by the cited rates.</summary>
internal sealed class RateSpans
{
    private const string Base = "EUR";

    private readonly Dictionary<(string From, string To), (double Low, double High)> _direct = [];
    private readonly Dictionary<(string From, string To), (double Low, double High)> _between = [];

    public RateSpans(RecordSet records)
    {
        foreach (var rate in records.Rates.Values.Where(Exchanger.IsUsable))
        {
            var (from, to) = ((double)rate.From.Amount!.Value, (double)rate.To.Amount!.Value);
            Widen(_direct, (rate.From.Currency, rate.To.Currency), (to / from, to / from));
            Widen(_direct, (rate.To.Currency, rate.From.Currency), (from / to, from / to));
        }

        AddRoutes();
        Widest = _between.Values.Select(span => span.High / span.Low).DefaultIfEmpty(1).Max();
    }

    /// <summary>The highest value of a currency over the lowest, of the currency where that is most.</summary>
    public double Widest { get; }

    /// <summary>A value in the base currency to sort by; 1 for a currency that no rates lead from.</summary>
    public double Middle(string currency) => currency == Base || !_between.TryGetValue((currency, Base), out var span)
        ? 1
        : Math.Sqrt(span.Low * span.High);

    /// <summary>Null where no rates lead there: then no sum of one can be set against one of the other.</summary>
    public (double Low, double High)? Between(string from, string to) => from == to ? (1, 1)
        : _between.TryGetValue((from, to), out var span) ? span
        : null;

    /// <summary>As the exchanger goes: directly or by way of others, with so many rates at most.</summary>
    private void AddRoutes()
    {
        var onward = _direct.ToLookup(span => span.Key.From, StringComparer.Ordinal);
        var last = _direct.ToList();
        for (var rates = 1; rates <= Exchanger.MostRates; rates++)
        {
            last.ForEach(span => Widen(_between, span.Key, span.Value));
            var longer = new Dictionary<(string From, string To), (double Low, double High)>();
            foreach (var (pair, first) in last)
            {
                foreach (var (next, second) in onward[pair.To].Where(next => next.Key.To != pair.From))
                {
                    Widen(longer, (pair.From, next.To), (first.Low * second.Low, first.High * second.High));
                }
            }

            last = [.. longer];
        }
    }

    private static void Widen(
        Dictionary<(string From, string To), (double Low, double High)> spans, (string From, string To) pair, (double Low, double High) span) =>
        spans[pair] = spans.TryGetValue(pair, out var known)
            ? (Math.Min(known.Low, span.Low), Math.Max(known.High, span.High))
            : span;
}
