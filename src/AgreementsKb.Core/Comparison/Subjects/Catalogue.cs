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
    private readonly FrozenDictionary<string, int> _formerAgreements;
    private readonly FrozenDictionary<string, string> _formerActors;
    private readonly Lazy<Lexicon> _lexicon;
    private readonly Lazy<NearIds> _ids;
    private readonly Lazy<IReadOnlyList<(string First, string Second)>> _mostRecorded;

    public Catalogue(IEnumerable<Actor> actors, IEnumerable<AgreementCard> agreements)
        : this(actors.ToFrozenDictionary(actor => actor.Id, StringComparer.Ordinal), Cards.Of(agreements))
    {
    }

    internal Catalogue(FrozenDictionary<string, Actor> actors, Cards cards)
    {
        (Actors, Agreements) = (actors, cards);
        _byParty = ByParty(cards);
        _within = Actors.Values
            .Where(actor => actor.PartOf is not null)
            .GroupBy(actor => actor.PartOf!, actor => actor.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        _formerAgreements = Former(cards.FormerIds());
        _formerActors = Former(Actors.Values
            .OrderBy(actor => actor.Id, StringComparer.Ordinal)
            .SelectMany(actor => actor.FormerIds, (actor, id) => (id, actor.Id)));
        _lexicon = new Lazy<Lexicon>(() => new Lexicon(this));
        _ids = new Lazy<NearIds>(() => new NearIds(Agreements));
        _mostRecorded = new(() => RecordedPairs.MostRecorded(this));
    }

    public FrozenDictionary<string, Actor> Actors { get; }

    /// <summary>A place among them stands for the agreement in lists of places.</summary>
    internal Cards Agreements { get; }

    internal Lexicon Lexicon => _lexicon.Value;

    /// <summary>Ids of agreements, and of the parties of each.</summary>
    internal NearIds Ids => _ids.Value;

    /// <summary>The pairs of parties with the most agreements, for somebody who does not know what is recorded.</summary>
    internal IReadOnlyList<(string First, string Second)> MostRecorded => _mostRecorded.Value;

    /// <summary>Does now what the first question in words would wait for.</summary>
    internal void Warm() => _ = _lexicon.Value;

    public static Catalogue Of(RecordSet records) =>
        new(records.Actors.Values, records.Agreements.Values.Select(AgreementCard.Of));

    public bool IsParty(string actor) => _byParty.ContainsKey(actor);

    /// <summary>The name of an actor; the id itself where there is no such actor.</summary>
    public string NameOf(string actor) => Actors.GetValueOrDefault(actor)?.Name ?? actor;

    /// <summary>By its id or one that it had before; null where there is none.</summary>
    public AgreementCard? AgreementBy(string id) => Agreements.PlaceOf(id) is >= 0 and var place ? Agreements[place]
        : _formerAgreements.TryGetValue(id, out var now) ? Agreements[now]
        : null;

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
        return lists.Count == 0 ? [] : lists.Skip(1).Aggregate(lists[0], (left, right) => Places.Both(left, right));
    }

    private static FrozenDictionary<string, int[]> ByParty(Cards cards)
    {
        var places = cards.Actors.Select(_ => new List<int>()).ToList();
        for (var place = 0; place < cards.Count; place++)
        {
            foreach (var party in cards.PartyNumbers(place))
            {
                if (places[party].Count == 0 || places[party][^1] != place)
                {
                    places[party].Add(place);
                }
            }
        }

        return places.Index().ToFrozenDictionary(party => cards.Actors[party.Index], party => party.Item.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Where two had the same id once, the first keeps it, so that an id always leads to the same record.</summary>
    private static FrozenDictionary<string, T> Former<T>(IEnumerable<(string Id, T Record)> ids) => ids
        .DistinctBy(former => former.Id, StringComparer.Ordinal)
        .ToFrozenDictionary(former => former.Id, former => former.Record, StringComparer.Ordinal);

    private IEnumerable<string> Down(string actor, HashSet<string> seen) => seen.Add(actor)
        ? (_within.GetValueOrDefault(actor) ?? []).SelectMany(part => Down(part, seen)).Prepend(actor)
        : [];
}
