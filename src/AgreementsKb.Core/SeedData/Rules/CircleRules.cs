using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>
/// What belongs to something cannot contain it. Whoever walks from a line to the line that contains it, from a ministry to its
/// state or from a metric to the wider one must come to an end.
/// </summary>
internal static class CircleRules
{
    private const string Alike = "possiblySameAs";

    private static readonly string[] Keys = ["partOf", "reannouncementOf", "within", Alike];

    /// <summary>One step inwards: what belongs to what, and where that is said.</summary>
    /// <param name="Kind">Of the records of both ends.</param>
    /// <param name="Leads">False where it only must not name itself.</param>
    internal sealed record Step(string Kind, string From, string To, Position At, bool Leads)
    {
        /// <summary>The record to which it leads.</summary>
        public (string Kind, string Id) Target => (Kind, To.Split('/')[0]);

        public Message Problem => Messages.Cycle(To);
    }

    /// <summary>The steps that a record makes. Few, so that those of all records can be kept.</summary>
    public static IReadOnlyList<Step> StepsOf(Document document)
    {
        List<Step>? steps = null;
        foreach (var placed in document.Placed)
        {
            if (placed.Field is { } field && Keys.Contains(field.Key) && Ends(placed, document) is (var from, var to))
            {
                (steps ??= []).Add(new Step(document.Kind.Name, from, to, placed.At, field.Key != Alike));
            }
        }

        return steps ?? (IReadOnlyList<Step>)[];
    }

    /// <summary>The steps that lead back to where they begin.</summary>
    public static HashSet<Step> Closed(IReadOnlyList<Step> steps)
    {
        var leading = steps.Where(step => step.Leads);
        var circles = new Circles(leading.ToLookup(step => (step.Kind, step.From), step => (step.Kind, step.To)));
        var closed = steps
            .Where(step => step.From == step.To || (step.Leads && circles.Join((step.Kind, step.From), (step.Kind, step.To))));
        return new HashSet<Step>(closed, ReferenceEqualityComparer.Instance);
    }

    private static (string From, string To)? Ends(Placed placed, Document document) => (placed.Value, placed.Owner!.Value) switch
    {
        (ItemRef { Item: var item, Agreement: var other }, FundingLine line) =>
            ($"{document.Id}/{line.Item}", $"{other ?? document.Id}/{item}"),
        (string word, Term) => (document.Id, $"{Schemes.Metric}-{word}"),
        (string id, Actor) => (document.Id, id),
        _ => null,
    };
}
