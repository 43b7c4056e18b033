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
                    .Select(one => new ChainLink(one, one.Id == agreement.Id, Begun(one), StatusView.Of(records, one), Ties(records, one, linked)))
                    .OrderBy(link => link.Begun?.From ?? DateOnly.MaxValue)
                    .ThenBy(link => link.Agreement.Title, StringComparer.Ordinal),
            ];

    private static Edtf? Begun(Agreement agreement) => agreement.Timeline
        .Where(step => step.Expected != true)
        .Select(step => StatusOf.Best(step).On.Value)
        .OfType<Edtf>()
        .OrderBy(date => date.From ?? DateOnly.MaxValue)
        .FirstOrDefault();

    private static IReadOnlyList<ChainTie> Ties(RecordSet records, Agreement agreement, IReadOnlyList<Agreement> linked) =>
    [
        .. from related in agreement.Related
           let other = linked.FirstOrDefault(one => one.Id == related.Agreement)
           where other is not null
           select new ChainTie(related.How, other, related.Note, related.Cite),
    ];
}

/// <param name="IsHere">It is the agreement of the page.</param>
/// <param name="Begun">The first dated event; null where none has a date.</param>
/// <param name="Ties">What it says of others.</param>
public sealed record ChainLink(Agreement Agreement, bool IsHere, Edtf? Begun, StatusView Status, IReadOnlyList<ChainTie> Ties);

/// <param name="How">A word of the vocabulary: <c>replaces</c>.</param>
public sealed record ChainTie(string How, Agreement Other, string? Note, ListOf<Citation> Cite);
