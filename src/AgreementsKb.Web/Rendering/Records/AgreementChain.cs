using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Records;

/// <summary>An agreement with those that it is linked to, and those that they are linked to, the earliest first.</summary>
public static class AgreementChain
{
    private const int Most = 14;

    /// <summary>Empty where it is linked to none.</summary>
    public static IReadOnlyList<ChainLink> Of(RecordSet records, Agreement agreement)
    {
        var linked = Linked(records, agreement);
        return linked.Count < 2
            ? []
            :
            [
                .. linked
                    .Select(one => new ChainLink(one, one == agreement, Begun(one), StatusView.Of(records, one), Ties(records, one, linked)))
                    .OrderBy(link => link.Begun?.From ?? DateOnly.MaxValue)
                    .ThenBy(link => link.Agreement.Title, StringComparer.Ordinal),
            ];
    }

    private static List<Agreement> Linked(RecordSet records, Agreement agreement)
    {
        var found = new List<Agreement> { agreement };
        for (var at = 0; at < found.Count && found.Count < Most; at++)
        {
            var here = found[at];
            var next = here.Related.Select(related => records.Agreements.GetValueOrDefault(related.Agreement)).OfType<Agreement>()
                .Concat(records.Agreements.Values.Where(other => other.Related.Any(related => related.Agreement == here.Id))
                    .OrderBy(other => other.Id, StringComparer.Ordinal));
            found.AddRange(next.Where(other => !found.Contains(other)).Distinct().Take(Most - found.Count));
        }

        return found;
    }

    private static Edtf? Begun(Agreement agreement) => agreement.Timeline
        .Where(step => step.Expected != true)
        .Select(step => StatusOf.Best(step).On.Value)
        .OfType<Edtf>()
        .OrderBy(date => date.From ?? DateOnly.MaxValue)
        .FirstOrDefault();

    private static IReadOnlyList<ChainTie> Ties(RecordSet records, Agreement agreement, List<Agreement> linked) =>
    [
        .. from related in agreement.Related
           let other = linked.Find(one => one.Id == related.Agreement)
           where other is not null
           select new ChainTie(records.Label(Schemes.Relation, related.How), other, related.Note, related.Cite),
    ];
}

/// <param name="IsHere">It is the agreement of the page.</param>
/// <param name="Begun">The first dated event; null where none has a date.</param>
/// <param name="Ties">What it says of others.</param>
public sealed record ChainLink(Agreement Agreement, bool IsHere, Edtf? Begun, StatusView Status, IReadOnlyList<ChainTie> Ties);

/// <param name="How">"Replaces".</param>
public sealed record ChainTie(string How, Agreement Other, string? Note, ListOf<Citation> Cite);
