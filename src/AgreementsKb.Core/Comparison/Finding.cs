using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>A sentence built by rule, with what it rests on.</summary>
public sealed record Finding
{
    /// <summary>A stable key of the rule, such as <c>payerDiffers</c>.</summary>
    public required string Kind { get; init; }

    public required string Text { get; init; }

    public required ListOf<Citation> Inputs { get; init; }

    public string? Formula { get; init; }
}
