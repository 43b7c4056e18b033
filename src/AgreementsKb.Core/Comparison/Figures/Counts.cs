using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>What a stated quantity can mean, and whether two can both be true.</summary>
internal static class Counts
{
    /// <summary>Two counts within 1 % are held to be one rounded: 50 a week is 2,600 or 2,607 a year.</summary>
    public const decimal Tolerance = 0.01m;

    /// <summary>Percentages are printed without decimals: half a point either way.</summary>
    public const decimal PointTolerance = 0.005m;

    public static Span SpanOf(Quantity quantity) => quantity switch
    {
        { Change: < 0 and var fall } => Part(-fall, quantity.Qualifier) is var part ? new Span(-part.High, -part.Low) : default,
        { Change: { } rise } => Span.Of(rise, quantity.Qualifier),
        { Share: { } share } => Part(share, quantity.Qualifier),
        { OneIn: { } n } => Part(1 / n, quantity.Qualifier),
        _ => Span.Of(quantity.Value ?? 0, quantity.UpTo ?? quantity.Value ?? 0, quantity.Qualifier),
    };

    public static bool IsCount(Quantity quantity) => quantity.Value is not null || quantity.UpTo is not null;

    /// <summary>A count, a change and a share are not set against each other.</summary>
    public static bool SameForm(Quantity left, Quantity right) =>
        IsCount(left) == IsCount(right) && left.Change is null == right.Change is null;

    public static bool Agree(Quantity left, Quantity right)
    {
        var (one, other) = (SpanOf(left), SpanOf(right));
        return IsCount(left)
            ? one.Gap(other) <= Tolerance
            : Reaches(one, other.Low) && Reaches(other, one.Low);
    }

    private static bool Reaches(Span span, decimal low) => span.IsOpen || low <= span.High + PointTolerance;

    /// <summary>Of a whole: "at least" ends at all of it.</summary>
    private static Span Part(decimal part, Qualifier? qualifier) =>
        qualifier == Qualifier.AtLeast ? new Span(part, Math.Max(part, 1)) : Span.Of(part, qualifier);
}
