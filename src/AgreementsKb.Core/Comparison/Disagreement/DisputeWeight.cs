namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>The order in which a reader should meet disputes.</summary>
public static class DisputeWeight
{
    /// <summary>
    /// Open before settled; then contradictions and the same money, claims about a cause, periods, scope, wording; then by id.
    /// </summary>
    public static IOrderedEnumerable<Dispute> Ordered(IEnumerable<Dispute> disputes) => disputes
        .OrderBy(dispute => dispute.State)
        .ThenBy(dispute => Of(dispute.Kind))
        .ThenBy(dispute => dispute.Id, StringComparer.Ordinal);

    /// <summary>Those that touch an answer, in that order.</summary>
    public static IOrderedEnumerable<Dispute> Of(ComparisonTable table, Cell cell) =>
        Ordered(table.Disputes.Where(dispute => cell.Disputes.Contains(dispute.Id, StringComparer.Ordinal)));

    private static int Of(DisputeKind kind) => kind switch
    {
        DisputeKind.Contradiction => 0,
        DisputeKind.CausalClaim => 1,
        DisputeKind.DifferentPeriod => 2,
        DisputeKind.DifferentScope => 3,
        _ => 4,
    };
}
