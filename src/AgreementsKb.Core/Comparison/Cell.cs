using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>What kind of answer a cell holds. They are different answers, and are shown differently.</summary>
public enum CellState
{
    Reported,
    Disputed,
    Unknown,
    None,
    NotReported,
    NotApplicable,
}

/// <summary>One subject's answer to one question.</summary>
public sealed record Cell
{
    public required CellState State { get; init; }

    /// <summary>A sentence for a cell without values ("No source reports a cap.").</summary>
    public string? Note { get; init; }

    public ListOf<CellValue> Values { get; init; } = [];

    /// <summary>Sums of values, each with the lines it is made of and those it leaves out.</summary>
    public ListOf<Total> Totals { get; init; } = [];

    /// <summary>Ids of <see cref="ComparisonTable.Disputes"/>.</summary>
    public ListOf<string> Disputes { get; init; } = [];
}

/// <summary>One reported value, as the source states it. A value without a citation is a bug.</summary>
public sealed record CellValue
{
    /// <summary>The value in words for reading: "about EUR 500 million".</summary>
    public required string Text { get; init; }

    /// <summary>What the value is of, where a cell holds several: the item's name.</summary>
    public string? About { get; init; }

    /// <summary>Key of the <see cref="Dimension.Groups"/> it stands in; null in rows without groups.</summary>
    public string? Group { get; init; }

    /// <summary>The time it is for, where one is given.</summary>
    public Coverage? Covers { get; init; }

    /// <summary>The span in which so many are allowed, for a limit that is one a day, a week, a month or a year.</summary>
    public Per? Per { get; init; }

    /// <summary>The value as typed in the record (<c>~GBP 500m</c>); null for words.</summary>
    public string? Stated { get; init; }

    /// <summary>The record that holds it.</summary>
    public required RecordRef Record { get; init; }

    /// <summary>The item within the record.</summary>
    public string? Item { get; init; }

    /// <summary>Payer, payee, basis, period, purpose, who says so: whatever qualifies the value, in reading order.</summary>
    public ListOf<Detail> Details { get; init; } = [];

    public required ListOf<Citation> Citations { get; init; }

    /// <summary>Figures worked out from it: converted, per year.</summary>
    public ListOf<DerivedFigure> Derived { get; init; } = [];

    /// <summary>Ids of the disputes that this report is part of; values with one in common tell one story differently.</summary>
    public ListOf<string> Disputes { get; init; } = [];

    /// <summary><c>preferred</c> or <c>deprecated</c> where an editor ranked it.</summary>
    public string? Rank { get; init; }

    public string? Because { get; init; }

    /// <summary>How many other reports of the same item there are.</summary>
    public int OtherReports { get; init; }
}

/// <summary>A record, named by kind and id.</summary>
public sealed record RecordRef(string Kind, string Id);

/// <summary>A qualifying fact: <c>payer</c>, "paid by", "Italy".</summary>
public sealed record Detail(string Key, string Label, string Text);
