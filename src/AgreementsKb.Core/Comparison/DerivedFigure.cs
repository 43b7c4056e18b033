using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>A figure with its working.</summary>
public sealed record DerivedFigure
{
    /// <summary>Such as <c>converted</c>, <c>perYear</c>, <c>shareOfArrivals</c>, <c>impliedArrivals</c>, <c>sum</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The result for reading; says "no cited rate" where there is none.</summary>
    public required string Text { get; init; }

    /// <summary>Null where it cannot be worked out.</summary>
    public decimal? Value { get; init; }

    /// <summary>How far the inputs' qualifiers and ranges let it move, where they do.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>ISO 4217 code, <c>people a year</c>, <c>count</c>, or <c>share</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The working, such as "50 × 52 = 2,600".</summary>
    public string? Formula { get; init; }

    public ListOf<FigureInput> Inputs { get; init; } = [];

    /// <summary>What to know about it: agrees with the source's own figure, why there is none.</summary>
    public string? Note { get; init; }
}

/// <summary>An operand of a derived figure.</summary>
public sealed record FigureInput(string Text, ListOf<Citation> Citations)
{
    /// <summary>The people whom it counts, where it is a number of arrivals.</summary>
    public CountedPeople? Count { get; init; }
}

/// <summary>A reported number of people.</summary>
/// <param name="Of">What is counted, where and when.</param>
/// <param name="Text">The number for reading, with its qualifier.</param>
/// <param name="Low">As stated; the lower end of a range.</param>
/// <param name="High">The upper end of a range; else the same.</param>
/// <param name="Covers">The time that it is for.</param>
public sealed record CountedPeople(string Of, string Text, decimal Low, decimal High, Coverage? Covers);
