namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>Kinds of dispute and verdicts for reading.</summary>
public static class KindWords
{
    public static string Of(DisputeKind kind) => kind switch
    {
        DisputeKind.Contradiction => "reports contradict each other",
        DisputeKind.SameMoneyDifferentStory => "same money, different account",
        DisputeKind.DifferentPeriod => "same figure, different periods",
        _ => "not comparable",
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Comparable => "comparable",
        Verdict.Caution => "comparable with caution",
        _ => "not comparable",
    };
}
