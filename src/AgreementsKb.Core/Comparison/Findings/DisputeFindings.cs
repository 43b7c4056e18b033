using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>How many open disputes touch each subject, and of what kind.</summary>
internal static class DisputeFindings
{
    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns)
    {
        var counted = columns.Select(column => (column.Subject.Label, Open: Open(column))).ToList();
        yield return Found.Of(
            "disputes",
            "disputes",
            $"Open disputes. {string.Join("; ", counted.Select(entry => $"{entry.Label}: {Say(entry.Open)}"))}.",
            counted.SelectMany(entry => entry.Open).SelectMany(dispute => dispute.Reports.Take(2)).SelectMany(report => report.Citations.Take(1)));
    }

    private static string Say(List<Dispute> open) => open.Count == 0 ? "none" : Sentence.And(open
        .GroupBy(Words)
        .Select(kind => $"{Sentence.Number(kind.Count())} {(kind.Count() == 1 ? kind.Key.One : kind.Key.Several)}"));

    private static (string One, string Several) Words(Dispute dispute) => dispute switch
    {
        { SameMoney: true } => ("sum told differently", "sums told differently"),
        { Kind: DisputeKind.Contradiction } => ("contradiction", "contradictions"),
        { Kind: DisputeKind.CausalClaim } => ("claim about a cause or an effect", "claims about a cause or an effect"),
        { Kind: DisputeKind.DifferentPeriod } => ("number given for different periods", "numbers given for different periods"),
        _ => ("difference of wording or form", "differences of wording or form"),
    };

    private static List<Dispute> Open(Column column) =>
    [
        .. DisputeWeight.Ordered(column.Agreements
            .SelectMany(agreement => column.Ground.Disputes.OfAgreement(agreement.Id))
            .Where(dispute => dispute is { State: DisputeState.Open, Kind: not DisputeKind.DifferentScope })
            .DistinctBy(dispute => dispute.Id)),
    ];
}
