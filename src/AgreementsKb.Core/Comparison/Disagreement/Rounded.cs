using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Whether two stated quantities agree: within tolerance, within their wording, or one being the other rounded.</summary>
internal static class Rounded
{
    public static bool Agree(Quantity left, Quantity right) =>
        Counts.Agree(left, right) || IsRounded(left, right) || IsRounded(right, left);

    /// <summary>
    /// 29,000 may be 29,437 rounded. One digit is too little to go by: 30,000 and 32,900 are two numbers.
    /// </summary>
    private static bool IsRounded(Quantity rounded, Quantity exact) =>
        rounded is { Value: { } value, UpTo: null, Qualifier: null } && exact is { Value: { } number, UpTo: null, Qualifier: null }
        && Unit(value) is > 1 and var unit && value / unit >= 10 && Math.Abs(value - number) * 2 <= unit;

    /// <summary>The place of the last digit that is not zero: of 29,000, a thousand.</summary>
    private static decimal Unit(decimal value)
    {
        var unit = 1m;
        while (value > 0 && unit < value && value % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit;
    }
}
