using System.Globalization;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>The place that a citation names is one that its source has.</summary>
internal static class CitationRules
{
    public static void Check(Placed placed, RuleContext context)
    {
        if (placed.Value is not Citation citation
            || context.Known.Source(citation.Source)?.Locators is not { Count: { } count } locators)
        {
            return;
        }

        var letter = locators.Form switch
        {
            LocatorForm.Paragraphs => "p",
            LocatorForm.Sentences => "s",
            _ => null,
        };
        if (letter is not null && !IsWithin(citation.Locator, letter, count))
        {
            context.Add(placed.At, Messages.BadLocator(citation.Locator, letter, count, citation.Source));
        }
    }

    private static bool IsWithin(string? locator, string letter, int count) =>
        locator is not null
        && locator.StartsWith(letter, StringComparison.Ordinal)
        && locator.Length > 1
        && locator[1] != '0'
        && int.TryParse(locator.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= count;
}
