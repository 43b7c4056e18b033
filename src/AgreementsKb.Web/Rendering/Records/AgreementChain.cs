using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Records;

/// <summary>An agreement with those that it is linked to, and those that they are linked to, the earliest first.</summary>
public static class AgreementChain
{
    /// <param name="linked">With itself among them. Empty where it is linked to none.</param>
    public static IReadOnlyList<ChainLink> Of(RecordSet records, Agreement agreement, IReadOnlyList<Agreement> linked) =>
        linked.Count < 2
            ? []
            :
            [
                .. linked
                    .Select(one => Link(records, one, agreement, linked))
                    .OrderBy(link => link.Begun?.From ?? DateOnly.MaxValue)
                    .ThenBy(link => link.Agreement.Title, StringComparer.Ordinal),
            ];

    private static ChainLink Link(RecordSet records, Agreement one, Agreement here, IReadOnlyList<Agreement> linked)
    {
        var ties = Ties(one, linked);
        var isHere = one.Id == here.Id;
        var said = here.Related.Where(related => related.Agreement == one.Id).Select(related => related.How).ToHashSet(StringComparer.Ordinal);
        return new ChainLink(one, isHere, Begun(one), StatusView.Of(records, one), ties)
        {
            TiesHere = isHere ? ties : [.. ties.Where(tie => tie.Other.Id == here.Id && !said.Contains(tie.How))],
            IsNear = isHere || said.Count > 0 || ties.Any(tie => tie.Other.Id == here.Id),
        };
    }

    private static Edtf? Begun(Agreement agreement) => agreement.Timeline
        .Where(step => step.Expected != true)
        .Select(step => StatusOf.Best(step).On.Value)
        .OfType<Edtf>()
        .OrderBy(date => date.From ?? DateOnly.MaxValue)
        .FirstOrDefault();

    /// <summary>What several sources say alike is said once, with the places of all.</summary>
    private static IReadOnlyList<ChainTie> Ties(Agreement agreement, IReadOnlyList<Agreement> linked) =>
    [
        .. from related in agreement.Related
           let other = linked.FirstOrDefault(one => one.Id == related.Agreement)
           where other is not null
           group related.Cite by (related.How, Other: other, related.Note) into same
           select new ChainTie(same.Key.How, same.Key.Other, same.Key.Note, [.. same.SelectMany(cite => cite).Distinct()]),
    ];
}

/// <param name="IsHere">It is the agreement of the page.</param>
/// <param name="Begun">The first dated event; null where none has a date.</param>
/// <param name="Ties">What it says of others.</param>
public sealed record ChainLink(Agreement Agreement, bool IsHere, Edtf? Begun, StatusView Status, IReadOnlyList<ChainTie> Ties)
{
    /// <summary>What it says of the agreement of the page that the latter does not say itself; of the latter, all that it says.</summary>
    public IReadOnlyList<ChainTie> TiesHere { get; init; } = [];

    /// <summary>Linked to the agreement of the page itself, not only through another.</summary>
    public bool IsNear { get; init; }
}

/// <param name="How">A word of the vocabulary: <c>replaces</c>.</param>
public sealed record ChainTie(string How, Agreement Other, string? Note, ListOf<Citation> Cite);
