using System.Collections.Frozen;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>What a phrase can mean.</summary>
internal sealed record Meaning(List<string> Actors, List<string> Agreements);

/// <summary>
/// Every phrase by which the records can be asked for: names, ids, adjectives and aliases of actors, names, titles and ids
/// of agreements. Built from the records, so editors decide what "Britain" means.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, Meaning> _phrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _weak = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, string[]> _bags;
    private readonly Dictionary<string, List<string>> _byWord = new(StringComparer.Ordinal);

    public Lexicon(Catalogue catalogue)
    {
        foreach (var actor in catalogue.Actors.Values.OrderBy(actor => actor.Id, StringComparer.Ordinal))
        {
            foreach (var name in Names(actor))
            {
                Put(Add(name)?.Actors, actor.Id);
            }
        }

        var bags = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var agreement in catalogue.Agreements.Values.OrderBy(agreement => agreement.Id, StringComparer.Ordinal))
        {
            Index(agreement, bags);
        }

        _bags = bags.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var word in PlainWords.Separators.Where(word => word.Length > 3))
        {
            _spellings.TryAdd(word, word);
        }
    }

    /// <summary>Folded word to the way it is written, for suggestions.</summary>
    public IReadOnlyDictionary<string, string> Spellings => _spellings;

    /// <summary>The longest phrase that begins at a place, with its length in words; null where none does.</summary>
    /// <param name="withWeak">Whether "Tunisia deal" may name an agreement.</param>
    public (Meaning Meaning, int Length)? LongestAt(IReadOnlyList<string> words, int at, bool withWeak) =>
        LongestAt(words, at, (phrase, meaning) => withWeak || meaning.Actors.Count > 0 || !_weak.Contains(phrase));

    private (Meaning Meaning, int Length)? LongestAt(IReadOnlyList<string> words, int at, Func<string, Meaning, bool> wanted)
    {
        for (var length = Math.Min(_longest.GetValueOrDefault(words[at]), words.Count - at); length > 0; length--)
        {
            var phrase = string.Join(' ', words.Skip(at).Take(length));
            if (_phrases.TryGetValue(phrase, out var meaning) && wanted(phrase, meaning))
            {
                return (meaning, length);
            }
        }

        return null;
    }

    /// <summary>Whether an agreement's id, title or names have the word.</summary>
    public bool Has(string agreement, string word) => _bags.TryGetValue(agreement, out var bag) && Array.IndexOf(bag, word) >= 0;

    public IReadOnlyList<string> AgreementsWith(string word) => _byWord.GetValueOrDefault(word) ?? [];

    private enum NameStrength
    {
        /// <summary>Two parties and nothing else.</summary>
        Pair,

        /// <summary>One party and words like "deal".</summary>
        OneParty,

        Full,
    }

    private static IEnumerable<string> Names(Actor actor) =>
        actor.Adjectives.Concat(actor.Aliases).Concat(actor.FormerIds).Prepend(actor.Id).Prepend(actor.Name);

    private void Index(AgreementCard agreement, Dictionary<string, string[]> bags)
    {
        var names = agreement.Names.Concat(agreement.FormerIds).Prepend(agreement.Id).Prepend(agreement.Title).ToList();
        bags[agreement.Id] = [.. names.SelectMany(Lexer.WordsOf).Distinct(StringComparer.Ordinal)];
        foreach (var name in names.Where(name => Strength(name) != NameStrength.Pair))
        {
            if (Strength(name) == NameStrength.OneParty)
            {
                _weak.Add(string.Join(' ', Lexer.WordsOf(name)));
            }

            Put(Add(name)?.Agreements, agreement.Id);
        }

        foreach (var word in bags[agreement.Id].Where(word => !PlainWords.Ignored.Contains(word)))
        {
            (_byWord.TryGetValue(word, out var list) ? list : _byWord[word] = []).Add(agreement.Id);
        }
    }

    /// <summary>
    /// "UK-France deal" names every agreement of the pair as well, so it is not taken for one of them; "Tunisia deal" names
    /// one only as long as no other party stands beside it.
    /// </summary>
    private NameStrength Strength(string name)
    {
        var words = Lexer.WordsOf(name).ToList();
        var actors = 0;
        for (var at = 0; at < words.Count;)
        {
            if (LongestAt(words, at, (_, meaning) => meaning.Actors.Count > 0) is { } phrase)
            {
                actors++;
                at += phrase.Length;
            }
            else if (PlainWords.Ignored.Contains(words[at]) || PlainWords.Joiners.Contains(words[at]))
            {
                at++;
            }
            else
            {
                return NameStrength.Full;
            }
        }

        return actors == 1 && words.Count > 1 ? NameStrength.OneParty : NameStrength.Pair;
    }

    private static void Put(List<string>? ids, string id)
    {
        if (ids is not null && !ids.Contains(id))
        {
            ids.Add(id);
        }
    }

    private Meaning? Add(string name)
    {
        var tokens = Lexer.Read(name).Where(token => token.Kind == TokenKind.Word).ToList();
        if (tokens.Count == 0)
        {
            return null;
        }

        foreach (var token in tokens.Where(token => token.Text.Length > 2))
        {
            _spellings.TryAdd(token.Text, token.Raw);
        }

        var first = tokens[0].Text;
        _longest[first] = Math.Max(_longest.GetValueOrDefault(first), tokens.Count);
        var phrase = string.Join(' ', tokens.Select(token => token.Text));
        return _phrases.TryGetValue(phrase, out var meaning) ? meaning : _phrases[phrase] = new Meaning([], []);
    }
}
