using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>Which report an editor stands by. Absent is normal; the others always stay visible.</summary>
public enum Rank
{
    Preferred,
    Deprecated,
}

/// <summary>
/// One source's version of an item. Where sources differ, their reports stand side by side. <see cref="AssertedBy"/> is
/// who claims it, <see cref="Cite"/> where it was published.
/// </summary>
[KeysLast]
public abstract record Report
{
    /// <summary>Who claims it; absent where the source itself does.</summary>
    [Refers(Kinds.Actor)]
    public string? AssertedBy { get; init; }

    [NotEmpty]
    [OneOrMany]
    public required ListOf<Citation> Cite { get; init; }

    [OurWords]
    public string? Note { get; init; }

    /// <summary>A few words exactly as printed, where the wording itself matters.</summary>
    public string? Quoted { get; init; }

    public Rank? Rank { get; init; }

    /// <summary>Why it has its rank; required with one.</summary>
    [OurWords]
    public string? Because { get; init; }

    /// <summary>What the reason rests on, where it rests on a source.</summary>
    [OneOrMany]
    public ListOf<Citation> BecauseCite { get; init; } = [];

    /// <summary>Its rank as files and answers write it; null where it has none.</summary>
    public string? RankWord() => Rank is { } rank ? RecordShape.WordOf(rank) : null;
}
