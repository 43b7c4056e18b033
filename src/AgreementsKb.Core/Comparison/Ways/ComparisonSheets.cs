using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>
/// A comparison as a workbook: one sheet a section, numbers as numbers, days as days, every value with its citations.
/// </summary>
public static class ComparisonSheets
{
    /// <summary>What a cell of a sheet can hold; the values of an overlong cell are all on their own sheet.</summary>
    private const int LongestText = 32_000;

    /// <summary>On every line of a file that may be cut up; in a workbook the overview says it once.</summary>
    private static readonly string[] Repeated = ["permalink", "revision", "asOf", "knownBy", "citeAs", "licence"];

    public static byte[] Write(ComparisonTable table) => Workbook.Write(Of(table));

    internal static IReadOnlyList<Sheet> Of(ComparisonTable table)
    {
        var columns = TidyColumns.Of(table);
        var rows = TidyRows.Of(table).ToLookup(row => row.Kind switch
        {
            "cell" or "value" or "derived" => "Values",
            "total" or "totalLine" or "leftOut" => "Totals",
            "dispute" or "report" => "Disputes",
            "finding" => "Findings",
            _ => "",
        });
        return
        [
            OverviewSheet.Of(table),
            SideBySide(table),
            Tidy("Values", columns, rows["Values"]),
            Tidy("Totals", columns, rows["Totals"]),
            Tidy("Disputes", columns, rows["Disputes"]),
            Tidy("Findings", columns, rows["Findings"]),
            Gaps(table),
            Sources(table),
        ];
    }

    /// <summary>Only the columns that have something in them: a sheet of empty columns cannot be read.</summary>
    private static Sheet Tidy(string name, IReadOnlyList<TidyColumn> columns, IEnumerable<TidyRow> rows)
    {
        var filled = rows.Select(row => columns.Select(column => column.Of(row)).ToList()).ToList();
        var used = Enumerable.Range(0, columns.Count)
            .Where(index => !Repeated.Contains(columns[index].Name))
            .Where(index => filled.Count == 0 ? index == 0 : filled.Exists(row => !IsEmpty(row[index])))
            .ToList();
        return new Sheet(
            name,
            [.. used.Select(index => (columns[index].Name, columns[index].Width))],
            [.. filled.Select(row => used.Select(index => row[index]).ToList())]);
    }

    private static Sheet SideBySide(ComparisonTable table)
    {
        var cites = new CiteNumbers(table.Sources);
        return new Sheet(
            "Comparison",
            [("Question", 28), .. table.Subjects.Select(subject => (subject.Label, 60)), ("Can they be compared?", 40)],
            [.. table.Dimensions.Select(IReadOnlyList<Field> (row) =>
            [
                Field.Of(row.Label, Look.Strong),
                .. row.Cells.Select(cell => Field.Of(Cut(CellLines.Of(row, cell, cites)), Look.Wrapped)),
                Field.Of(TableWords.Of(row.Comparability) ?? Sentence.Capital(KindWords.Of(row.Comparability.Verdict)), Look.Wrapped),
            ])])
        { CanBeFiltered = false };
    }

    private static Sheet Gaps(ComparisonTable table) => new(
        "Gaps",
        [("Subject", 30), ("Question", 40), ("What nobody reports", 70)],
        [.. table.Gaps.Select(IReadOnlyList<Field> (gap) =>
        [
            Field.Of(table.Subjects.FirstOrDefault(subject => subject.Id == gap.Subject)?.Label ?? gap.Subject),
            Field.Of(table.Dimensions.FirstOrDefault(row => row.Key == gap.Dimension)?.Label ?? gap.Dimension),
            Field.Of(gap.Text, Look.Wrapped),
        ])]);

    private static Sheet Sources(ComparisonTable table) => new(
        "Sources",
        [("Number", 9), ("Id", 30), ("Label", 40), ("Publisher", 28), ("Title", 60), ("Published", 30), ("To bear in mind", 30), ("Address", 50)],
        [.. table.Sources.Select(IReadOnlyList<Field> (source) =>
        [
            Field.Of(source.Number), Field.Of(source.Id), Field.Of(source.Label), Field.Of(source.Publisher),
            Field.Of(source.Title, Look.Wrapped), Field.Of(source.Published), Field.Of(source.Caution, Look.Wrapped),
            Field.Of(source.Url),
        ])]);

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        var end = text.LastIndexOf('\n', LongestText);
        return text[..(end < 0 ? LongestText : end)] + "\n… The rest is on the sheet Values.";
    }

    private static bool IsEmpty(Field field) => string.IsNullOrEmpty(field.Text) && field.Number is null && field.Day is null;
}
