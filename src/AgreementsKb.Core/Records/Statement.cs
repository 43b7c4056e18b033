using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>What an actor said about agreements, in our own words.</summary>
public sealed record Statement : KbRecord
{
    /// <summary>The body, or the person where no body is named.</summary>
    [Refers(Kinds.Actor)]
    public required string Speaker { get; init; }

    /// <summary>The person who spoke for the body.</summary>
    [Refers(Kinds.Actor)]
    public string? Person { get; init; }

    public Edtf? On { get; init; }

    [Refers(Kinds.Agreement)]
    [NotEmpty]
    public required ListOf<string> About { get; init; }

    [Vocabulary(Schemes.Stance)]
    public required string Stance { get; init; }

    [Vocabulary(Schemes.Theme)]
    public ListOf<string> Themes { get; init; } = [];

    [OurWords]
    public required string Summary { get; init; }

    /// <summary>A few words exactly as printed.</summary>
    public string? Quoted { get; init; }

    /// <summary>Numbers inside the statement.</summary>
    public ListOf<StatedNumber> Claims { get; init; } = [];

    [NotEmpty]
    [OneOrMany]
    public required ListOf<Citation> Cite { get; init; }
}

/// <summary>A number that a speaker gave. It rests on the citation of the statement.</summary>
public sealed record StatedNumber
{
    [ItemName]
    public required string Item { get; init; }

    [OurWords]
    public required string What { get; init; }

    public required Quantity Value { get; init; }

    /// <summary>What the number measures.</summary>
    [Vocabulary(Schemes.Metric)]
    public string? Metric { get; init; }

    /// <summary>The agreement it is about, where the statement is about several.</summary>
    [Refers(Kinds.Agreement)]
    public string? Agreement { get; init; }
}
