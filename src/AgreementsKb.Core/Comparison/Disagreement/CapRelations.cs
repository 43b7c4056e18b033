using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>How two reports of a limit stand to each other, the weightiest last.</summary>
internal enum CapRelation
{
    Agree,

    /// <summary>They count differently, or are for different times.</summary>
    Scope,

    /// <summary>Both cannot hold.</summary>
    Contradiction,
}

/// <summary>Judges two reports of a limit at a time. Symmetric; silence contradicts nothing.</summary>
internal static class CapRelations
{
    public static CapRelation Of(CapReport left, CapReport right)
    {
        if (left.Limit.Is is not null || right.Limit.Is is not null)
        {
            return left.Limit.Is == right.Limit.Is ? CapRelation.Agree : CapRelation.Contradiction;
        }

        if (Agree(left, right))
        {
            return MeasuresDiffer(left, right) ? CapRelation.Scope : CapRelation.Agree;
        }

        return MeasuresDiffer(left, right) || TimesDiffer(left, right) || !Comparable(left, right)
            ? CapRelation.Scope
            : CapRelation.Contradiction;
    }

    public static bool MeasuresDiffer(CapReport left, CapReport right) =>
        left.Measure is { } one && right.Measure is { } other && one != other;

    public static bool TimesDiffer(CapReport left, CapReport right) =>
        left.Period is { } one && right.Period is { } other && !Period.Same(one, other);

    /// <summary>By the year where both can be made yearly; else number by number, where one span is the other's or is not given.</summary>
    private static bool Agree(CapReport left, CapReport right) =>
        Yearly(left, right) is { } years
            ? years.One.Span.Gap(years.Other.Span) <= Counts.Tolerance || (left.Per == right.Per && Numbers(left, right))
            : (left.Per is null || right.Per is null || left.Per == right.Per) && Numbers(left, right);

    private static bool Comparable(CapReport left, CapReport right) => Yearly(left, right) is not null || left.Per == right.Per;

    private static bool Numbers(CapReport left, CapReport right) => left.Limit.Value is { } one && right.Limit.Value is { } other
        && Counts.SameForm(one, other) && Rounded.Agree(one, other);

    private static (YearlyCap One, YearlyCap Other)? Yearly(CapReport left, CapReport right) =>
        YearlyCap.Of(left) is { } one && YearlyCap.Of(right) is { } other ? (one, other) : null;
}
