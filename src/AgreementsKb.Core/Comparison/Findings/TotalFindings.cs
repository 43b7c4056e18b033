using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>Totals on one footing beside each other, with how many times one is the other where that can be said.</summary>
internal static class TotalFindings
{
    private const string Row = "funding";
    private const int MostReasons = 2;

    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns, IReadOnlyList<Dimension> rows)
    {
        var groups = rows.Single(row => row.Key == Row).Groups;
        var totals = columns
            .SelectMany(column => column.Totals.Select(total => (Column: column, Total: total)))
            .Where(entry => entry.Total.Value is not null)
            .ToLookup(entry => entry.Total.Group, StringComparer.Ordinal);
        return
            from @group in groups
            let beside = totals[@group.Key].ToList()
            where beside.Count > 1
            select Found.Of(
                Row,
                "totals",
                $"{@group.Label}: {string.Join("; ", beside.Select(entry => Say(entry.Column, entry.Total)))}. "
                + Judged(@group, [.. beside.Select(entry => (entry.Column.Subject.Label, entry.Total.Value!.Value))]),
                beside.SelectMany(entry => entry.Total.Lines).SelectMany(line => line.Inputs).SelectMany(input => input.Citations),
                Formula(beside));
    }

    private static string Say(Column column, Total total) =>
        $"{column.Subject.Label}, {total.Text[(total.Text.IndexOf(": ", StringComparison.Ordinal) + 2)..]}";

    private static string Judged(ValueGroup group, List<(string Label, decimal Value)> beside) =>
        group.Comparability.Verdict == Verdict.Comparable && beside.Count == 2
            ? Times(beside[0], beside[1])
            : $"Compare with care. {Reasons(group.Comparability.Reasons)}";

    /// <summary>What weighs most; the question itself has all of them.</summary>
    private static string Reasons(ListOf<string> reasons) => reasons.Count <= MostReasons
        ? string.Join(" ", reasons)
        : $"{string.Join(" ", reasons.Take(MostReasons))} {Sentence.Capital(Sentence.Count(reasons.Count - MostReasons, "more reason"))} "
            + $"{(reasons.Count - MostReasons == 1 ? "stands" : "stand")} with the question.";

    /// <summary>Whichever is first: a column's place says nothing about its size.</summary>
    private static string Times((string Label, decimal Value) one, (string Label, decimal Value) other)
    {
        var (larger, smaller) = one.Value >= other.Value ? (one, other) : (other, one);
        return smaller.Value <= 0 || larger.Value == smaller.Value
            ? "The sums are the same."
            : $"That for {larger.Label} is {NumberWords.Of(decimal.Round(larger.Value / smaller.Value, 1))} times that for {smaller.Label}.";
    }

    private static string? Formula(List<(Column Column, Total Total)> beside)
    {
        var formulas = beside.Select(entry => entry.Total.Formula).OfType<string>().ToList();
        return formulas.Count == 0 ? null : string.Join("; ", formulas);
    }
}
