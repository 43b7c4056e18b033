using AgreementsKb.Core.Records;
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

    /// <summary>The state that was asked for; absent for the present.</summary>
    public Moment? AsOf { get; init; }

    /// <summary>The last day of publication of the sources that were taken; absent where all were.</summary>
    public DateOnly? KnownBy { get; init; }

    /// <summary>Sequence number of the last change the answer holds.</summary>
    public required long Revision { get; init; }

    /// <summary>How the words were read, where that needs saying (a wide reading of ambiguous words).</summary>
    public ListOf<ReadingNote> Notes { get; init; } = [];

    public required ListOf<Dimension> Dimensions { get; init; }

    /// <summary>Sentences built by rule from the figures; none claims a cause.</summary>
    public required ListOf<Finding> Findings { get; init; }

    /// <summary>What nobody reports.</summary>
    public required ListOf<Gap> Gaps { get; init; }

    /// <summary>Every dispute that a cell refers to.</summary>
    public required ListOf<Dispute> Disputes { get; init; }

    /// <summary>Every source cited, numbered in the order of first mention.</summary>
    public required ListOf<SourceNote> Sources { get; init; }

    /// <summary>Path and query that give the same comparison again, as of the same revision.</summary>
    public required string Permalink { get; init; }

    /// <summary>Path and query of the same comparison as the records are when the link is followed.</summary>
    public required string Latest { get; init; }

    /// <summary>How to cite this comparison.</summary>
    public required string CiteAs { get; init; }

    public required Licence Licence { get; init; }
}

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

    /// <summary>
    /// How the values of the cells stand beside each other: outcomes by metric, money by footing, caps by measure. Empty where
    /// a row has no such order.
    /// </summary>
    public ListOf<ValueGroup> Groups { get; init; } = [];

    /// <summary>What stands out in this row.</summary>
    public ListOf<Finding> Findings { get; init; } = [];
}

/// <summary>Whether the cells of a row can be set side by side.</summary>
public enum Verdict
{
    Comparable,
    Caution,
    NotComparable,
}

/// <summary>A verdict with its reasons, one sentence each; there is always at least one.</summary>
public sealed record Comparability(Verdict Verdict, ListOf<string> Reasons);

/// <summary>A question that no source answers for a subject.</summary>
public sealed record Gap(string Subject, string Dimension, string Text);
