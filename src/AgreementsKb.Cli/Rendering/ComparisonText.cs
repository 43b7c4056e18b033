using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Comparison.Wording;
using Spectre.Console;

namespace AgreementsKb.Cli.Rendering;

/// <summary>All of a comparison in the terminal, with its findings, disputes, gaps and numbered sources below.</summary>
internal static class ComparisonText
{
    public static void Write(ComparisonTable table, IAnsiConsole console)
    {
        WriteHead(table, console);
        WriteRows(table, console);
        WriteFindings(table, table.Findings, withWorking: true, console);
        WriteDisputes(table, console);
        WriteGaps(table, console);
        WriteSources(table, console);
        WriteKeep(table, console);
    }

    /// <summary>The questions, each with all of its answers.</summary>
    public static void WriteRows(ComparisonTable table, IAnsiConsole console)
    {
        var cites = new CiteNumbers(table.Sources);
        var beside = ComparisonGrid.IsBeside(table, console);
        ComparisonGrid.Write(
            table,
            table.Dimensions,
            Question,
            (row, column) => CellMarkup.Of(row, row.Cells[column], cites, beside ? null : NotYetJudged(row, column)),
            console);
    }

    /// <summary>How the words were read, and the moments that it is of.</summary>
    public static void WriteHead(ComparisonTable table, IAnsiConsole console)
    {
        if (table.AsOf is { } moment)
        {
            console.MarkupLineInterpolated($"[bold]{MomentWords.Of(moment)}[/]");
        }

        if (table.KnownBy is { } day)
        {
            console.MarkupLineInterpolated($"[bold]{TableWords.KnownBy(day)}[/]");
        }

        foreach (var note in table.Notes)
        {
            console.MarkupLineInterpolated($"[italic]{note.Text}[/]");
        }
    }

    public static void WriteSources(ComparisonTable table, IAnsiConsole console)
    {
        Heading("Sources", table.Sources.Count, console);
        foreach (var source in table.Sources)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"[{source.Number}]");
            var dated = Markup.Escape($"({source.Id}; published {source.Published}{(source.Caution is { } caution ? $"; {caution}" : "")})");
            Item(2, $"{Markup.Escape(number)} {Markup.Escape(source.Label)} [dim]{dated}[/]", console);
        }
    }

    public static void WriteDisputes(ComparisonTable table, IAnsiConsole console)
    {
        var cites = new CiteNumbers(table.Sources);
        Heading("Where sources differ", table.Disputes.Count, console);
        foreach (var dispute in table.Disputes)
        {
            Item(2, $"[bold]{Markup.Escape(dispute.Title)}[/]: {Markup.Escape(dispute.Text)}", console);
            foreach (var report in dispute.Reports)
            {
                var details = TableWords.Details(report.Details);
                var said = $"· {report.Text}{(details.Length > 0 ? $" — {details}" : "")} {cites.Of(report.Citations)}";
                Item(4, Markup.Escape(said), console);
            }

            if (dispute.State == DisputeState.Open)
            {
                Item(4, $"[dim]What would settle it: {Markup.Escape(dispute.WouldSettle)}[/]", console);
            }
            else
            {
                Item(4, $"[dim]Settled: {Markup.Escape(dispute.SettledBecause ?? "")}[/]", console);
            }
        }
    }

    public static void WriteFindings(ComparisonTable table, IReadOnlyCollection<Finding> findings, bool withWorking, IAnsiConsole console)
    {
        var cites = new CiteNumbers(table.Sources);
        Heading("What stands out", findings.Count, console);
        foreach (var finding in findings)
        {
            var working = !withWorking || finding.Formula is null ? "" : $" ({finding.Formula})";
            Item(2, Markup.Escape($"· {finding.Text}{working} {cites.Of(finding.Inputs)}"), console);
        }
    }

    public static void WriteGaps(ComparisonTable table, IAnsiConsole console)
    {
        Heading("What nobody reports", table.Gaps.Count, console);
        foreach (var gap in table.Gaps)
        {
            Item(2, Markup.Escape($"· {gap.Text}"), console);
        }
    }

    public static void WriteKeep(ComparisonTable table, IAnsiConsole console)
    {
        Heading("Keep or cite this comparison", 1, console);
        Item(2, $"Cite as: {Markup.Escape(table.CiteAs)}", console);
        var revision = string.Create(CultureInfo.InvariantCulture, $"Revision {table.Revision}.");
        Item(2, Markup.Escape($"{revision} Licence: {table.Licence.Name} ({table.Licence.Id})"), console);

        // On a line of its own, so that it can be marked and copied.
        console.MarkupLineInterpolated($"[dim]{table.Permalink}[/]");
    }

    public static void Item(int indent, string markup, IAnsiConsole console) =>
        console.Write(new Padder(new Markup(markup), new Padding(indent, 0, 0, 0)));

    public static void Heading(string text, int count, IAnsiConsole console)
    {
        if (count > 0)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold underline]{text}[/]");
        }
    }

    private static string Question(Dimension row)
    {
        var judged = TableWords.Of(row.Comparability) is { } words ? $"\n[dim]{Markup.Escape(words)}[/]" : "";
        return $"[bold]{Markup.Escape(row.Label)}[/]{judged}";
    }

    /// <summary>Groups whose comparability no cell above has told: below each other, cells need not repeat it.</summary>
    private static List<string?> NotYetJudged(Dimension row, int column)
    {
        var before = row.Cells.Take(column).SelectMany(cell => cell.Values).Select(value => value.Group).ToHashSet();
        return [.. row.Cells[column].Values.Select(value => value.Group).Distinct().Where(group => !before.Contains(group))];
    }
}
