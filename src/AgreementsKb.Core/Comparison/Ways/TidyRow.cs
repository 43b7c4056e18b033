using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>
/// One line of the tidy form: one value, or whatever else a comparison holds, with all that qualifies it. Kinds:
/// <c>subject</c>, <c>note</c>, <c>cell</c> (what a cell says beside or instead of values), <c>value</c>, <c>derived</c>,
/// <c>total</c>, <c>totalLine</c>, <c>leftOut</c>, <c>finding</c>, <c>gap</c>, <c>dispute</c>, <c>report</c> (one side of a
/// dispute) and <c>source</c>.
/// </summary>
internal sealed record TidyRow
{
    public required string Kind { get; init; }

    public Subject? Subject { get; init; }

    public Dimension? Question { get; init; }

    /// <summary>Key of the group of values that it stands in.</summary>
    public string? Group { get; init; }

    public string? Agreement { get; init; }

    public string? About { get; init; }

    /// <summary>What it belongs to: the value a figure is worked out from, the total of a line, the dispute of a report.</summary>
    public string? Of { get; init; }

    public RecordRef? Record { get; init; }

    public string? Item { get; init; }

    public string? State { get; init; }

    public required string Text { get; init; }

    public string? Stated { get; init; }

    public Measured Size { get; init; } = Measured.Nothing;

    public Coverage? Covers { get; init; }

    public ListOf<Detail> Details { get; init; } = [];

    public string? Rank { get; init; }

    public string? Because { get; init; }

    public string? Formula { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public ListOf<string> Disputes { get; init; } = [];
}
