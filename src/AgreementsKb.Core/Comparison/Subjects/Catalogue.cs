using System.Collections.Frozen;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// All that words can name: every actor, and a card for every agreement. Nothing in it depends on a question. Immutable.
/// </summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, int[]> _byParty;
    private readonly FrozenDictionary<string, string[]> _within;
    private readonly FrozenDictionary<string, AgreementCard> _formerAgreements;
    private readonly FrozenDictionary<string, string> _formerActors;
    private readonly Lazy<Lexicon> _lexicon;
    private readonly Lazy<NearWords> _ids;

    public Catalogue(IEnumerable<Actor> actors, IEnumerable<AgreementCard> agreements)
    {
        Actors = actors.ToFrozenDictionary(actor => actor.Id, StringComparer.Ordinal);
        Agreements = agreements.ToFrozenDictionary(agreement => agreement.Id, StringComparer.Ordinal);
        Cards = [.. Agreements.Values];
        Array.Sort(Cards, Before);
        _byParty = ByParty(Cards);
        _within = Actors.Values
            .Where(actor => actor.PartOf is not null)
            .GroupBy(actor => actor.PartOf!, actor => actor.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        _formerAgreements = Former(Cards, card => card.FormerIds, card => card);
        _formerActors = Former(
            Actors.Values.OrderBy(actor => actor.Id, StringComparer.Ordinal), actor => actor.FormerIds, actor => actor.Id);
        _lexicon = new Lazy<Lexicon>(() => new Lexicon(this));
        _ids = new Lazy<NearWords>(() => new NearWords(Agreements.Keys.Concat(Cards.Select(PairOf))));
    }

    public FrozenDictionary<string, Actor> Actors { get; }

    public FrozenDictionary<string, AgreementCard> Agreements { get; }

    /// <summary>
    /// Those with the fewest parties first, then by id. A place in it stands for the agreement in lists of places, which
    /// are in that order for this reason.
    /// </summary>
    internal AgreementCard[] Cards { get; }

    internal Lexicon Lexicon => _lexicon.Value;

    /// <summary>Ids of agreements, and of the parties of each.</summary>
    internal NearWords Ids => _ids.Value;

    /// <summary>Does now what the first question in words would wait for.</summary>
    internal void Warm() => _ = _lexicon.Value;

    public static Catalogue Of(RecordSet records) =>
        new(records.Actors.Values, records.Agreements.Values.Select(AgreementCard.Of));

    public bool IsParty(string actor) => _byParty.ContainsKey(actor);

    /// <summary>The name of an actor; the id itself where there is no such actor.</summary>
    public string NameOf(string actor) => Actors.GetValueOrDefault(actor)?.Name ?? actor;

    /// <summary>By its id or one that it had before; null where there is none.</summary>
    public AgreementCard? AgreementBy(string id) => Agreements.GetValueOrDefault(id) ?? _formerAgreements.GetValueOrDefault(id);

    /// <summary>The present id of an actor, by that id or one it had before; null where there is none.</summary>
    public string? ActorBy(string id) => Actors.ContainsKey(id) ? id : _formerActors.GetValueOrDefault(id);

    /// <summary>
    /// A state with everything that belongs to it. Only states reach down: the European Union's own agreements are not
    /// those of its members.
    /// </summary>
    public IEnumerable<string> Reach(string actor) => Actors.GetValueOrDefault(actor)?.Kind == Words.State
        ? Down(actor, new HashSet<string>(StringComparer.Ordinal))
        : [actor];

    /// <summary>Places of the agreements in which each of the sides takes part, by any of the actors that it can mean.</summary>
    internal int[] Between(IReadOnlyList<Side> sides)
    {
        var lists = sides
            .Select(side => Places.Union(side.Actors.SelectMany(Reach).Select(actor => _byParty.GetValueOrDefault(actor) ?? [])))
            .OrderBy(list => list.Length)
            .ToList();
        return lists.Count == 0 ? [] : lists.Skip(1).Aggregate(lists[0], Places.Both);
    }

    private static int Before(AgreementCard left, AgreementCard right) => left.Parties.Count == right.Parties.Count
        ? string.CompareOrdinal(left.Id, right.Id)
        : left.Parties.Count.CompareTo(right.Parties.Count);

    private static FrozenDictionary<string, int[]> ByParty(AgreementCard[] cards)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var place = 0; place < cards.Length; place++)
        {
            foreach (var party in cards[place].Parties)
            {
                var list = places.TryGetValue(party, out var known) ? known : places[party] = [];
                if (list.Count == 0 || list[^1] != place)
                {
                    list.Add(place);
                }
            }
        }

        return places.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Where two had the same id once, the first keeps it, so that an id always leads to the same record.</summary>
    private static FrozenDictionary<string, TValue> Former<T, TValue>(
        IEnumerable<T> records, Func<T, IEnumerable<string>> ids, Func<T, TValue> value) => records
        .SelectMany(record => ids(record).Select(id => (id, record)))
        .DistinctBy(pair => pair.id, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.id, pair => value(pair.record), StringComparer.Ordinal);

    private static string PairOf(AgreementCard agreement) =>
        string.Join('+', agreement.Parties.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private IEnumerable<string> Down(string actor, HashSet<string> seen) => seen.Add(actor)
        ? (_within.GetValueOrDefault(actor) ?? []).SelectMany(part => Down(part, seen)).Prepend(actor)
        : [];
}
