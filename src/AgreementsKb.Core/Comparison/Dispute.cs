using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>How two or more reports stand to each other.</summary>
public enum DisputeKind
{
    /// <summary>They answer the same question, and cannot all be exact.</summary>
    Contradiction,

    /// <summary>They measure different things (metric, place, population, way of counting) and cannot be set against each other.</summary>
    DifferentScope,

    /// <summary>The values are the same; the periods they are given for differ.</summary>
    DifferentPeriod,

    /// <summary>They name the same thing differently: its form, its purpose in other words, a number in words.</summary>
    WordingOrForm,

    /// <summary>Somebody credits an outcome to an agreement and somebody else denies it.</summary>
    CausalClaim,
}

/// <summary>Where the reports of a dispute stand.</summary>
public enum DisputeReach
{
    /// <summary>They are reports of one item.</summary>
    WithinItem,

    /// <summary>They are reports of several items of one agreement, or of one record.</summary>
    WithinRecord,

    /// <summary>They are reports of different records.</summary>
    Across,
}

public enum DisputeState
{
    Open,

    /// <summary>An editor ranked one report as preferred and gave a reason, or another report explains it.</summary>
    Settled,
}

/// <summary>Two or more reports that cannot all be exact. Computed from the records, never typed.</summary>
public sealed record Dispute
{
    /// <summary>Stable as long as the items it is between exist.</summary>
    public required string Id { get; init; }

    public required DisputeKind Kind { get; init; }

    public required DisputeState State { get; init; }

    /// <summary>The same money, a different story: the amounts agree within tolerance; payer, payee or purpose differ.</summary>
    public bool SameMoney { get; init; }

    public DisputeReach Reach { get; init; }

    /// <summary>What it is about, for a heading.</summary>
    public required string Title { get; init; }

    /// <summary>What differs and what does not, in one or two sentences.</summary>
    public required string Text { get; init; }

    /// <summary>The agreements it touches.</summary>
    public required ListOf<string> Agreements { get; init; }

    /// <summary>The records and items that hold the reports.</summary>
    public required ListOf<DisputeReport> Reports { get; init; }

    /// <summary>Field by field: equal, compatible or different.</summary>
    public required ListOf<FieldComparison> Fields { get; init; }

    /// <summary>What would settle it, in a sentence: a document to be found, a date to be given.</summary>
    public required string WouldSettle { get; init; }

    /// <summary>The reason where it is settled: the editor's, or what else in the records explains it.</summary>
    public string? SettledBecause { get; init; }
}

/// <summary>One side of a dispute.</summary>
public sealed record DisputeReport
{
    public required RecordRef Record { get; init; }

    public string? Item { get; init; }

    public required string Text { get; init; }

    public string? Stated { get; init; }

    public ListOf<Detail> Details { get; init; } = [];

    public required ListOf<Citation> Citations { get; init; }

    public string? Rank { get; init; }
}

/// <summary>How a field stands across the reports of a dispute.</summary>
public enum FieldVerdict
{
    Equal,

    /// <summary>One is part of another, or one is silent, or they agree within tolerance.</summary>
    Compatible,
    Different,
}

/// <summary>One field across the reports, with the words a reader needs ("within 1 %", "Italy; the European Union").</summary>
public sealed record FieldComparison(string Field, FieldVerdict Verdict, string Text);
