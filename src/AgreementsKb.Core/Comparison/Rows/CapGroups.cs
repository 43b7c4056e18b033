using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>
/// How limits count: people passing in a span of time, people there at one time, people in all. They are never set against each
/// other. Claims about shares stand apart from all of them.
/// </summary>
internal static class CapGroups
{
    public const string Share = "share";
    private const string Flow = "flow";
    private const string Stock = "stock";
    private const string Whole = "whole";
    private const string NotStated = "not-stated";

    private static readonly (string Key, string Label)[] All =
    [
        (Flow, "People passing in a span of time"),
        (Stock, "People there at any one time"),
        (Whole, "People in all"),
        (NotStated, "How it counts is not stated"),
        (Share, "Shares that people claim"),
    ];

    /// <summary>A report that gives no size counts as the others of its cap do, where these count alike.</summary>
    public static string Of(Cap cap, CapReport report)
    {
        if (report.Limit.Value is not null || report.Measure is not null || report.Per is not null)
        {
            return Own(report);
        }

        var others = cap.Reports.Where(other => other.Limit.Value is not null).Select(Own).Distinct().ToList();
        return others is [var only] ? only : NotStated;
    }

    public static ListOf<ValueGroup> In(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells)
    {
        var present = cells.SelectMany(cell => cell.Values).Select(value => value.Group).ToHashSet(StringComparer.Ordinal);
        return All
            .Where(group => present.Contains(group.Key))
            .Select(group => new ValueGroup(group.Key, group.Label, Compare(columns, cells, group)))
            .ToListOf();
    }

    private static string Own(CapReport report) => report switch
    {
        { Measure: Measure.Stock } => Stock,
        { Per: not null } => Flow,
        _ => Whole,
    };

    private static Comparability Compare(
        IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells, (string Key, string Label) group)
    {
        if (columns.Count < 2)
        {
            return new Comparability(Verdict.Comparable, []);
        }

        var sides = columns
            .Select((column, index) => (
                column.Subject.Label,
                Values: cells[index].Values.Where(value => value.Group == group.Key).ToList()))
            .ToList();
        var silent = sides.Where(side => side.Values.Count == 0).ToListOf();
        if (silent.Count > 0)
        {
            return new Comparability(
                Verdict.NotComparable,
                silent.Select(side => $"{side.Label}: nothing is reported under “{group.Label}”.").ToListOf());
        }

        var what = sides
            .Select(side => (side.Label, What: Sentence.And(side.Values
                .Select(value => Sentence.Lower(value.About ?? ""))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal))))
            .ToList();
        return what.DistinctBy(side => side.What).Skip(1).Any()
            ? new Comparability(
                Verdict.Caution,
                [$"They count different things: {string.Join("; ", what.Select(side => $"{side.Label}, {side.What}"))}."])
            : new Comparability(Verdict.Comparable, []);
    }
}
