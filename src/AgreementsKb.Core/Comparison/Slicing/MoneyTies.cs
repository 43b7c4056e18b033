using System.Collections.Frozen;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>
/// Which agreements have reports that may be of the same money as one: those to the same payee whose sums may agree and whose
/// payers and purposes do not both differ, nor the times they are for. Never too few, by what <see cref="MoneyNeighbours"/> and
/// <see cref="MoneyRelations"/> take for a dispute; a few too many, for rates are taken at any date. Immutable.
/// </summary>
internal sealed class MoneyTies
{
    /// <summary>For what the conversion between numbers of other kinds may lose.</summary>
    private const double Slack = 1 + 1e-9;

    private const double Tolerance = (double)MoneyDisputes.Tolerance;

    /// <summary>No most is further from its least: wide ranges, ceilings and floors tie nothing.</summary>
    private const double Wide = 1.5;

    private readonly FrozenDictionary<string, Entry[]> _byPayee;
    private readonly RateSpans _rates;
    private readonly FieldComparer _fields;

    public MoneyTies(RecordSet vocabulary, IEnumerable<MoneyMention> mentions)
    {
        _rates = new RateSpans(vocabulary);
        _fields = new FieldComparer(vocabulary);
        _byPayee = ByPayee(mentions.Select(Placed));
    }

    /// <summary>Ids of the other agreements.</summary>
    public IEnumerable<string> Near(MoneyMention mention)
    {
        var own = Placed(mention);
        return Near(own)
            .Where(other => other.Mention.Agreement != mention.Agreement && MayAgree(mention, other.Mention)
                && !IsCoincidence(mention, other.Mention) && !AreOfOtherTimes(mention, other.Mention))
            .Select(other => other.Mention.Agreement);
    }

    private static FrozenDictionary<string, Entry[]> ByPayee(IEnumerable<Entry> entries) => entries
        .GroupBy(entry => entry.Mention.Payee, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderBy(entry => entry.Low).ToArray(), StringComparer.Ordinal);

    private Entry Placed(MoneyMention mention)
    {
        var rate = _rates.Middle(mention.Currency);
        return new Entry(mention.Low * rate, mention.High * rate, mention);
    }

    private IEnumerable<Entry> Near(Entry own)
    {
        var others = _byPayee.GetValueOrDefault(own.Mention.Payee) ?? [];
        var reach = _rates.Widest * Slack / (1 - Tolerance);
        for (var at = First(others, own.Low / reach / Wide); at < others.Length && others[at].Low <= own.High * reach; at++)
        {
            yield return others[at];
        }
    }

    private static int First(Entry[] entries, double low)
    {
        var (from, to) = (0, entries.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = entries[middle].Low < low ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>Converted either way, as the judge does.</summary>
    private bool MayAgree(MoneyMention left, MoneyMention right) => MayMeet(left, right) || MayMeet(right, left);

    private bool MayMeet(MoneyMention one, MoneyMention converted)
    {
        var (low, high) = _rates.Between(converted.Currency, one.Currency);
        return !Apart(one.High, converted.Low * low) && !Apart(converted.High * high, one.Low);
    }

    private static bool Apart(double below, double above) =>
        below * Slack < above && (above - below) / above > Tolerance * Slack;

    private bool IsCoincidence(MoneyMention left, MoneyMention right) =>
        _fields.Of(left.Payer, right.Payer) == FieldVerdict.Different
        && Purpose.Compare(left.Purposes, right.Purposes) == FieldVerdict.Different;

    /// <summary>As far as the sources say for what time it is; when they were published is not known here.</summary>
    private static bool AreOfOtherTimes(MoneyMention left, MoneyMention right) =>
        MoneyTime.Compare(left.Time, right.Time) == FieldVerdict.Different
        || MoneyRelations.AreFarApart(left.Time?.Dates?.Latest, right.Time?.Dates?.Latest);

    private readonly record struct Entry(double Low, double High, MoneyMention Mention);
}
