using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>Means that are reported of every subject, and those of one alone.</summary>
internal static class TermFindings
{
    private const string Row = "instruments";

    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns, IReadOnlyList<Dimension> rows)
    {
        var cells = rows.Single(row => row.Key == Row).Cells;
        var having = Enumerable.Range(0, columns.Count).Where(index => cells[index].Values.Count > 0).ToList();
        return having.Count < 2 ? [] : Shared(columns, cells).Concat(having.Select(index => OfOne(columns, cells, index)));
    }

    private static IEnumerable<Found?> Shared(IReadOnlyList<Column> columns, ListOf<Cell> cells)
    {
        var all = cells.SelectMany(cell => cell.Values).Select(value => value.Text).Distinct(StringComparer.Ordinal);
        var shared = all.Where(text => cells.All(cell => Has(cell, text))).ToList();
        if (shared.Count > 0)
        {
            yield return Found.Of(
                Row,
                "sharedInstruments",
                $"Instruments reported of {(columns.Count == 2 ? "both" : "all")}: {Sentence.And(shared.Select(Sentence.Lower))}.",
                cells.SelectMany(cell => cell.Values).Where(value => shared.Contains(value.Text)).SelectMany(value => value.Citations));
        }
    }

    private static Found? OfOne(IReadOnlyList<Column> columns, ListOf<Cell> cells, int index)
    {
        var own = cells[index].Values
            .Where(value => !cells.Where((_, other) => other != index).Any(cell => Has(cell, value.Text)))
            .ToList();
        var words = own.Select(value => Sentence.Lower(value.Text)).Distinct(StringComparer.Ordinal);
        return Found.Of(
            Row,
            "instrumentsOfOne",
            $"Instruments reported of {columns[index].Subject.Label} alone: {Sentence.And(words)}.",
            own.SelectMany(value => value.Citations));
    }

    private static bool Has(Cell cell, string text) => cell.Values.Any(value => value.Text == text);
}
