namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>Summaries are in our own words, where the archived text is at hand to compare with.</summary>
internal static class OwnWordsRules
{
    public const int MostWords = 12;

    public static void Check(Placed placed, RuleContext context)
    {
        if (context.Archive is null || placed is not { Value: string text, Field.IsOurWords: true })
        {
            return;
        }

        var words = WordRun.Of(text);
        if (words.Count <= MostWords)
        {
            return;
        }

        foreach (var (source, archived) in Cited.ArchivedFor(placed, context))
        {
            var copied = words.LongestWithin(archived);
            if (copied.Count > MostWords)
            {
                context.Add(placed.At, Messages.CopiedWords(copied.Count, string.Join(' ', copied), source.Id));
            }
        }
    }
}
