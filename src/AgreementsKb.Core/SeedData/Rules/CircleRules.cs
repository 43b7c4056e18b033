using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>
/// What belongs to something cannot contain it. Whoever walks from a line to the line that contains it, from a ministry to its
/// state or from a metric to the wider one must come to an end.
/// </summary>
internal static class CircleRules
{
    private static readonly string[] Keys = ["partOf", "reannouncementOf", "within", "possiblySameAs"];

    private sealed record Step(string From, string To, Placed Placed, Document Document);

    public static void Check(IReadOnlyList<Document> documents)
    {
        var steps = documents.SelectMany(document => Steps(document)).ToList();
        var next = steps.Where(step => step.Placed.Field!.Key != "possiblySameAs").ToLookup(step => step.From, step => step.To);
        foreach (var step in steps.Where(step => step.From == step.To || IsWithin(next, step)))
        {
            step.Document.Problems.Add(step.Placed.At, Messages.Cycle(step.To.Split(' ')[1]));
        }
    }

    private static IEnumerable<Step> Steps(Document document)
    {
        foreach (var placed in document.Placed.Where(placed => Keys.Contains(placed.Field?.Key)))
        {
            var (from, to) = (placed.Value, placed.Owner!.Value) switch
            {
                (ItemRef { Item: var item, Agreement: var other }, FundingLine line) =>
                    ($"{document.Id}/{line.Item}", $"{other ?? document.Id}/{item}"),
                (string word, Term) => (document.Id, $"{Schemes.Metric}-{word}"),
                (string id, Actor) => (document.Id, id),
                _ => ("", ""),
            };
            if (to.Length > 0)
            {
                yield return new Step($"{document.Kind} {from}", $"{document.Kind} {to}", placed, document);
            }
        }
    }

    /// <summary>Whether its target leads back to where it begins.</summary>
    private static bool IsWithin(ILookup<string, string> next, Step step)
    {
        if (step.Placed.Field!.Key == "possiblySameAs")
        {
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([step.To]);
        while (open.TryPop(out var here))
        {
            if (here == step.From)
            {
                return true;
            }

            foreach (var further in seen.Add(here) ? next[here] : [])
            {
                open.Push(further);
            }
        }

        return false;
    }
}
