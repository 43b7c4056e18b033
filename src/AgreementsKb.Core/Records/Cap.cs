using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>Whether a number counts what passes in a period or what is there at one time.</summary>
public enum Measure
{
    Flow,
    Stock,
}

/// <summary>A limit on how many people, with every reported version of it.</summary>
public sealed record Cap
{
    [ItemName]
    public required string Item { get; init; }

    /// <summary>What is limited, in a few words.</summary>
    [OurWords]
    public required string What { get; init; }

    /// <summary>True where it is said to hold for a pilot only.</summary>
    public bool? Pilot { get; init; }

    [Vocabulary(Schemes.Reciprocity)]
    public string? Reciprocal { get; init; }

    [NotEmpty]
    public required ListOf<CapReport> Reports { get; init; }
}

/// <summary>One source's version of a cap.</summary>
public sealed record CapReport : Report
{
    /// <summary>People. <c>none</c>: the source says that there is no cap; <c>unknown</c>: that its size is not known.</summary>
    public required Stated<Quantity> Limit { get; init; }

    /// <summary>The size in words ("several hundred"), where the source gives no number.</summary>
    [OurWords]
    public string? Says { get; init; }

    /// <summary>The span the limit is for; absent for a limit on the whole or at any one time.</summary>
    public Per? Per { get; init; }

    public Measure? Measure { get; init; }

    public Edtf? Period { get; init; }

    [Vocabulary(Schemes.ClaimBasis)]
    public string? Basis { get; init; }
}
