using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using Spectre.Console;

namespace AgreementsKb.Cli.Rendering;

/// <summary>
/// The questions and answers of a comparison. Subjects stand beside each other where they are few and the terminal is wide, and else
/// below each other under every question: no text is cut to fit.
/// </summary>
internal static class ComparisonGrid
{
    private const int MostBeside = 3;
    private const int WideEnough = 100;
    private const int NameWidth = 16;

    public static void Write(ComparisonTable table, IAnsiConsole console)
    {
        if (table.Subjects.Count == 1 || (table.Subjects.Count <= MostBeside && console.Profile.Width >= WideEnough))
        {
            console.Write(Beside(table));
            return;
        }

        var cites = new CiteNumbers(table.Sources);
        foreach (var row in table.Dimensions)
        {
            console.WriteLine();
            console.Write(new Markup($"{Question(row)}\n"));
            console.Write(Below(table, row, cites));
        }
    }

    private static Table Beside(ComparisonTable table)
    {
        var grid = Framed();
        grid.AddColumn(new TableColumn(new Markup("[bold]Question[/]")).Width(NameWidth + 2));
        foreach (var subject in table.Subjects)
        {
            grid.AddColumn(new TableColumn(new Markup($"[bold]{Markup.Escape(subject.Label)}[/]")));
        }

        var cites = new CiteNumbers(table.Sources);
        foreach (var row in table.Dimensions)
        {
            grid.AddRow([new Markup(Question(row)), .. row.Cells.Select(cell => CellMarkup.Of(row, cell, cites))]);
        }

        return grid;
    }

    private static Table Below(ComparisonTable table, Dimension row, CiteNumbers cites)
    {
        var grid = Framed().HideHeaders();
        grid.AddColumn(new TableColumn("").Width(NameWidth)).AddColumn(new TableColumn(""));
        for (var index = 0; index < row.Cells.Count; index++)
        {
            var name = $"[bold]{Markup.Escape(table.Subjects[index].Label)}[/]";
            var before = row.Cells.Take(index).SelectMany(cell => cell.Values).Select(value => value.Group).ToHashSet();
            List<string?> first = [.. row.Cells[index].Values.Select(value => value.Group).Distinct().Where(group => !before.Contains(group))];
            grid.AddRow(new Markup(name), CellMarkup.Of(row, row.Cells[index], cites, first));
        }

        return grid;
    }

    private static Table Framed() => new Table().Border(TableBorder.Rounded).ShowRowSeparators().Expand();

    private static string Question(Dimension row)
    {
        var judged = TableWords.Of(row.Comparability) is { } words ? $"\n[dim]{Markup.Escape(words)}[/]" : "";
        return $"[bold]{Markup.Escape(row.Label)}[/]{judged}";
    }
}
