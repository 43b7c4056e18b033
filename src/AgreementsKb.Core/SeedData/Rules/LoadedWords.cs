using System.Text.RegularExpressions;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>Words that the vocabulary marks as loaded, with the neutral label of each.</summary>
internal sealed partial class LoadedWords
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.OrdinalIgnoreCase);
    private readonly Regex? _pattern;

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
    }

    public static LoadedWords Of(IEnumerable<Term> terms) => new(terms);

    /// <summary>The loaded words in a text, as they stand there, with the neutral label of each.</summary>
    public IEnumerable<(string Word, string Label)> In(string text) => _pattern is null
        ? []
        : _pattern.Matches(text).Select(match => (match.Value, _labels[Blanks().Replace(match.Groups[1].Value, " ")]));

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
