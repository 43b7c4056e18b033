using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>How many open disputes touch each subject.</summary>
internal static class DisputeFindings
{
    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns)
    {
        var counted = columns.Select(column => (column.Subject.Label, Open: Open(column))).ToList();
        var text = counted.Select(entry => $"{entry.Label}: {(entry.Open.Count == 0 ? "none" : Sentence.Number(entry.Open.Count))}");
        yield return Found.Of(
            "disputes",
            "disputes",
            $"Open disputes. {string.Join("; ", text)}.",
            counted.SelectMany(entry => entry.Open).SelectMany(dispute => dispute.Reports).SelectMany(report => report.Citations));
    }

    private static List<Dispute> Open(Column column) =>
    [
        .. column.Agreements
            .SelectMany(agreement => column.Ground.Disputes.OfAgreement(agreement.Id))
            .Where(dispute => dispute is { State: DisputeState.Open, Kind: not DisputeKind.DifferentScope })
            .DistinctBy(dispute => dispute.Id),
    ];
}
