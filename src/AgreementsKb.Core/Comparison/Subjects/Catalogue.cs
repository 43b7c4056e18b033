using System.Collections.Frozen;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// All that words can name: every actor, and a card for every agreement. Nothing in it depends on a question. Immutable.
/// </summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, AgreementCard[]> _byParty;
    private readonly FrozenDictionary<string, string[]> _within;
    private readonly FrozenDictionary<string, AgreementCard[]> _byFormerId;
    private readonly Lazy<Lexicon> _lexicon;

    public Catalogue(IEnumerable<Actor> actors, IEnumerable<AgreementCard> agreements)
    {
        Actors = actors.ToFrozenDictionary(actor => actor.Id, StringComparer.Ordinal);
        Agreements = agreements.ToFrozenDictionary(agreement => agreement.Id, StringComparer.Ordinal);
        _byParty = Index(
            Agreements.Values.OrderBy(agreement => agreement.Id, StringComparer.Ordinal), agreement => agreement.Parties);
        _within = Index(
            Actors.Keys.Order(StringComparer.Ordinal), id => Actors[id].PartOf is { } whole ? [whole] : []);
        _byFormerId = Index(
            Agreements.Values.Where(agreement => agreement.FormerIds.Count > 0).OrderBy(agreement => agreement.Id, StringComparer.Ordinal),
            agreement => agreement.FormerIds);
        _lexicon = new Lazy<Lexicon>(() => new Lexicon(this));
    }

    public FrozenDictionary<string, Actor> Actors { get; }

    public FrozenDictionary<string, AgreementCard> Agreements { get; }

    internal Lexicon Lexicon => _lexicon.Value;

    /// <summary>Does now what the first question in words would wait for.</summary>
    internal void Warm() => _ = _lexicon.Value;

    public static Catalogue Of(RecordSet records) =>
        new(records.Actors.Values, records.Agreements.Values.Select(AgreementCard.Of));

    public IReadOnlyList<AgreementCard> AgreementsOf(string actor) => _byParty.GetValueOrDefault(actor) ?? [];

    /// <summary>The agreement that had an id formerly; null where there is none.</summary>
    public AgreementCard? Formerly(string id) => _byFormerId.GetValueOrDefault(id)?[0];

    public bool IsParty(string actor) => _byParty.ContainsKey(actor);

    /// <summary>The name of an actor; the id itself where there is no such actor.</summary>
    public string NameOf(string actor) => Actors.GetValueOrDefault(actor)?.Name ?? actor;

    /// <summary>
    /// A state with everything that belongs to it. Only states reach down: the European Union's own agreements are not
    /// those of its members.
    /// </summary>
    public IEnumerable<string> Reach(string actor) => Actors.GetValueOrDefault(actor)?.Kind == Words.State
        ? Down(actor, new HashSet<string>(StringComparer.Ordinal))
        : [actor];

    private static FrozenDictionary<string, T[]> Index<T>(IEnumerable<T> items, Func<T, IEnumerable<string>> keys) => items
        .SelectMany(item => keys(item).Distinct(StringComparer.Ordinal).Select(key => (key, item)))
        .GroupBy(pair => pair.key, pair => pair.item, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private IEnumerable<string> Down(string actor, HashSet<string> seen) => seen.Add(actor)
        ? (_within.GetValueOrDefault(actor) ?? []).SelectMany(part => Down(part, seen)).Prepend(actor)
        : [];
}
