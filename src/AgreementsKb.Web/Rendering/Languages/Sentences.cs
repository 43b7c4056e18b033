using System.Collections.Frozen;
using System.Text.Json;

namespace AgreementsKb.Web.Rendering.Languages;

/// <summary>
/// The sentences that rules build, in the languages of the pages. The rules build them in English, the same for every face; a
/// page that speaks another language finds the form of each, and says it with its values in its own words.
/// </summary>
public sealed class Sentences
{
    private static readonly FrozenDictionary<string, Dictionary<string, string>> Table = Load();

    private readonly FrozenDictionary<string, string> _whole;
    private readonly ILookup<(char?, char?), SentenceForm> _forms;

    private Sentences(string tag)
    {
        var own = Table.Select(entry => KeyValuePair.Create(entry.Key, entry.Value[tag])).ToList();
        _whole = own.Where(entry => !entry.Key.Contains('{', StringComparison.Ordinal)).ToFrozenDictionary(StringComparer.Ordinal);
        _forms = own.Where(entry => entry.Key.Contains('{', StringComparison.Ordinal))
            .Select(entry => new SentenceForm(entry.Key, entry.Value))
            .ToLookup(form => form.Ends);
    }

    /// <summary>Null for the language that the rules speak.</summary>
    public static Sentences? In(string tag) => tag switch
    {
        "fr" => French.Value,
        "it" => Italian.Value,
        _ => null,
    };

    private static Lazy<Sentences> French { get; } = new(() => new Sentences("fr"));

    private static Lazy<Sentences> Italian { get; } = new(() => new Sentences("it"));

    /// <summary>Every form, in English and in the languages that it is translated into.</summary>
    public static IEnumerable<(string English, IReadOnlyDictionary<string, string> Own)> All =>
        Table.Select(entry => (entry.Key, (IReadOnlyDictionary<string, string>)entry.Value));

    /// <summary>A sentence without values; null where there is none such.</summary>
    public string? Whole(string english) => _whole.GetValueOrDefault(english);

    /// <summary>The forms that fit, the one with the most words of its own first.</summary>
    public IEnumerable<(SentenceForm Form, IReadOnlyDictionary<int, (string Text, string Takes)> Places)> Fitting(string english)
    {
        if (english.Length == 0)
        {
            yield break;
        }

        var (first, last) = ((char?)english[0], (char?)english[^1]);
        var near = _forms[(first, last)].Concat(_forms[(first, null)]).Concat(_forms[(null, last)]).Concat(_forms[(null, null)]);
        foreach (var form in near.Where(form => form.MayBe(english)).OrderByDescending(form => form.Weight))
        {
            if (form.Read(english) is { } places)
            {
                yield return (form, places);
            }
        }
    }

    private static FrozenDictionary<string, Dictionary<string, string>> Load()
    {
        using var file = typeof(Sentences).Assembly.GetManifestResourceStream($"{typeof(Language).Namespace}.sentences.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(file)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
