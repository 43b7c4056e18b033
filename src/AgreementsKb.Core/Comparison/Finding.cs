using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>A sentence built by rule, with what it rests on.</summary>
public sealed record Finding
{
    /// <summary>A stable key of the rule, such as <c>payerDiffers</c>.</summary>
    public required string Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>The rule that it was built by, in a sentence.</summary>
    public required string Rule { get; init; }

    public required ListOf<Citation> Inputs { get; init; }

    /// <summary>The working, where it was reckoned: "50 × 52 = 2,600".</summary>
    public string? Formula { get; init; }
}
