using AgreementsKb.Core.Comparison.Packed;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>How all agreements stand to each other, without their records. Immutable.</summary>
internal sealed class Surroundings
{
    private readonly Cards _cards;
    private readonly int[] _rolesOf;
    private readonly ListOf<string>[] _roles;
    private readonly bool[] _hasCaps;
    private readonly AgreementNumbers _numbers;
    private readonly Links _related;
    private readonly Links _sameFunding;
    private readonly Links _linked;
    private readonly MoneyTies _money;

    /// <param name="made">Of the agreements as they came.</param>
    /// <param name="order">For the place of each card the number by which the agreement came.</param>
    public Surroundings(RecordSet vocabulary, Cards cards, SurroundingsMaking made, int[] order)
    {
        _cards = cards;
        (_rolesOf, _roles) = (Array.ConvertAll(order, number => made.RolesOf[number]), made.Roles.Values());
        _hasCaps = Array.ConvertAll(order, number => made.HasCaps[number]);
        var named = made.Named.Values();
        _numbers = new AgreementNumbers(cards, named);
        var numbers = Array.ConvertAll(named, _numbers.NumberOf);
        _related = LinksOf(made.Related);
        _sameFunding = LinksOf(made.SameFunding);
        _linked = LinksOf(made.Linked);
        _money = new MoneyTies(vocabulary, made.MoneyWords.Make(), made.MoneyAt(order), cards.Count);

        Links LinksOf(NumberLists.Making lists) => new(lists.Make().Ordered(order).Renumbered(numbers), _numbers.Count);
    }

    /// <summary>All that is kept of an agreement, as it was given.</summary>
    public AgreementTies TiesOf(int place) => new(
        _cards[place], _roles[_rolesOf[place]], Ids(_related.All(place)), Ids(_sameFunding.All(place)), Ids(_linked.All(place)),
        _money.Of(place, _cards.Ids[place]), _hasCaps[place]);

    public ListOf<string> RolesOf(int place) => _roles[_rolesOf[place]];

    public IEnumerable<string> PartiesOf(string agreement) => _cards.PlaceOf(agreement) is >= 0 and var place ? _cards.PartiesOf(place) : [];

    /// <summary>Related in any way, whichever of the two says so.</summary>
    public IEnumerable<string> Related(string agreement) => Of(agreement, _related.Both);

    public bool HasCaps(string agreement) => _cards.PlaceOf(agreement) is >= 0 and var place && _hasCaps[place];

    /// <summary>Possibly the same funding, whichever of the two says so.</summary>
    public IEnumerable<string> SameFunding(string agreement) => Of(agreement, _sameFunding.Both);

    /// <summary>Lines of one name lines of the other.</summary>
    public IEnumerable<string> Linked(string agreement) => Of(agreement, _linked.Both);

    /// <summary>Agreements with lines that this one's lines name.</summary>
    public IEnumerable<string> Names(string agreement) => Of(agreement, _linked.From);

    /// <summary>Lines to the same payee, of about the same sum.</summary>
    public IEnumerable<string> Near(string agreement) =>
        _cards.PlaceOf(agreement) is >= 0 and var place ? Ids(_money.Near(place).Distinct()) : [];

    private ListOf<string> Of(string agreement, Func<int, IEnumerable<int>> others) =>
        _numbers.NumberOf(agreement) is >= 0 and var number ? Ids(others(number)) : [];

    private ListOf<string> Ids(IEnumerable<int> numbers) => numbers.Select(_numbers.IdOf).ToListOf();
}
