using System.Collections;
using System.Text;
using AgreementsKb.Core.Comparison.Packed;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// The cards of all agreements, those with the fewest parties first, then by id. They are held packed: a card is made of what is held
/// each time that it is asked for. Immutable.
/// </summary>
internal sealed class Cards : IReadOnlyList<AgreementCard>
{
    private readonly Texts _ids;
    private readonly Texts _titles;
    private readonly NumberLists _names;
    private readonly NumberLists _formerIds;

    /// <summary>What the numbers of other names and former ids stand for.</summary>
    private readonly Texts _called;

    private readonly NumberLists _parties;
    private readonly string[] _actors;

    /// <summary>Places in the order of ids.</summary>
    private readonly int[] _byId;

    private Cards(Making made, int[] order)
    {
        _ids = made.Ids.Make().Ordered(order);
        _titles = made.Titles.Make().Ordered(order);
        _names = made.Names.Make().Ordered(order);
        _formerIds = made.FormerIds.Make().Ordered(order);
        _called = Texts.Of(made.Called.Values());
        _parties = made.Parties.Make().Ordered(order);
        _actors = made.Actors.Values();
        _byId = [.. Enumerable.Range(0, order.Length)];
        Array.Sort(_byId, (left, right) => _ids.Bytes(left).SequenceCompareTo(_ids.Bytes(right)));
    }

    public int Count => _ids.Count;

    public Texts Ids => _ids;

    /// <summary>Every actor that is a party, by the numbers that <see cref="PartyNumbers"/> gives.</summary>
    public IReadOnlyList<string> Actors => _actors;

    public AgreementCard this[int place] => new(
        _ids[place], _titles[place], Called(_names[place]), Called(_formerIds[place]), ListOf.Create(PartiesOf(place)));

    public static Cards Of(IEnumerable<AgreementCard> cards)
    {
        var making = new Making();
        foreach (var card in cards)
        {
            making.Add(card);
        }

        return making.Make(out _);
    }

    public bool Has(string id) => PlaceOf(id) >= 0;

    /// <summary>Less than 0 where there is none.</summary>
    public int PlaceOf(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        var (from, to) = (0, _byId.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = _ids.Bytes(_byId[middle]).SequenceCompareTo(bytes) < 0 ? (middle + 1, to) : (from, middle);
        }

        return from < _byId.Length && _ids.Bytes(_byId[from]).SequenceEqual(bytes) ? _byId[from] : -1;
    }

    public string TitleOf(int place) => _titles[place];

    public AgreementName NameOf(int place) => new(_ids[place], _titles[place]);

    public ReadOnlySpan<int> PartyNumbers(int place) => _parties[place];

    public string[] PartiesOf(int place) => Array.ConvertAll(_parties[place].ToArray(), party => _actors[party]);

    /// <summary>Ids that agreements had before, in the order of the agreements.</summary>
    public IEnumerable<(string FormerId, int Place)> FormerIds() => Enumerable.Range(0, Count)
        .SelectMany(place => _formerIds[place].ToArray(), (place, former) => (_called[former], place));

    public IEnumerator<AgreementCard> GetEnumerator() => Enumerable.Range(0, Count).Select(place => this[place]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ListOf<string> Called(ReadOnlySpan<int> names) =>
        names.IsEmpty ? [] : ListOf.Create<string>(Array.ConvertAll(names.ToArray(), name => _called[name]));

    /// <summary>Takes cards as they come, in any order.</summary>
    internal sealed class Making
    {
        public Texts.Making Ids { get; } = new();

        public Texts.Making Titles { get; } = new();

        public NumberLists.Making Names { get; } = new();

        public NumberLists.Making FormerIds { get; } = new();

        public Numbering<string> Called { get; } = new(StringComparer.Ordinal);

        public NumberLists.Making Parties { get; } = new();

        public Numbering<string> Actors { get; } = new(StringComparer.Ordinal);

        public void Add(AgreementCard card)
        {
            Ids.Add(card.Id);
            Titles.Add(card.Title);
            Names.Add([.. card.Names.Select(Called.Of)]);
            FormerIds.Add([.. card.FormerIds.Select(Called.Of)]);
            Parties.Add([.. card.Parties.Select(Actors.Of)]);
        }

        /// <param name="order">For each place the number of the card by which it came.</param>
        public Cards Make(out int[] order)
        {
            var (ids, parties) = (Ids.Make(), Parties.Make());
            order = [.. Enumerable.Range(0, ids.Count)];
            Array.Sort(order, (left, right) => parties[left].Length == parties[right].Length
                ? ids.Bytes(left).SequenceCompareTo(ids.Bytes(right))
                : parties[left].Length.CompareTo(parties[right].Length));
            return new Cards(this, order);
        }
    }
}
