using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>
/// What rests on one source alone. Said of a record as a whole where that is so, and only else of its items.
/// </summary>
internal static class WeakSources
{
    public static void Agreement(Agreement agreement, Placed placed, RuleContext context)
    {
        if (Only(context.Document.Placed.Select(part => part.Value).OfType<Citation>()) is { } source)
        {
            context.Warn(placed.AtKey("cite"), Hints.SingleSource("an agreement", source));
            return;
        }

        // A line that may be the same money as another is reported elsewhere too.
        Items(
            agreement.Funding,
            line => line.PossiblySameAs.Count > 0 ? [] : line.Reports,
            line => $"the money `{line.Item}`",
            "funding",
            placed,
            context);
        Items(agreement.Caps, cap => cap.Reports, cap => $"the cap `{cap.Item}`", "caps", placed, context);
    }

    public static void Outcome(Outcome outcome, Placed placed, RuleContext context)
    {
        if (Only(outcome.Reports.SelectMany(report => report.Cite)) is { } source)
        {
            context.Warn(placed.AtKey("reports"), Hints.SingleSource("an outcome", source));
        }
    }

    private static void Items<T>(
        ListOf<T> items,
        Func<T, IEnumerable<Report>> reports,
        Func<T, string> name,
        string key,
        Placed owner,
        RuleContext context)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (Only(reports(items[i]).SelectMany(report => report.Cite)) is { } source)
            {
                context.Warn(owner.AtElement(key, i), Hints.SingleSource(name(items[i]), source));
            }
        }
    }

    /// <summary>The source of all the citations, where it is one and the same.</summary>
    private static string? Only(IEnumerable<Citation> citations)
    {
        var sources = citations.Select(citation => citation.Source).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return sources.Count == 1 ? sources[0] : null;
    }
}
