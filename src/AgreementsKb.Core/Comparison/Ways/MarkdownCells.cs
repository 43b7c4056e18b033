using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>
/// The answers to one question as Markdown: a table of what is short, with one line for each group of values; a list under
/// each subject where answers are long.
/// </summary>
internal sealed class MarkdownCells(ComparisonTable table, CiteNumbers cites)
{
    private const int MostColumns = 3;
    private const int LongestCell = 240;
    private const int MostValues = 4;

    public IEnumerable<string> Of(Dimension row) => row.Key == DisputesRow.Name ? row.Cells.SelectMany(Disputes)
        : IsShort(row) ? InTable(row)
        : row.Cells.SelectMany((cell, index) => InList(row, cell, index));

    private bool IsShort(Dimension row) => table.Subjects.Count <= MostColumns && row.Cells.All(cell =>
        cell.Totals.Count == 0
        && cell.Values.All(value => value.Derived.Count == 0)
        && Bands(row).All(band => cell.Values.Count(value => value.Group == band?.Key) <= MostValues
            && InCell(cell, band).Length <= LongestCell));

    /// <summary>Values that stand in no group come first.</summary>
    private static IEnumerable<ValueGroup?> Bands(Dimension row) => row.Groups.Prepend<ValueGroup?>(null);

    private IEnumerable<string> InTable(Dimension row)
    {
        var grouped = row.Groups.Count > 0;
        var first = grouped ? "| What " : "";
        yield return $"{first}| {string.Join(" | ", table.Subjects.Select(subject => MarkdownText.Of(subject.Label)))} |";
        yield return (grouped ? "|---" : "") + string.Concat(table.Subjects.Select(_ => "|---")) + "|";
        foreach (var band in Bands(row))
        {
            var texts = row.Cells.Select(cell => InCell(cell, band)).ToList();
            if (band is not null || texts.Exists(text => text.Length > 0))
            {
                yield return $"{(grouped ? $"| {MarkdownText.Of(band?.Label ?? "")} " : "")}| {string.Join(" | ", texts)} |";
            }
        }

        yield return "";
    }

    private string InCell(Cell cell, ValueGroup? band)
    {
        var state = band is null ? State(cell) : null;
        var values = cell.Values
            .Where(value => value.Group == band?.Key)
            .Select(value => Line(value) + Under(value, DetailWords.AgreementOf(value)));
        return string.Join("<br>", (state is null ? [] : new[] { state }).Concat(values));
    }

    private IEnumerable<string> InList(Dimension row, Cell cell, int index)
    {
        yield return $"**{MarkdownText.Of(table.Subjects[index].Label)}**{(State(cell) is { } state ? $": {state}" : "")}";
        yield return "";
        foreach (var band in Bands(row))
        {
            var values = cell.Values.Where(value => value.Group == band?.Key).ToList();
            if (band is not null && values.Count > 0)
            {
                yield return $"*{MarkdownText.Of(band.Label)}*{(IsFirst(row, band, index) ? Judged(row, band) : "")}";
                yield return "";
            }

            foreach (var line in ByAgreement(values))
            {
                yield return line;
            }
        }

        foreach (var line in cell.Totals.SelectMany(Lines))
        {
            yield return line;
        }
    }

    /// <summary>Under the name of the agreement, where the subject has several.</summary>
    private IEnumerable<string> ByAgreement(IEnumerable<CellValue> values)
    {
        foreach (var ofAgreement in values.GroupBy(DetailWords.AgreementOf))
        {
            if (ofAgreement.Key is { } agreement)
            {
                yield return $"*{MarkdownText.Of(agreement)}*";
                yield return "";
            }

            foreach (var value in ofAgreement)
            {
                yield return $"- {Line(value)}{Under(value, agreement: null)}";
                foreach (var figure in value.Derived)
                {
                    var worked = MarkdownText.Of(TableWords.Of(figure));
                    yield return $"  - Worked out: {worked} {cites.Of(TableWords.Citations(figure))}";
                }
            }

            yield return "";
        }
    }

    /// <summary>A total opens into the lines that make it up, and says what it leaves out.</summary>
    private IEnumerable<string> Lines(Total total) =>
    [
        $"- Total: **{MarkdownText.Of(total.Text)}**{(total.Formula is null ? "" : $" ({MarkdownText.Of(total.Formula)})")}",
        .. total.Lines.Select(line =>
            $"  - {MarkdownText.Of(line.Text)} {cites.Of(line.Inputs.SelectMany(input => input.Citations).Distinct())}"),
        .. total.LeftOut.Select(line =>
            $"  - Not counted: {MarkdownText.Of(line.Text)}. {MarkdownText.Of(line.Because)} {cites.Of(line.Citations)}"),
        "",
    ];

    private string Line(CellValue value) =>
        $"{(value.About is null ? "" : $"{MarkdownText.Of(value.About)}: ")}**{MarkdownText.Of(value.Text)}** {cites.Of(value.Citations)}";

    private static string Under(CellValue value, string? agreement)
    {
        var parts = new[] { agreement, TableWords.Details(value.Details), TableWords.Rank(value) }
            .Where(part => !string.IsNullOrEmpty(part))
            .Select(part => MarkdownText.Of(part!));
        return string.Join(" — ", parts.Prepend("")).TrimEnd();
    }

    /// <summary>A verdict is said once, at the first subject that has the group.</summary>
    private static bool IsFirst(Dimension row, ValueGroup group, int index) =>
        !row.Cells.Take(index).Any(cell => cell.Values.Any(value => value.Group == group.Key));

    /// <summary>Nothing where the question above has the same verdict.</summary>
    private static string Judged(Dimension row, ValueGroup group) =>
        !group.Comparability.Equals(row.Comparability) && TableWords.Of(group.Comparability) is { } judged
            ? $" — {MarkdownText.Of(judged)}"
            : "";

    /// <summary>Their names alone: each is told in full, with every report, below.</summary>
    private IEnumerable<string> Disputes(Cell cell, int index) =>
    [
        $"**{MarkdownText.Of(table.Subjects[index].Label)}**",
        "",
        .. cell.Values.Count == 0 ? [$"- {State(cell)}"] : cell.Values.Select(value =>
            $"- {MarkdownText.Of(value.About ?? "")} {cites.Of(value.Citations)}"),
        "",
    ];

    /// <summary>Null where the values say it all.</summary>
    private static string? State(Cell cell) => (cell.State, cell.Note) switch
    {
        (CellState.Reported, null) => null,
        (CellState.Reported, { } note) => MarkdownText.Of(note),
        (var state, null) => $"*{TableWords.Of(state)}*",
        (var state, { } note) => $"*{TableWords.Of(state)}.* {MarkdownText.Of(note)}",
    };
}
