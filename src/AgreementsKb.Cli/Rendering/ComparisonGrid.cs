using AgreementsKb.Core.Comparison;
using Spectre.Console;
using Spectre.Console.Rendering;

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

    /// <summary>Whether the subjects have room beside each other.</summary>
    public static bool IsBeside(ComparisonTable table, IAnsiConsole console) =>
        table.Subjects.Count == 1 || (table.Subjects.Count <= MostBeside && console.Profile.Width >= WideEnough);

    /// <param name="rows">The questions, in order.</param>
    /// <param name="question">What stands beside, or above, the answers to one.</param>
    /// <param name="cell">The answer of one subject.</param>
    public static void Write(
        ComparisonTable table,
        IEnumerable<Dimension> rows,
        Func<Dimension, string> question,
        Func<Dimension, int, IRenderable> cell,
        IAnsiConsole console)
    {
        if (IsBeside(table, console))
        {
            console.Write(Beside(table, rows, question, cell));
            return;
        }

        foreach (var row in rows)
        {
            console.WriteLine();
            console.Write(new Markup($"{question(row)}\n"));
            console.Write(Below(table, row, cell));
        }
    }

    private static Table Beside(
        ComparisonTable table, IEnumerable<Dimension> rows, Func<Dimension, string> question, Func<Dimension, int, IRenderable> cell)
    {
        var grid = Framed();
        grid.AddColumn(new TableColumn(new Markup("[bold]Question[/]")).Width(NameWidth + 2));
        foreach (var subject in table.Subjects)
        {
            grid.AddColumn(new TableColumn(new Markup($"[bold]{Markup.Escape(subject.Label)}[/]")));
        }

        foreach (var row in rows)
        {
            grid.AddRow([new Markup(question(row)), .. row.Cells.Select((_, column) => cell(row, column))]);
        }

        return grid;
    }

    private static Table Below(ComparisonTable table, Dimension row, Func<Dimension, int, IRenderable> cell)
    {
        var grid = Framed().HideHeaders();
        grid.AddColumn(new TableColumn("").Width(NameWidth)).AddColumn(new TableColumn(""));
        for (var column = 0; column < row.Cells.Count; column++)
        {
            grid.AddRow(new Markup($"[bold]{Markup.Escape(table.Subjects[column].Label)}[/]"), cell(row, column));
        }

        return grid;
    }

    private static Table Framed() => new Table().Border(TableBorder.Rounded).ShowRowSeparators().Expand();
}
