using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>How two or more reports stand to each other.</summary>
public enum DisputeKind
{
    /// <summary>The same item, and the figures or dates cannot all be exact.</summary>
    Contradiction,

    /// <summary>The amounts are the same within tolerance; payer or purpose differ.</summary>
    SameMoneyDifferentStory,

    /// <summary>The values are the same; the periods they are given for differ.</summary>
    DifferentPeriod,

    /// <summary>They measure different things (metric, period, population) and cannot be set against each other.</summary>
    NotComparable,
}

public enum DisputeState
{
    Open,

    /// <summary>An editor ranked one report as preferred and gave a reason.</summary>
    Settled,
}

/// <summary>Two or more reports that cannot all be exact. Computed from the records, never typed.</summary>
public sealed record Dispute
{
    /// <summary>Stable as long as the items it is between exist.</summary>
    public required string Id { get; init; }

    public required DisputeKind Kind { get; init; }

    public required DisputeState State { get; init; }

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

    /// <summary>The editor's reason where it is settled.</summary>
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
