using System.Runtime.InteropServices;
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
    private readonly PhraseTable _actors = new();
    private readonly PhraseTable _agreements = new();
    private readonly PhraseTable _loose = new();
    private readonly string[] _actorIds;
    private readonly WordIndex _words;
    private readonly Dictionary<string, string> _spellings;
    private readonly Lazy<NearWords> _near;

    public Lexicon(Catalogue catalogue)
    {
        var reader = new NameReader();
        _actorIds = [.. catalogue.Actors.Keys.Order(StringComparer.Ordinal)];
        for (var number = 0; number < _actorIds.Length; number++)
        {
            foreach (var words in Names(catalogue.Actors[_actorIds[number]]).Select(reader.Words).Where(words => words.Count > 0))
            {
                _actors.Add(words, number);
            }
        }

        _words = Agreements(catalogue.Cards, reader);
        _spellings = reader.Spellings;
        foreach (var word in PlainWords.Spelled)
        {
            _spellings.TryAdd(Fold.Of(word), word);
        }

        _spellings.TrimExcess();
        _near = new Lazy<NearWords>(() => new NearWords(_spellings.Keys));
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
    public int[] With(string word) => _words.With(word);

    /// <summary>Words that are a few slips away, as the records write them; nearest first.</summary>
    public IEnumerable<string> Near(string word, int max) => _near.Value.To(word, max).Select(near => _spellings[near]);

    private static IEnumerable<string> Names(Actor actor) =>
        actor.Adjectives.Concat(actor.Aliases).Concat(actor.FormerIds).Prepend(actor.Id).Prepend(actor.Name);

    private WordIndex Agreements(AgreementCard[] cards, NameReader reader)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var used = new List<(int Word, int Place)>(cards.Length * 8);
        _agreements.Expect(cards.Length * 3);
        for (var place = 0; place < cards.Length; place++)
        {
            var first = used.Count;
            foreach (var name in Names(cards[place]))
            {
                var words = reader.Words(name);
                Put(words, place);
                foreach (var word in words)
                {
                    Note(word, place, first);
                }
            }
        }

        _agreements.Trim();
        numbers.TrimExcess();
        return new WordIndex(numbers, used);

        void Note(string word, int place, int first)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word, out var exists);
            number = exists ? number : numbers.Count - 1;
            if (!CollectionsMarshal.AsSpan(used)[first..].Contains((number, place)))
            {
                used.Add((number, place));
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

    private void Put(List<string> words, int place)
    {
        var table = words.Count == 0 ? null : PartiesIn(words) switch
        {
            null => _agreements,
            1 when words.Count > 1 => _loose,
            _ => null,
        };
        table?.Add(words, place);
    }

    /// <summary>
    /// How many parties a name has, where it has nothing else than parties and words like "deal"; null where it has. "UK-France
    /// deal" names every agreement of the pair, so it is not taken for one of them.
    /// </summary>
    private int? PartiesIn(List<string> words)
    {
        var parties = 0;
        for (var at = 0; at < words.Count;)
        {
            var length = _actors.LongestAt(words, at).Length;
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
