using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Gists;

/// <summary>A line of a gist.</summary>
/// <param name="Label">What the texts are of; null where they say it themselves.</param>
/// <param name="Texts">Different texts, each as the cell has it; a sentence without its full stop, for others follow it.</param>
/// <param name="Citations">The places that the texts are taken from, the first few of them.</param>
/// <param name="Disputed">Sources differ on what it says.</param>
public sealed record GistLine(string? Label, ListOf<string> Texts, ListOf<Citation> Citations, bool Disputed = false)
{
    private const int FewPlaces = 3;

    /// <summary>How many more texts there are.</summary>
    public int More { get; init; }

    /// <summary>Different texts of values, the first few of them.</summary>
    public static GistLine Of(string? label, IEnumerable<CellValue> values, Func<CellValue, string?> text, int few)
    {
        var said = values.Where(value => text(value) is not null).GroupBy(value => text(value)!, StringComparer.Ordinal).ToList();
        var shown = said.Take(few).ToList();
        return new GistLine(
            label,
            [.. shown.Select(group => group.Key.TrimEnd('.'))],
            Places(shown.SelectMany(group => group.Take(1)).SelectMany(value => value.Citations)),
            shown.SelectMany(group => group).Any(value => value.Disputes.Count > 0))
        {
            More = said.Count - shown.Count,
        };
    }

    public static ListOf<Citation> Places(IEnumerable<Citation> citations) => [.. citations.Distinct().Take(FewPlaces)];
}
