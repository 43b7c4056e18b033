namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>Kinds of dispute and verdicts for reading.</summary>
public static class KindWords
{
    public static string Of(Dispute dispute) => dispute.SameMoney ? "same money, different story" : Of(dispute.Kind);

    public static string Of(DisputeKind kind) => kind switch
    {
        DisputeKind.Contradiction => "reports contradict each other",
        DisputeKind.DifferentScope => "not comparable: different scope",
        DisputeKind.DifferentPeriod => "same figure, different periods",
        DisputeKind.WordingOrForm => "different wording or form",
        _ => "claims about a cause or effect differ",
    };

    /// <summary>"open", or "settled" with the reason.</summary>
    public static string StateOf(Dispute dispute) =>
        dispute.State == DisputeState.Open ? "open" : $"settled: {dispute.SettledBecause}";

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Comparable => "comparable",
        Verdict.Caution => "comparable with caution",
        _ => "not comparable",
    };
}
