using AgreementsKb.Core.Comparison.Subjects;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>A number for each agreement there is, its place among the cards, and for each that is only named, after those. Immutable.</summary>
internal sealed class AgreementNumbers
{
    private readonly Cards _cards;
    private readonly string[] _missing;
    private readonly Dictionary<string, int> _numbers;

    /// <param name="named">Ids that agreements name, none twice.</param>
    public AgreementNumbers(Cards cards, IEnumerable<string> named)
    {
        _cards = cards;
        _missing = [.. named.Where(id => !cards.Has(id))];
        _numbers = _missing.Index().ToDictionary(missing => missing.Item, missing => cards.Count + missing.Index, StringComparer.Ordinal);
    }

    public int Count => _cards.Count + _missing.Length;

    public string IdOf(int number) => number < _cards.Count ? _cards.Ids[number] : _missing[number - _cards.Count];

    /// <summary>Less than 0 for what is no agreement and that none names.</summary>
    public int NumberOf(string id) => _cards.PlaceOf(id) is >= 0 and var place ? place : _numbers.GetValueOrDefault(id, -1);
}
