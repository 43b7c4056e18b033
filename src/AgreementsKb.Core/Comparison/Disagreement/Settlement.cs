using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// A dispute is settled where an editor ranked one of its reports as preferred and gave a reason. All reports remain.
/// </summary>
internal static class Settlement
{
    public static Dispute Of(IEnumerable<Report> reports, Dispute dispute) =>
        reports.FirstOrDefault(report => report is { Rank: Rank.Preferred, Because: not null }) is { } preferred
            ? dispute with { State = DisputeState.Settled, SettledBecause = preferred.Because }
            : dispute;
}
