using System.Text.RegularExpressions;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>A quotation is short, and stands in one of the sources of its claim where their texts are at hand.</summary>
internal static partial class QuotationRules
{
    public const int MostWords = 25;

    public static void Check(Placed placed, RuleContext context)
    {
        if (placed is not { Value: string text, Field.Key: "quoted" })
        {
            return;
        }

        var count = WordRun.CountOf(text);
        if (count > MostWords)
        {
            context.Add(placed.At, Messages.LongQuote(count));
        }

        var archived = Cited.ArchivedFor(placed, context);
        if (archived.Count > 0 && !archived.Any(found => Holds(found.Words, text)))
        {
            var sources = string.Join(" or ", archived.Select(found => $"`{found.Source.Id}`"));
            context.Add(placed.At, Messages.NotQuoted(text, sources));
        }
    }

    /// <summary>Every part between marks of omission stands in the text.</summary>
    private static bool Holds(WordRun archived, string text) => Omission().Split(text)
        .Select(WordRun.Of)
        .All(part => part.LongestWithin(archived).Count == part.Count);

    [GeneratedRegex(@"\[?(…|\.\.\.)\]?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Omission();
}
