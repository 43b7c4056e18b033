using AgreementsKb.Core.Comparison.Rows;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>Numbers given for different periods, numbers that only look alike, and numbers that contradict each other.</summary>
internal static class OutcomeFindings
{
    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns) => columns
        .SelectMany(column => column.Agreements.SelectMany(agreement => column.Ground.Disputes.OfAgreement(agreement.Id)))
        .DistinctBy(dispute => dispute.Id)
        .Where(dispute => dispute.Reports[0].Record.Kind == Records.Kinds.Outcome)
        .Select(dispute => Found.Of(
            "outcomes",
            dispute.Kind switch
            {
                DisputeKind.DifferentPeriod => "differentPeriods",
                DisputeKind.DifferentScope => "notComparable",
                DisputeKind.CausalClaim => "creditDiffers",
                _ => "contradiction",
            },
            $"{dispute.Title.Split(':')[0]}: {dispute.Text}",
            dispute.Reports.SelectMany(report => report.Citations)));
}
