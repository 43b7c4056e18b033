using System.Collections.Frozen;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>
/// Which agreements have lines that may be told as the same money as a line: those to the same payee whose sums may agree and
/// whose payers and purposes do not both differ. Never too few, by what <see cref="MoneyNeighbours"/> and
/// <see cref="MoneyJudge"/> take for a dispute; a few too many, for rates are taken at any date. Immutable.
/// </summary>
internal sealed class MoneyTies
{
    /// <summary>For what the conversion between numbers of other kinds may lose.</summary>
    private const double Slack = 1 + 1e-9;

    private readonly FrozenDictionary<string, Entry[]> _byPayee;
    private readonly RateSpans _rates;
    private readonly RecordSet _vocabulary;

    public MoneyTies(RecordSet vocabulary, IEnumerable<MoneyLine> lines)
    {
        _vocabulary = vocabulary;
        _rates = new RateSpans(vocabulary);
        _byPayee = lines
            .SelectMany(line => line.Payees.Select(payee => (payee, line)))
            .GroupBy(pair => pair.payee, pair => pair.line, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(line => new Entry(Middle(line.Sums[0]), line)).OrderBy(entry => entry.Sum).ToArray(),
                StringComparer.Ordinal);
    }

    /// <summary>Ids of the other agreements.</summary>
    public IEnumerable<string> Near(MoneyLine line) => line.Payees.SelectMany(payee => Near(line, _byPayee.GetValueOrDefault(payee) ?? []));

    private IEnumerable<string> Near(MoneyLine line, Entry[] others)
    {
        var (middle, reach) = (Middle(line.Sums[0]), MoneyReach.Widest * _rates.Widest);
        for (var at = First(others, middle / reach); at < others.Length && others[at].Sum <= middle * reach; at++)
        {
            var other = others[at].Line;
            if (other.Agreement != line.Agreement && MayAgree(line, other) && !IsCoincidence(line, other))
            {
                yield return other.Agreement;
            }
        }
    }

    private static int First(Entry[] entries, double sum)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].Sum < sum ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private double Middle(MoneySpan sum) => sum.Main * _rates.Middle(sum.Currency);

    /// <summary>
    /// Sums of one currency that cannot agree part the lines, as they do for the judge. Those of two currencies do so only if
    /// nothing else is left: at the dates of the lines there may be no rate, and then the judge leaves them out.
    /// </summary>
    private bool MayAgree(MoneyLine left, MoneyLine right)
    {
        var may = false;
        foreach (var one in left.Sums)
        {
            foreach (var two in right.Sums)
            {
                var (low, high) = _rates.Between(two.Currency, one.Currency);
                var apart = Apart(one.High, two.Low * low) || Apart(two.High * high, one.Low);
                if (apart && one.Currency == two.Currency)
                {
                    return false;
                }

                may |= !apart;
            }
        }

        return may;
    }

    private static bool Apart(double below, double above) =>
        below * Slack < above && (above - below) / above > MoneyReach.Tolerance * Slack;

    private bool IsCoincidence(MoneyLine left, MoneyLine right) =>
        Differ([.. left.Payers, .. right.Payers], (one, other) => IsWithin(one, other) || IsWithin(other, one))
        && Differ([.. left.Purposes, .. right.Purposes], (one, other) => one.All(other.Contains) || other.All(one.Contains));

    private static bool Differ<T>(IReadOnlyList<T> all, Func<T, T, bool> compatible)
    {
        for (var left = 0; left < all.Count; left++)
        {
            for (var right = left + 1; right < all.Count; right++)
            {
                if (!compatible(all[left], all[right]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsWithin(string part, string whole)
    {
        var current = part;
        for (var steps = 0; current is not null && steps <= _vocabulary.Actors.Count; steps++)
        {
            if (current == whole)
            {
                return true;
            }

            current = _vocabulary.Actors.GetValueOrDefault(current)?.PartOf;
        }

        return false;
    }

    private readonly record struct Entry(double Sum, MoneyLine Line);
}
