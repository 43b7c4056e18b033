using AgreementsKb.Core.Comparison.Packed;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Every word of the names of records, as it is written first and folded, for suggestions. Immutable.</summary>
internal sealed class Spellings
{
    private readonly Texts _folded;
    private readonly Texts _typed;
    private readonly Lazy<NearWords> _near;

    /// <param name="words">Folded word to the way it is written.</param>
    public Spellings(IReadOnlyCollection<KeyValuePair<string, string>> words)
    {
        _folded = Texts.Of(words.Select(word => word.Key));
        _typed = Texts.Of(words.Select(word => word.Value));
        _near = new Lazy<NearWords>(() => new NearWords(_folded));
    }

    /// <summary>Words that are a few slips away, as the records write them; nearest first.</summary>
    public IEnumerable<string> Near(string word, int max)
    {
        var candidates = _near.Value.Candidates(word).ToDictionary(place => _folded[place], place => place, StringComparer.Ordinal);
        return Nearest.To(word, candidates.Keys, max).Select(near => _typed[candidates[near]]);
    }
}
