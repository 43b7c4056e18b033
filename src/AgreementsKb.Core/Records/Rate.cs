using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>Two amounts that a source prints as equal; an exchange rate with its citation.</summary>
public sealed record Rate : KbRecord
{
    /// <summary>The amount the source converts.</summary>
    public required Money From { get; init; }

    /// <summary>What the source prints as its equal.</summary>
    public required Money To { get; init; }

    /// <summary>The date the rate is for; marked as inferred where it is only the date of publication.</summary>
    public required Edtf On { get; init; }

    [OurWords]
    public string? Note { get; init; }

    [NotEmpty]
    [OneOrMany]
    public required ListOf<Citation> Cite { get; init; }
}
