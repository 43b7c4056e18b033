using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>A step in the life of an agreement. The status is derived from these, never typed.</summary>
public sealed record TimelineEvent
{
    [Vocabulary(Schemes.Event)]
    public required string Event { get; init; }

    /// <summary>Names the event where the same kind happens twice; otherwise the kind is its name.</summary>
    [ItemName]
    public string? Item { get; init; }

    /// <summary>What happened, where the kind does not say it.</summary>
    [OurWords]
    public string? What { get; init; }

    /// <summary>Planned, not happened: it may lie after its source was published and sets no status.</summary>
    public bool? Expected { get; init; }

    [NotEmpty]
    public required ListOf<EventReport> Reports { get; init; }
}

/// <summary>One source's version of when an event happened.</summary>
public sealed record EventReport : Report
{
    /// <summary>When; <c>unknown</c> where the source says that it happened and not when.</summary>
    public required Stated<Edtf> On { get; init; }
}
