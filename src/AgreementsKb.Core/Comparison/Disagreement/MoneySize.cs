using System.Text.RegularExpressions;
using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>How large a sum can be, also where a source gives only words: "hundreds of millions" is 100 million to a billion.</summary>
internal static partial class MoneySize
{
    /// <summary>Null for words that name no size ("a fortune").</summary>
    public static Span? Of(Money money) => money.Words is { } words ? OfWords(words) : Span.Of(money);

    private static Span? OfWords(string words)
    {
        if (Shape().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var unit = match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "thousand" => 1_000m,
            "million" => 1_000_000m,
            _ => 1_000_000_000m,
        };
        return match.Groups["some"].Value.ToLowerInvariant() switch
        {
            "hundreds of " => new Span(100 * unit, 1_000 * unit),
            "tens of " => new Span(10 * unit, 100 * unit),
            _ => new Span(unit, 1_000 * unit),
        };
    }

    /// <summary>Only plurals: "half a million" and "a million" are numbers that an editor should type.</summary>
    [GeneratedRegex(
        @"\b(?<some>hundreds of |tens of |multi-?)?(?<unit>thousand|million|billion)(?(some)s?|s)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
