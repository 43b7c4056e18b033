using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Comparison.Wording;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AgreementsKb.Cli.Rendering;

/// <summary>A cell in the words of the terminal. The state is a word, never only a colour.</summary>
internal static class CellMarkup
{
    private const string Disputes = "disputes";

    /// <summary>Each line keeps its indent where it is broken.</summary>
    /// <param name="judged">The groups whose comparability is told here; below each other, cells need not repeat it.</param>
    public static IRenderable Of(Dimension row, Cell cell, CiteNumbers cites, IReadOnlyCollection<string?>? judged = null) =>
        new Rows((row.Key == Disputes ? Titles(cell) : Lines(row, cell, cites, judged))
        .SelectMany(part => part.Split('\n'))
        .Select(line => new Padder(new Markup(line.TrimStart()), new Padding(line.Length - line.TrimStart().Length, 0, 0, 0))));

    /// <summary>Each dispute stands in full below the questions.</summary>
    private static IEnumerable<string> Titles(Cell cell) => cell.Note is { } note
        ? [$"[dim]{Markup.Escape(note)}[/]"]
        : cell.Values.Select(value => $"• {Markup.Escape(value.About ?? value.Text)}");

    private static List<string> Lines(Dimension row, Cell cell, CiteNumbers cites, IReadOnlyCollection<string?>? judged)
    {
        var lines = new List<string>();
        if (cell.State == CellState.Disputed)
        {
            lines.Add($"[yellow]≠ {TableWords.Of(cell.State)}[/]");
        }

        if (cell.Note is not null)
        {
            lines.Add($"[dim]{Markup.Escape(cell.Note)}[/]");
        }

        foreach (var group in cell.Values.GroupBy(value => value.Group))
        {
            lines.AddRange(row.Groups.Where(known => known.Key == group.Key).Select(known => Head(known, judged?.Contains(known.Key) != false)));
            lines.AddRange(ByAgreement(group, cites));
        }

        lines.AddRange(cell.Totals.Select(total => Of(total, cites)));
        return lines;
    }

    private static string Head(ValueGroup group, bool withReasons)
    {
        var judged = withReasons && TableWords.Of(group.Comparability) is { } words ? $"\n[dim]{Markup.Escape(words)}[/]" : "";
        return $"[bold underline]{Markup.Escape(group.Label)}[/]{judged}";
    }

    private static IEnumerable<string> ByAgreement(IEnumerable<CellValue> values, CiteNumbers cites)
    {
        foreach (var ofAgreement in values.GroupBy(DetailWords.AgreementOf))
        {
            if (ofAgreement.Key is { } agreement)
            {
                yield return $"[underline]{Markup.Escape(agreement)}[/]";
            }

            foreach (var value in ofAgreement)
            {
                yield return Of(value, cites);
            }
        }
    }

    private static string Of(CellValue value, CiteNumbers cites)
    {
        var about = value.About is null ? "" : $"{Markup.Escape(value.About)}: ";
        var below = new[] { TableWords.Details(value.Details), TableWords.Rank(value) }
            .Where(part => !string.IsNullOrEmpty(part))
            .Select(part => $"\n  [dim]{Markup.Escape(part!.ReplaceLineEndings(" "))}[/]");
        var derived = value.Derived.Select(figure =>
            $"\n  → {Markup.Escape(TableWords.Of(figure))} {Cited(cites.Of(TableWords.Citations(figure)))}");
        return $"• {about}[bold]{Markup.Escape(value.Text.ReplaceLineEndings(" "))}[/] {Cited(cites.Of(value.Citations))}"
            + string.Concat(below) + string.Concat(derived);
    }

    /// <summary>A total with the lines that make it up.</summary>
    private static string Of(Total total, CiteNumbers cites) => string.Join('\n',
    [
        $"Σ [bold]{Markup.Escape(total.Text)}[/]" + (total.Formula is null ? "" : Markup.Escape($" ({total.Formula})")),
        .. total.Lines.Select(line =>
            $"  + {Markup.Escape(line.Text)} {Cited(cites.Of(line.Inputs.SelectMany(input => input.Citations).Distinct()))}"),
        .. total.LeftOut.Select(line =>
            $"  [dim]not counted:[/] {Markup.Escape(line.Text)}. {Markup.Escape(line.Because)} {Cited(cites.Of(line.Citations))}"),
    ]);

    private static string Cited(string cites) => $"[blue]{Markup.Escape(cites)}[/]";
}
