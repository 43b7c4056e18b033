namespace AgreementsKb.Core.Records;

/// <summary>An undertaking or benefit that is not money or a number.</summary>
public sealed record Provision : Report
{
    [ItemName]
    public required string Item { get; init; }

    [Vocabulary(Schemes.ProvisionKind)]
    public required string Kind { get; init; }

    /// <summary>Who undertakes it.</summary>
    [Refers(Kinds.Actor)]
    public required string By { get; init; }

    /// <summary>Who receives it.</summary>
    [Refers(Kinds.Actor)]
    public string? For { get; init; }

    [OurWords]
    public required string Summary { get; init; }
}

/// <summary>A rule on who is covered.</summary>
public sealed record Eligibility : Report
{
    [ItemName]
    public required string Item { get; init; }

    /// <summary>Returned or admitted, and so on.</summary>
    [Vocabulary(Schemes.Movement)]
    public required string Movement { get; init; }

    [OurWords]
    public required string Summary { get; init; }
}
