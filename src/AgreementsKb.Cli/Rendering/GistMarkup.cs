using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Gists;
using AgreementsKb.Core.Comparison.Ways;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AgreementsKb.Cli.Rendering;

/// <summary>An answer in a few lines, in the words of the terminal. The state is a word, never only a colour.</summary>
internal static class GistMarkup
{
    private const int FewDisputes = 2;

    public static IRenderable Of(ComparisonTable table, Dimension row, int column, CiteNumbers cites)
    {
        var cell = row.Cells[column];
        var disputes = DisputeWeight.Of(table, cell).ToList();

        // Naming them is the answer there, and each is named once.
        var named = row.Key == KeyQuestions.Disputes ? disputes : disputes.Take(FewDisputes).ToList();
        List<string> lines =
        [
            .. cell.Note is { } note ? [$"[dim]{Markup.Escape(note)}[/]"] : Array.Empty<string>(),
            .. Gist.Of(row, column).Select(line => Of(line, cites)),
            .. named.Select(dispute => $"[yellow]≠[/] {Markup.Escape(dispute.Title)}"),
            .. disputes.Count > named.Count ? [$"[yellow]≠[/] {disputes.Count - named.Count} more where sources differ"] : Array.Empty<string>(),
        ];
        return new Rows(lines.Select(line => new Markup(line)));
    }

    private static string Of(GistLine line, CiteNumbers cites)
    {
        var label = line.Label is null ? "" : $"[dim]{Markup.Escape(line.Label)}:[/] ";
        var more = line.More > 0 ? $" [dim]and {line.More} more[/]" : "";
        var cited = line.Citations.Count > 0 ? $" [blue]{Markup.Escape(cites.Of(line.Citations))}[/]" : "";
        var differ = line.Disputed ? " [yellow]≠ sources differ[/]" : "";
        return $"{label}[bold]{Markup.Escape(string.Join("; ", line.Texts))}[/]{more}{cited}{differ}";
    }
}
