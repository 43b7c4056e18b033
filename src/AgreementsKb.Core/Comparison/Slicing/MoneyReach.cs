using AgreementsKb.Core.Comparison.Disagreement;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>How far sums may lie apart and yet be told as the same money, by the rules of disputes.</summary>
internal static class MoneyReach
{
    public const double Tolerance = (double)MoneyDisputes.Tolerance;

    /// <summary>How many times the smaller sum the larger may be.</summary>
    public const double Widest = (double)MoneyNeighbours.Window * (1 + 1e-9);
}
