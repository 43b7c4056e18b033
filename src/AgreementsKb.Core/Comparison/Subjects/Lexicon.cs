using System.Runtime.InteropServices;
using AgreementsKb.Core.Comparison.Packed;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>What a phrase was found to mean. Either list may be empty.</summary>
/// <param name="Actors">Ids.</param>
/// <param name="Agreements">Places.</param>
/// <param name="Length">In words; 0 where nothing is called so.</param>
internal readonly record struct Found(ListOf<string> Actors, int[] Agreements, int Length);

/// <summary>
/// Every phrase by which the records can be asked for: names, ids, adjectives and aliases of actors, names, titles and ids
/// of agreements. Built from the records, so editors decide what "Britain" means.
/// </summary>
internal sealed class Lexicon
{
    private readonly PhraseTable _actors;
    private readonly PhraseTable _agreements;
    private readonly PhraseTable _loose;
    private readonly string[] _actorIds;
    private readonly WordIndex _words;
    private readonly Spellings _spellings;

    public Lexicon(Catalogue catalogue)
    {
        var reader = new NameReader();
        _actorIds = [.. catalogue.Actors.Keys.Order(StringComparer.Ordinal)];
        _actors = Actors(catalogue, _actorIds, reader);
        var (agreements, loose) = (new PhraseTable.Making(), new PhraseTable.Making());
        _words = Agreements(catalogue.Agreements, reader, agreements, loose);
        (_agreements, _loose) = (agreements.Make(), loose.Make());
        foreach (var word in PlainWords.Spelled)
        {
            reader.Spellings.TryAdd(Fold.Of(word), word);
        }

        _spellings = new Spellings(reader.Spellings);
    }

    /// <summary>Who or what the longest phrase that begins at a place names.</summary>
    /// <param name="withAgreements">Whether names of agreements count.</param>
    public Found LongestAt(IReadOnlyList<string> words, int at, bool withAgreements = true)
    {
        var (actors, length) = _actors.LongestAt(words, at);
        var (agreements, longer) = withAgreements ? _agreements.LongestAt(words, at) : ([], 0);
        return longer > 0 && longer >= length
            ? new Found([], agreements, longer)
            : new Found(actors.Select(number => _actorIds[number]).ToListOf(), [], length);
    }

    /// <summary>
    /// Agreements that have a name like "Tunisia deal", which names whatever else that party has agreed as well.
    /// </summary>
    public Found LooseAt(IReadOnlyList<string> words, int at)
    {
        var (agreements, length) = _loose.LongestAt(words, at);
        return new Found([], agreements, length);
    }

    /// <summary>Places of the agreements whose id, title or names have the word.</summary>
    public ReadOnlySpan<int> With(string word) => _words.With(word);

    /// <summary>Words that are a few slips away, as the records write them; nearest first.</summary>
    public IEnumerable<string> Near(string word, int max) => _spellings.Near(word, max);

    private static PhraseTable Actors(Catalogue catalogue, string[] ids, NameReader reader)
    {
        var phrases = new PhraseTable.Making();
        for (var number = 0; number < ids.Length; number++)
        {
            foreach (var words in Names(catalogue.Actors[ids[number]]).Select(reader.Words).Where(words => words.Count > 0))
            {
                phrases.Add(words, number);
            }
        }

        return phrases.Make();
    }

    private static IEnumerable<string> Names(Actor actor) =>
        actor.Adjectives.Concat(actor.Aliases).Concat(actor.FormerIds).Prepend(actor.Id).Prepend(actor.Name);

    private WordIndex Agreements(Cards cards, NameReader reader, PhraseTable.Making agreements, PhraseTable.Making loose)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var used = new NumberLists.Making();
        var own = new List<int>();
        for (var place = 0; place < cards.Count; place++)
        {
            own.Clear();
            foreach (var words in Names(cards[place]).Select(reader.Words))
            {
                TableFor(words, agreements, loose)?.Add(words, place);
                words.ForEach(Note);
            }

            used.Add(CollectionsMarshal.AsSpan(own));
        }

        return new WordIndex(numbers, used.Make());

        void Note(string word)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word, out var exists);
            number = exists ? number : numbers.Count - 1;
            if (!own.Contains(number))
            {
                own.Add(number);
            }
        }
    }

    private static IEnumerable<string> Names(AgreementCard card)
    {
        yield return card.Title;
        yield return card.Id;
        foreach (var name in card.Names)
        {
            yield return name;
        }

        foreach (var former in card.FormerIds)
        {
            yield return former;
        }
    }

    /// <summary>Null for a name that leads to no agreement.</summary>
    private PhraseTable.Making? TableFor(List<string> words, PhraseTable.Making agreements, PhraseTable.Making loose) =>
        words.Count == 0 ? null : PartiesIn(words) switch
        {
            null => agreements,
            1 when words.Count > 1 => loose,
            _ => null,
        };

    /// <summary>
    /// How many parties a name has, where it has nothing else than parties and words like "deal"; null where it has. "UK-France
    /// deal" names every agreement of the pair, so it is not taken for one of them.
    /// </summary>
    private int? PartiesIn(List<string> words)
    {
        var parties = 0;
        for (var at = 0; at < words.Count;)
        {
            var length = _actors.LengthAt(words, at);
            if (length == 0 && !PlainWords.IsFunctional(words[at]))
            {
                return null;
            }

            parties += length > 0 ? 1 : 0;
            at += Math.Max(length, 1);
        }

        return parties;
    }
}
