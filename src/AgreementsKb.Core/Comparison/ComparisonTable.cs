using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>The answer to "X versus Y": one row per question, one cell per subject, every value cited.</summary>
public sealed record ComparisonTable
{
    /// <summary>The words that were asked; null where the subjects were given by id.</summary>
    public string? Query { get; init; }

    public required ListOf<Subject> Subjects { get; init; }

    /// <summary>ISO 4217 code of the derived lines. The stated amounts stay as stated.</summary>
    public required string Currency { get; init; }

    /// <summary>Sequence number of the last change the answer holds.</summary>
    public required long Revision { get; init; }

    /// <summary>How the words were read, where that needs saying (a wide reading of ambiguous words).</summary>
    public ListOf<string> Notes { get; init; } = [];

    public required ListOf<Dimension> Dimensions { get; init; }

    /// <summary>Sentences built by rule from the figures; none claims a cause.</summary>
    public required ListOf<Finding> Findings { get; init; }

    /// <summary>What nobody reports.</summary>
    public required ListOf<Gap> Gaps { get; init; }

    /// <summary>Every dispute that a cell refers to.</summary>
    public required ListOf<Dispute> Disputes { get; init; }

    /// <summary>Every source cited, numbered in the order of first mention.</summary>
    public required ListOf<SourceNote> Sources { get; init; }

    /// <summary>Path and query that give the same comparison again.</summary>
    public required string Permalink { get; init; }

    /// <summary>How to cite this comparison.</summary>
    public required string CiteAs { get; init; }
}

/// <summary>Whether a subject is one agreement or all agreements between parties.</summary>
public enum SubjectKind
{
    Agreement,
    Pair,
}

/// <summary>A column of the comparison.</summary>
public sealed record Subject
{
    /// <summary>An agreement's id, or the parties' ids joined by <c>+</c> (<c>it+tn</c>).</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    public required SubjectKind Kind { get; init; }

    public required ListOf<AgreementName> Agreements { get; init; }
}

/// <summary>An agreement, named.</summary>
public sealed record AgreementName(string Id, string Title);

/// <summary>A row: a question in plain words and an answer for each subject.</summary>
public sealed record Dimension
{
    /// <summary>A stable key, such as <c>funding</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The question, such as "Who pays whom?".</summary>
    public required string Label { get; init; }

    /// <summary>One cell per subject, in the order of subjects.</summary>
    public required ListOf<Cell> Cells { get; init; }

    public required Comparability Comparability { get; init; }

    /// <summary>What stands out in this row.</summary>
    public ListOf<Finding> Findings { get; init; } = [];
}

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

/// <summary>A figure with its working.</summary>
public sealed record DerivedFigure
{
    /// <summary>Such as <c>converted</c>, <c>perYear</c>, <c>shareOfArrivals</c>, <c>impliedArrivals</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The result for reading; says "no cited rate" where there is none.</summary>
    public required string Text { get; init; }

    /// <summary>Null where it cannot be worked out.</summary>
    public decimal? Value { get; init; }

    /// <summary>How far the inputs' qualifiers and ranges let it move, where they do.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>ISO 4217 code, <c>people a year</c>, or <c>share</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The working, such as "50 × 52 = 2,600".</summary>
    public string? Formula { get; init; }

    public ListOf<FigureInput> Inputs { get; init; } = [];

    /// <summary>What to know about it: agrees with the source's own figure, why there is none.</summary>
    public string? Note { get; init; }
}

/// <summary>An operand of a derived figure.</summary>
public sealed record FigureInput(string Text, ListOf<Citation> Citations);

/// <summary>Whether the cells of a row can be set side by side.</summary>
public enum Verdict
{
    Comparable,
    Caution,
    NotComparable,
}

/// <summary>A verdict with its reasons; no reasons are needed for <see cref="Verdict.Comparable"/>.</summary>
public sealed record Comparability(Verdict Verdict, ListOf<string> Reasons);

/// <summary>A sentence built by rule, with what it rests on.</summary>
public sealed record Finding
{
    /// <summary>A stable key of the rule, such as <c>payerDiffers</c>.</summary>
    public required string Kind { get; init; }

    public required string Text { get; init; }

    public required ListOf<Citation> Inputs { get; init; }

    public string? Formula { get; init; }
}

/// <summary>A question that no source answers for a subject.</summary>
public sealed record Gap(string Subject, string Dimension, string Text);

/// <summary>A cited source, for footnotes.</summary>
public sealed record SourceNote
{
    public required int Number { get; init; }

    public required string Id { get; init; }

    public required string Label { get; init; }

    public required string Publisher { get; init; }

    public required string Title { get; init; }

    /// <summary>For reading: "18 November 2024 (inferred)".</summary>
    public required string Published { get; init; }

    public string? Url { get; init; }
}
