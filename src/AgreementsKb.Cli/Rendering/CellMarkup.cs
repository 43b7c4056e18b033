using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
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
            lines.Add("[yellow]≠ Sources differ[/]");
        }

        if (cell.Note is not null)
        {
            lines.Add($"[dim]{Markup.Escape(cell.Note)}[/]");
        }

        foreach (var ofAgreement in cell.Values.GroupBy(DetailWords.AgreementOf))
        {
            if (ofAgreement.Key is { } agreement)
            {
                lines.Add($"[underline]{Markup.Escape(agreement)}[/]");
            }

            lines.AddRange(ofAgreement.Select(value => Value(value, footnotes)));
        }

        return string.Join('\n', lines);
    }

    /// <summary>Short qualifiers joined in one line, then those that are sentences.</summary>
    public static string Details(IEnumerable<Detail> details)
    {
        var shown = details.Where(detail => detail.Key != DetailWords.Agreement).ToLookup(DetailWords.IsSentence);
        var brief = string.Join("; ", shown[false].Select(detail => $"{DetailWords.Label(detail)} {detail.Text}"));
        return string.Join(" — ", shown[true].Select(detail => detail.Text).Prepend(brief).Where(part => part.Length > 0));
    }

    private static string Value(CellValue value, Footnotes footnotes)
    {
        var about = value.About is null ? "" : $"{Markup.Escape(value.About)}: ";
        var details = Details(value.Details);
        var below = details.Length == 0 ? "" : $"\n  [dim]{Markup.Escape(details)}[/]";
        var derived = string.Concat(value.Derived.Select(figure => $"\n  → {Markup.Escape(Figure(figure))}"));
        return $"• {about}[bold]{Markup.Escape(value.Text)}[/] [blue]{Markup.Escape(footnotes.Of(value.Citations))}[/]{below}{derived}";
    }

    private static string Figure(DerivedFigure figure) =>
        figure.Text + (figure.Formula is null ? "" : $" ({figure.Formula})") + (figure.Note is null ? "" : $"; {figure.Note}");
}
