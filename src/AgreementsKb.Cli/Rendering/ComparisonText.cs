using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using Spectre.Console;

namespace AgreementsKb.Cli.Rendering;

/// <summary>A comparison as a table in the terminal, with its findings, disputes, gaps and numbered sources below.</summary>
internal static class ComparisonText
{
    public static void Write(ComparisonTable table, IAnsiConsole console)
    {
        if (table.AsOf is { } moment)
        {
            console.MarkupLineInterpolated($"[bold]{MomentWords.Of(moment)}[/]");
        }

        foreach (var note in table.Notes)
        {
            console.MarkupLineInterpolated($"[italic]{note.Text}[/]");
        }

        console.Write(Grid(table));
        WriteFindings(table, console);
        WriteDisputes(table, console);
        WriteGaps(table, console);
        WriteSources(table, console);
        console.MarkupLineInterpolated($"{table.CiteAs}");
        console.MarkupLineInterpolated($"[dim]{table.Permalink}[/]");
    }

    /// <summary>The rows of a comparison. Public to the renderer of one agreement, which is a comparison of one.</summary>
    public static Table Grid(ComparisonTable table)
    {
        var grid = new Table().Border(TableBorder.Rounded).ShowRowSeparators().Expand();
        grid.AddColumn(new TableColumn(new Markup("[bold]Question[/]")).Width(18));
        foreach (var subject in table.Subjects)
        {
            grid.AddColumn(new TableColumn(new Markup($"[bold]{Markup.Escape(subject.Label)}[/]")));
        }

        var footnotes = new Footnotes(table.Sources);
        foreach (var row in table.Dimensions)
        {
            grid.AddRow([new Markup(Markup.Escape(row.Label)), .. row.Cells.Select(cell => new Markup(CellMarkup.Of(cell, footnotes)))]);
        }

        return grid;
    }

    public static void WriteSources(ComparisonTable table, IAnsiConsole console)
    {
        Heading("Sources", table.Sources.Count, console);
        foreach (var source in table.Sources)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [[{source.Number}]] {source.Label} [dim]({source.Id}; published {source.Published})[/]");
        }
    }

    public static void WriteDisputes(ComparisonTable table, IAnsiConsole console)
    {
        var footnotes = new Footnotes(table.Sources);
        Heading("Where sources differ", table.Disputes.Count, console);
        foreach (var dispute in table.Disputes)
        {
            console.MarkupLineInterpolated($"  [bold]{dispute.Title}[/]: {dispute.Text}");
            foreach (var report in dispute.Reports)
            {
                var details = CellMarkup.Details(report.Details);
                console.MarkupLineInterpolated($"    · {report.Text}{(details.Length > 0 ? $" — {details}" : "")} {footnotes.Of(report.Citations)}");
            }
        }
    }

    private static void WriteFindings(ComparisonTable table, IAnsiConsole console)
    {
        var footnotes = new Footnotes(table.Sources);
        Heading("What stands out", table.Findings.Count, console);
        foreach (var finding in table.Findings)
        {
            var working = finding.Formula is null ? "" : $" ({finding.Formula})";
            console.MarkupLineInterpolated($"  · {finding.Text}{working} {footnotes.Of(finding.Inputs)}");
        }
    }

    private static void WriteGaps(ComparisonTable table, IAnsiConsole console)
    {
        Heading("What nobody reports", table.Gaps.Count, console);
        foreach (var gap in table.Gaps)
        {
            console.MarkupLineInterpolated($"  · {gap.Text}");
        }
    }

    private static void Heading(string text, int count, IAnsiConsole console)
    {
        if (count > 0)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold underline]{text}[/]");
        }
    }
}
