using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Rows;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>Caps as numbers a year beside each other, where more than one subject has one.</summary>
internal static class YearlyCapFindings
{
    private const string Row = "caps";

    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns, IReadOnlyList<Dimension> rows)
    {
        var caps = columns
            .Select(column => (Column: column, Cap: column.Agreements.Select(YearlyCap.Of).FirstOrDefault(cap => cap is not null)))
            .Where(entry => entry.Cap is not null)
            .Select(entry => (entry.Column, Cap: entry.Cap!))
            .ToList();
        if (caps.Count > 1)
        {
            var reasons = rows.Single(row => row.Key == Row).Comparability;
            var care = reasons.Verdict == Verdict.Comparable ? "" : $" Compare with care. {string.Join(" ", reasons.Reasons)}";
            yield return Found.Of(
                Row,
                "capsBeside",
                $"Caps as numbers a year: {string.Join("; ", caps.Select(entry => $"{entry.Column.Subject.Label}, {entry.Cap.Text}"))}.{care}",
                caps.SelectMany(entry => entry.Cap.Report.Cite),
                string.Join("; ", caps.Select(entry => entry.Cap.Working)));
        }
    }
}
