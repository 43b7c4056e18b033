namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>What would settle a dispute, by its kind.</summary>
internal static class Settling
{
    public static string Of(DisputeKind kind) => kind switch
    {
        DisputeKind.Contradiction => "A primary source (the text, an account, an official record) that gives it.",
        DisputeKind.DifferentScope => "Figures for the same thing, the same people and the same time.",
        DisputeKind.DifferentPeriod => "A source that gives the dates the figure is for.",
        DisputeKind.WordingOrForm => "The text of the agreement, or a body that says which word it uses.",
        _ => "Nothing in the records: what brought a change about is not for a register to decide.",
    };
}
