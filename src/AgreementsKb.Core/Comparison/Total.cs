using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>
/// A sum of the lines of a cell that stand on one footing. It opens into its lines, which add up to it, and names what it
/// leaves out and why.
/// </summary>
public sealed record Total
{
    /// <summary>Key of the group of values it sums (<c>paid</c>, <c>committed</c>).</summary>
    public required string Group { get; init; }

    /// <summary>For reading: "Paid: EUR 105 million".</summary>
    public required string Text { get; init; }

    /// <summary>ISO 4217 code of <see cref="Value"/>.</summary>
    public required string Currency { get; init; }

    /// <summary>The sum of the lines' values; null where no line has a number in this currency.</summary>
    public decimal? Value { get; init; }

    /// <summary>How far qualifiers, ranges and differing reports let it move, where they do.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>The working: "105,000,000 + 12,000,000 = 117,000,000".</summary>
    public string? Formula { get; init; }

    public required ListOf<TotalLine> Lines { get; init; }

    /// <summary>What is not counted, and why: a part of another line, announced again, no number, no cited rate.</summary>
    public ListOf<LeftOut> LeftOut { get; init; } = [];
}

/// <summary>A line of a total.</summary>
/// <param name="Text">For reading: what it is, with the amount as stated.</param>
/// <param name="Value">In the total's currency.</param>
/// <param name="Low">Null where it cannot move.</param>
/// <param name="High">Null where it cannot move.</param>
/// <param name="Inputs">The stated amount and the rates, each cited.</param>
public sealed record TotalLine(
    RecordRef Record, string Item, string Text, decimal Value, decimal? Low, decimal? High, ListOf<FigureInput> Inputs);

/// <summary>A line that a total does not count.</summary>
/// <param name="Because">A sentence.</param>
public sealed record LeftOut(RecordRef Record, string Item, string Text, string Because, ListOf<Citation> Citations);
