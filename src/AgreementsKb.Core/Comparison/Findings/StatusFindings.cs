using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>Where the agreements of each subject stand, in one sentence.</summary>
internal static class StatusFindings
{
    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns, IReadOnlyList<Dimension> rows)
    {
        var cells = rows.Single(row => row.Key == "status").Cells;
        var statuses = columns.Select((column, index) => (column, values: cells[index].Values.Where(value => value.About == StatusRow.Status).ToList()));
        return
        [
            .. statuses.Where(entry => entry.values.Count > 0).Select(entry => Found.Of(
                "status",
                "status",
                $"{entry.column.Subject.Label}: {string.Join("; ", entry.values.Select(value => Say(entry.column, value)))}.",
                entry.values.SelectMany(value => value.Citations))),
        ];
    }

    private static string Say(Column column, CellValue value)
    {
        var status = Sentence.Lower(value.Text);
        return column.Agreements.Count == 1 ? status : $"{column.Records.Agreements[value.Record.Id].Title} is {Quoted(status)}";
    }

    private static string Quoted(string status) => $"“{status}”";
}
