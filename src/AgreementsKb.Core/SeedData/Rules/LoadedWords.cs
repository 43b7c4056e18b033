using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>Words that the vocabulary marks as loaded, with the neutral label of each.</summary>
internal sealed partial class LoadedWords
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.OrdinalIgnoreCase);
    private readonly Regex? _pattern;

    /// <summary>How each begins. A text without any of them, as nearly every one, need not be searched word by word.</summary>
    private readonly SearchValues<string>? _beginnings;

    private LoadedWords(IEnumerable<Term> terms)
    {
        foreach (var term in terms.Where(term => term.Withdrawn is null))
        {
            foreach (var word in term.Loaded)
            {
                _labels.TryAdd(Blanks().Replace(word.Trim(), " "), term.Label);
            }
        }

        // The longest first, so that `illegal migrant` is found before `illegal`.
        var words = _labels.Keys.OrderByDescending(word => word.Length)
            .Select(word => Regex.Escape(word).Replace(@"\ ", @"\s+", StringComparison.Ordinal));
        _pattern = _labels.Count == 0
            ? null
            : new Regex(
                $@"(?<![\p{{L}}\p{{N}}])({string.Join('|', words)})s?(?![\p{{L}}\p{{N}}])",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        _beginnings = _labels.Keys.All(word => Ascii.IsValid(word))
            ? SearchValues.Create([.. _labels.Keys.Select(word => word.Split(' ')[0])], StringComparison.OrdinalIgnoreCase)
            : null;
    }

    public IEnumerable<string> Words => _labels.Keys;

    public static LoadedWords Of(IEnumerable<Term> terms) => new(terms);

    /// <summary>The loaded words in a text, as they stand there, with the neutral label of each.</summary>
    public IEnumerable<(string Word, string Label)> In(string text) => _pattern is null || !MayHold(text)
        ? []
        : _pattern.Matches(text).Select(match => (match.Value, _labels[Blanks().Replace(match.Groups[1].Value, " ")]));

    /// <summary>A pattern without case takes some other signs for ASCII letters, such as the Kelvin sign.</summary>
    private bool MayHold(ReadOnlySpan<char> text) =>
        _beginnings is null || text.ContainsAny(_beginnings) || text.ContainsAny("\u212A\u0130\u0131\u017F");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
