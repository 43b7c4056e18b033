using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>Means that are reported of every subject, and those of one alone.</summary>
internal static class SharedTerms
{
    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns, IReadOnlyList<Dimension> rows)
    {
        var cells = rows.Single(row => row.Key == "instruments").Cells;
        var all = cells.SelectMany(cell => cell.Values).Select(value => value.Text).Distinct(StringComparer.Ordinal);
        var shared = all.Where(text => cells.All(cell => cell.Values.Any(value => value.Text == text))).ToList();
        if (columns.Count > 1 && shared.Count > 0)
        {
            yield return Found.Of(
                "instruments",
                "sharedInstruments",
                $"Reported of all: {Sentence.And(shared.Select(Sentence.Lower))}.",
                cells
                    .SelectMany(cell => cell.Values)
                    .Where(value => shared.Contains(value.Text))
                    .SelectMany(value => value.Citations));
        }
    }
}
