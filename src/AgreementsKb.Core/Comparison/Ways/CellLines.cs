using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>A cell as plain lines, for a place that holds nothing but text.</summary>
internal static class CellLines
{
    public static string Of(Dimension row, Cell cell, CiteNumbers cites)
    {
        var lines = new List<string>();
        if (cell.State != CellState.Reported)
        {
            lines.Add(TableWords.Of(cell.State) + (cell.Note is null ? "" : $". {cell.Note}"));
        }
        else if (cell.Note is not null)
        {
            lines.Add(cell.Note);
        }

        foreach (var group in cell.Values.GroupBy(value => value.Group))
        {
            lines.AddRange(row.Groups.Where(known => known.Key == group.Key).Select(known => known.Label + ":"));
            lines.AddRange(group.SelectMany(value => Of(value, cites)));
        }

        lines.AddRange(cell.Totals.SelectMany(total => Of(total, cites)));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Of(CellValue value, CiteNumbers cites)
    {
        var about = value.About is null ? "" : $"{value.About}: ";
        yield return $"• {about}{value.Text} {cites.Of(value.Citations)}";
        foreach (var line in new[] { DetailWords.AgreementOf(value), TableWords.Details(value.Details), TableWords.Rank(value) })
        {
            if (!string.IsNullOrEmpty(line))
            {
                yield return "   " + line;
            }
        }

        foreach (var figure in value.Derived)
        {
            yield return $"   → {TableWords.Of(figure)} {cites.Of(TableWords.Citations(figure))}";
        }
    }

    private static IEnumerable<string> Of(Total total, CiteNumbers cites) =>
    [
        $"Σ {total.Text}" + (total.Formula is null ? "" : $" ({total.Formula})"),
        .. total.Lines.Select(line => $"   + {line.Text} {cites.Of(line.Inputs.SelectMany(input => input.Citations).Distinct())}"),
        .. total.LeftOut.Select(line => $"   not counted: {line.Text}. {line.Because} {cites.Of(line.Citations)}"),
    ];
}
