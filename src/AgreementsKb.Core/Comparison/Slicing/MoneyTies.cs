using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Packed;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>
/// Which agreements have reports that may tell the same money differently: those to the same payee whose sums may agree and of which
/// either the payer or the purpose differs, not both, nor the times they are for. Never too few, by what <see cref="MoneyNeighbours"/>
/// and <see cref="MoneyRelations"/> take for a dispute; a few too many, for rates are taken at any date. Immutable.
/// </summary>
internal sealed class MoneyTies
{
    /// <summary>For what the conversion between numbers of other kinds may lose.</summary>
    private const double Slack = 1 + 1e-9;

    private const double Tolerance = (double)MoneyDisputes.Tolerance;

    /// <summary>No most is further from its least: wide ranges, ceilings and floors tie nothing.</summary>
    private const double Wide = 1.5;

    /// <summary>Payee by payee, the lowest sum first.</summary>
    private readonly PackedMention[] _mentions;

    /// <summary>Where the mentions of each payee begin; at the end, where those of the last do.</summary>
    private readonly int[] _firsts;

    /// <summary>Of each agreement, where its mentions are.</summary>
    private readonly NumberLists _ofAgreement;

    private readonly MoneyWords _words;
    private readonly FieldComparer _fields;

    /// <summary>By currency, what a unit of it is worth in the one that sums are sorted by.</summary>
    private readonly double[] _middles;

    /// <summary>By two currencies, how many units of the second one of the first can be worth; null where no rates lead there.</summary>
    private readonly (double Low, double High)?[] _between;

    private readonly double _reach;

    /// <param name="mentions">In any order; they are put into another.</param>
    /// <param name="agreements">How many there are.</param>
    public MoneyTies(RecordSet vocabulary, MoneyWords words, PackedMention[] mentions, int agreements)
    {
        var rates = new RateSpans(vocabulary);
        (_words, _fields, _mentions) = (words, new FieldComparer(vocabulary), mentions);
        _middles = Array.ConvertAll(words.Currencies, rates.Middle);
        _between = [.. words.Currencies.SelectMany(_ => words.Currencies, rates.Between)];
        _reach = rates.Widest * Slack / (1 - Tolerance);
        Array.Sort(mentions, (left, right) => left.Payee == right.Payee ? Low(left).CompareTo(Low(right)) : left.Payee.CompareTo(right.Payee));
        _firsts = new int[words.Actors + 1];
        foreach (var mention in mentions)
        {
            _firsts[mention.Payee + 1]++;
        }

        for (var payee = 0; payee < words.Actors; payee++)
        {
            _firsts[payee + 1] += _firsts[payee];
        }

        var each = new NumberLists.Making();
        Array.ForEach(mentions, mention => each.Add(mention.Agreement));
        _ofAgreement = each.Make().Reversed(agreements);
    }

    /// <summary>What is known of an agreement's money.</summary>
    public MoneyMention[] Of(int agreement, string id) =>
        Array.ConvertAll(_ofAgreement[agreement].ToArray(), at => _words.Unpacked(_mentions[at], id));

    /// <summary>Places of the other agreements; some more than once.</summary>
    public IEnumerable<int> Near(int agreement) => _ofAgreement[agreement].ToArray().SelectMany(at => Near(_mentions[at]));

    private IEnumerable<int> Near(PackedMention own)
    {
        var (low, high) = (Low(own) / _reach / Wide, own.High * _middles[own.Currency] * _reach);
        var last = _firsts[own.Payee + 1];
        for (var at = First(_firsts[own.Payee], last, low); at < last && Low(_mentions[at]) <= high; at++)
        {
            if (IsNear(own, _mentions[at]))
            {
                yield return _mentions[at].Agreement;
            }
        }
    }

    private double Low(in PackedMention mention) => mention.Low * _middles[mention.Currency];

    private int First(int from, int to, double low)
    {
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = Low(_mentions[middle]) < low ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private bool IsNear(in PackedMention own, in PackedMention other) => own.Agreement != other.Agreement && MayAgree(own, other)
        && !AreOfOtherTimes(own, other) && IsToldDifferently(own, other);

    /// <summary>Converted either way, as the judge does.</summary>
    private bool MayAgree(in PackedMention left, in PackedMention right) => MayMeet(left, right) || MayMeet(right, left);

    private bool MayMeet(in PackedMention one, in PackedMention converted) =>
        _between[(converted.Currency * _middles.Length) + one.Currency] is { } rate
        && !Apart(one.High, converted.Low * rate.Low) && !Apart(converted.High * rate.High, one.Low);

    private static bool Apart(double below, double above) =>
        below * Slack < above && (above - below) / above > Tolerance * Slack;

    /// <summary>The same story is no dispute, and where payer and purpose both differ the like sums are a coincidence.</summary>
    private bool IsToldDifferently(in PackedMention left, in PackedMention right) => PayersDiffer(left, right) != PurposesDiffer(left, right);

    private bool PayersDiffer(in PackedMention left, in PackedMention right) => left.Payer != right.Payer
        && _fields.Of(_words.Actor(left.Payer), _words.Actor(right.Payer)) == FieldVerdict.Different;

    private bool PurposesDiffer(in PackedMention left, in PackedMention right) => left.Purposes != right.Purposes
        && Purpose.Compare(_words.Purposes(left.Purposes), _words.Purposes(right.Purposes)) == FieldVerdict.Different;

    /// <summary>As far as the sources say for what time it is; when they were published is not known here.</summary>
    private bool AreOfOtherTimes(in PackedMention left, in PackedMention right)
    {
        if (left.Time == right.Time)
        {
            return false;
        }

        var (one, other) = (_words.Time(left.Time), _words.Time(right.Time));
        return MoneyTime.Compare(one, other) == FieldVerdict.Different
            || MoneyRelations.AreFarApart(one?.Dates?.Latest, other?.Dates?.Latest);
    }
}
