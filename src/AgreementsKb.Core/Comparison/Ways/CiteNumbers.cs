using System.Globalization;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>Citations as numbers of the list of sources, each with its place: <c>[1 p13, 2 s5]</c>.</summary>
public sealed class CiteNumbers(IEnumerable<SourceNote> sources)
{
    private readonly Dictionary<string, int> _numbers =
        sources.ToDictionary(source => source.Id, source => source.Number, StringComparer.Ordinal);

    public string Of(IEnumerable<Citation> citations) =>
        $"[{string.Join(", ", citations.Select(One).Distinct(StringComparer.Ordinal))}]";

    /// <summary>A source that the list does not hold is named by its id, never left out.</summary>
    private string One(Citation citation)
    {
        var number = _numbers.TryGetValue(citation.Source, out var known)
            ? known.ToString(CultureInfo.InvariantCulture)
            : citation.Source;
        return citation.Locator is null ? number : $"{number} {citation.Locator}";
    }
}
