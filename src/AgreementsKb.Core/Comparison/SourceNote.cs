namespace AgreementsKb.Core.Comparison;

/// <summary>A cited source, for footnotes.</summary>
public sealed record SourceNote
{
    public required int Number { get; init; }

    public required string Id { get; init; }

    public required string Label { get; init; }

    public required string Publisher { get; init; }

    public required string Title { get; init; }

    /// <summary>For reading: "18 November 2024 (inferred)".</summary>
    public required string Published { get; init; }

    /// <summary>What is to be borne in mind of it, for reading: "copy; only an excerpt was read".</summary>
    public string? Caution { get; init; }

    public string? Url { get; init; }
}
