using System.Collections.Frozen;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>How all agreements stand to each other, without their records. Immutable.</summary>
internal sealed class Surroundings
{
    private readonly FrozenDictionary<string, AgreementTies> _agreements;
    private readonly FrozenDictionary<string, string[]> _relatedFrom;
    private readonly FrozenDictionary<string, string[]> _sameFundingFrom;
    private readonly FrozenDictionary<string, string[]> _linkedFrom;
    private readonly MoneyTies _money;

    public Surroundings(RecordSet vocabulary, FrozenDictionary<string, AgreementTies> agreements)
    {
        _agreements = agreements;
        _relatedFrom = Reversed(ties => ties.Related);
        _sameFundingFrom = Reversed(ties => ties.SameFunding);
        _linkedFrom = Reversed(ties => ties.Linked);
        _money = new MoneyTies(vocabulary, agreements.Values.SelectMany(ties => ties.Money));
    }

    public IEnumerable<string> PartiesOf(string agreement) => Of(agreement)?.Card.Parties ?? [];

    /// <summary>Related in any way, whichever of the two says so.</summary>
    public IEnumerable<string> Related(string agreement) => Both(Of(agreement)?.Related, _relatedFrom, agreement);

    public bool HasCaps(string agreement) => Of(agreement)?.HasCaps == true;

    /// <summary>Possibly the same funding, whichever of the two says so.</summary>
    public IEnumerable<string> SameFunding(string agreement) => Both(Of(agreement)?.SameFunding, _sameFundingFrom, agreement);

    /// <summary>Lines of one name lines of the other.</summary>
    public IEnumerable<string> Linked(string agreement) => Both(Names(agreement), _linkedFrom, agreement);

    /// <summary>Agreements with lines that this one's lines name.</summary>
    public IEnumerable<string> Names(string agreement) => (Of(agreement)?.Linked ?? []).Where(_agreements.ContainsKey);

    /// <summary>Lines to the same payee, of about the same sum.</summary>
    public IEnumerable<string> Near(string agreement) => (Of(agreement)?.Money ?? []).SelectMany(_money.Near);

    private AgreementTies? Of(string agreement) => _agreements.GetValueOrDefault(agreement);

    private IEnumerable<string> Both(IEnumerable<string>? named, FrozenDictionary<string, string[]> naming, string agreement) =>
        (named ?? []).Where(_agreements.ContainsKey).Concat(naming.GetValueOrDefault(agreement) ?? []);

    private FrozenDictionary<string, string[]> Reversed(Func<AgreementTies, IEnumerable<string>> named) => _agreements.Values
        .SelectMany(ties => named(ties).Distinct(StringComparer.Ordinal).Select(other => (other, ties.Id)))
        .GroupBy(pair => pair.other, pair => pair.Id, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
