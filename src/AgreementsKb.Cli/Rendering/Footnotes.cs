using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Cli.Rendering;

/// <summary>Citations as numbers with their place: <c>[1 p13, 2 s5]</c>.</summary>
internal sealed class Footnotes(IEnumerable<SourceNote> sources)
{
    private readonly Dictionary<string, int> _numbers = sources.ToDictionary(source => source.Id, source => source.Number, StringComparer.Ordinal);

    public string Of(IEnumerable<Citation> citations) => $"[{string.Join(", ", citations.Select(One).Distinct(StringComparer.Ordinal))}]";

    private string One(Citation citation)
    {
        var number = _numbers.TryGetValue(citation.Source, out var known)
            ? known.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : citation.Source;
        return citation.Locator is null ? number : $"{number} {citation.Locator}";
    }
}
