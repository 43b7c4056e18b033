using AgreementsKb.Core.Comparison;
using Spectre.Console;

namespace AgreementsKb.Cli.Rendering;

/// <summary>A cell in the words of the terminal. The state is a word, never only a colour.</summary>
internal static class CellMarkup
{
    public static string Of(Cell cell, Footnotes footnotes)
    {
        var lines = new List<string>();
        if (cell.State == CellState.Disputed)
        {
            lines.Add("[yellow]≠ disputed[/]");
        }

        if (cell.Note is not null)
        {
            lines.Add($"[dim]{Markup.Escape(cell.Note)}[/]");
        }

        lines.AddRange(cell.Values.Select(value => Value(value, footnotes)));
        return string.Join('\n', lines);
    }

    private static string Value(CellValue value, Footnotes footnotes)
    {
        var about = value.About is null ? "" : $"[dim]{Markup.Escape(value.About)}:[/] ";
        var details = value.Details.Count == 0
            ? ""
            : $" [dim]({Markup.Escape(string.Join("; ", value.Details.Select(detail => $"{detail.Label} {detail.Text}")))})[/]";
        var derived = string.Concat(value.Derived.Select(figure => $"\n  [dim]→ {Markup.Escape(Figure(figure))}[/]"));
        return $"• {about}{Markup.Escape(value.Text)}{details} [blue]{Markup.Escape(footnotes.Of(value.Citations))}[/]{derived}";
    }

    private static string Figure(DerivedFigure figure) =>
        figure.Text + (figure.Formula is null ? "" : $" ({figure.Formula})") + (figure.Note is null ? "" : $"; {figure.Note}");
}
