using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>
/// Who takes part or speaks. People only in public office or where they speak in public for a body; suspects and
/// private persons are not recorded.
/// </summary>
public sealed record Actor : KbRecord
{
    public required string Name { get; init; }

    [Vocabulary(Schemes.ActorKind)]
    public required string Kind { get; init; }

    /// <summary>Adjectives that stand for it in "Franco-British deal".</summary>
    public ListOf<string> Adjectives { get; init; } = [];

    /// <summary>Other names, codes and spellings by which a reader may ask for it.</summary>
    public ListOf<string> Aliases { get; init; } = [];

    /// <summary>The actor it belongs to: a ministry to its state, a region to its state, a member to its party.</summary>
    [Refers(Kinds.Actor)]
    public string? PartOf { get; init; }

    /// <summary>For people: the offices a source gives them.</summary>
    public ListOf<Office> Offices { get; init; } = [];

    [OurWords]
    public string? Note { get; init; }

    /// <summary>Where it is named; required of all but states, whose codes are ISO 3166-1.</summary>
    [OneOrMany]
    public ListOf<Citation> Cite { get; init; } = [];
}

/// <summary>An office or role, as a source gives it.</summary>
public sealed record Office
{
    [OurWords]
    public required string Title { get; init; }

    [Refers(Kinds.Actor)]
    public string? Of { get; init; }

    /// <summary>When the person is reported to hold or have held it.</summary>
    public Edtf? On { get; init; }

    [NotEmpty]
    [OneOrMany]
    public required ListOf<Citation> Cite { get; init; }
}
