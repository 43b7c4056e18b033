using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Web.Rendering.Languages;

/// <summary>What the labels of the vocabulary are called in a language, for words that stand in a sentence without their code.</summary>
internal sealed class TermNames
{
    private static readonly ConditionalWeakTable<RecordSet, Dictionary<string, FrozenDictionary<string, string>>> Known = [];

    private readonly FrozenDictionary<string, string> _names;

    private TermNames(FrozenDictionary<string, string> names) => _names = names;

    /// <param name="words">Holds the vocabulary.</param>
    /// <param name="tag">BCP 47.</param>
    public static TermNames Of(RecordSet words, string tag)
    {
        var languages = Known.GetValue(words, _ => []);
        lock (languages)
        {
            if (!languages.TryGetValue(tag, out var names))
            {
                languages[tag] = names = Read(words, tag);
            }

            return new TermNames(names);
        }
    }

    /// <summary>Null where no label, or more than one translation, is known.</summary>
    public string? For(string english) => _names.GetValueOrDefault(english);

    private static FrozenDictionary<string, string> Read(RecordSet words, string tag)
    {
        var own = words.Terms.Values
            .Where(term => term.Scheme != Schemes.Wording)
            .Select(term => (term.Label, Own: term.Labels?.In(tag)))
            .Where(pair => pair.Own is not null)
            .ToList();
        return own
            .Concat(own.Select(pair => (Label: Sentence.Lower(pair.Label), Own: (string?)Sentence.Lower(pair.Own!))))
            .GroupBy(pair => pair.Label, pair => pair.Own!, StringComparer.Ordinal)
            .Where(names => names.Distinct(StringComparer.Ordinal).Count() == 1)
            .ToFrozenDictionary(names => names.Key, names => names.First(), StringComparer.Ordinal);
    }
}
