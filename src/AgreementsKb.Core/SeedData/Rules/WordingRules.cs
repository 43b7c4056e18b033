namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>Our own words are neutral; whoever's loaded word matters is quoted.</summary>
internal static class WordingRules
{
    public static void Check(Placed placed, RuleContext context)
    {
        if (placed is not { Value: string text, Field.IsOurWords: true })
        {
            return;
        }

        foreach (var (word, label) in context.Loaded.In(text).DistinctBy(found => found.Word, StringComparer.OrdinalIgnoreCase))
        {
            context.Add(placed.At, Messages.LoadedWord(word, label));
        }
    }
}
