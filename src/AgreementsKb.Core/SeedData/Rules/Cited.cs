using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>Which archived sources a text of a record rests on.</summary>
internal static class Cited
{
    /// <summary>
    /// The archived sources of the part that holds the text; where that part cites none, of what it contains, and so on
    /// outwards.
    /// </summary>
    public static IReadOnlyList<(Source Source, WordRun Words)> ArchivedFor(Placed text, RuleContext context)
    {
        if (context.Archive is not { } archive)
        {
            return [];
        }

        return
        [
            .. SourceIds(text, context.Document).Distinct(StringComparer.Ordinal)
                .Select(context.Known.Source)
                .OfType<Source>()
                .Select(source => (Source: source, Words: archive.Words(source.ArchiveRef)!))
                .Where(found => found.Words is not null),
        ];
    }

    private static IEnumerable<string> SourceIds(Placed text, Document document)
    {
        foreach (var owner in text.Owners())
        {
            var within = document.Placed.Where(placed => placed.Value is Citation && placed.Owners().Contains(owner)).ToList();
            var own = within.Where(placed => ReferenceEquals(placed.Owner, owner)).ToList();
            if (within.Count > 0)
            {
                return (own.Count > 0 ? own : within).Select(placed => ((Citation)placed.Value).Source);
            }
        }

        return [];
    }
}
