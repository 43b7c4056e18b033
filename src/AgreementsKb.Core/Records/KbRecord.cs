using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>
/// What every record of the knowledge base has. Records are immutable and closed: a key that is not a property is an
/// error, never ignored.
/// </summary>
public abstract record KbRecord
{
    /// <summary>A lower-case slug, equal to the file name; permanent.</summary>
    [ItemName]
    public required string Id { get; init; }

    /// <summary>Earlier ids of this record; they lead here.</summary>
    [ItemName]
    public ListOf<string> FormerIds { get; init; } = [];

    /// <summary>Set where the record was taken back: it stays as a tombstone with the reason.</summary>
    public Withdrawal? Withdrawn { get; init; }
}

/// <summary>Why and when a record was taken back.</summary>
public sealed record Withdrawal
{
    public required Edtf On { get; init; }

    [OurWords]
    public required string Reason { get; init; }
}
