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
        { Change: { } change } => Span.Of(change, quantity.Qualifier),
        { Share: { } share } => Span.Of(share, quantity.Qualifier),
        { OneIn: { } n } => Span.Of(1 / n, quantity.Qualifier),
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
            : one.Low <= other.High + PointTolerance && other.Low <= one.High + PointTolerance;
    }
}
