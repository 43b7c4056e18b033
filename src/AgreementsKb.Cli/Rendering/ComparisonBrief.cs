using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Gists;
using AgreementsKb.Core.Comparison.Ways;
using Spectre.Console;

namespace AgreementsKb.Cli.Rendering;

/// <summary>
/// A comparison that a screen or a few can hold: of each answer the first lines, of each question the first findings, the names of all
/// disputes, and the sources of what is shown. It ends with what it left out and how to see it.
/// </summary>
internal static class ComparisonBrief
{
    private const int FewFindings = 2;

    public static void Write(ComparisonTable table, IAnsiConsole console)
    {
        ComparisonText.WriteHead(table, console);
        var findings = Findings(table);
        var cites = new CiteNumbers(table.Sources);
        ComparisonGrid.Write(
            table, KeyQuestions.Ordered(table.Dimensions), Question, (row, column) => GistMarkup.Of(table, row, column, cites), console);
        ComparisonText.WriteFindings(table, findings, withWorking: false, console);
        ComparisonText.WriteGaps(table, console);
        WriteSources(table, findings, console);
        ComparisonText.WriteKeep(table, console);
        WriteLeftOut(table, findings, console);
    }

    /// <summary>The first findings of every question; where the short answers say the same, none.</summary>
    private static List<Finding> Findings(ComparisonTable table) =>
    [
        .. table.Dimensions
            .Where(row => !KeyQuestions.SaysFindings(row))
            .SelectMany(row => KeyQuestions.Ordered(row.Findings).Take(FewFindings)),
    ];

    /// <summary>The verdict; its reasons are left to the whole answer.</summary>
    private static string Question(Dimension row)
    {
        var verdict = row.Comparability.Verdict switch
        {
            Verdict.Caution => "\n[dim]Compare with care[/]",
            Verdict.NotComparable => "\n[dim]Not comparable[/]",
            _ => "",
        };
        return $"[bold]{Markup.Escape(row.Label)}[/]{verdict}";
    }

    private static void WriteSources(ComparisonTable table, List<Finding> findings, IAnsiConsole console)
    {
        var cited = table.Dimensions
            .SelectMany(row => row.Cells.SelectMany((_, column) => Gist.Of(row, column)))
            .SelectMany(line => line.Citations)
            .Concat(findings.SelectMany(finding => finding.Inputs))
            .Select(citation => citation.Source)
            .ToHashSet(StringComparer.Ordinal);
        List<SourceNote> sources = [.. table.Sources.Where(source => cited.Contains(source.Id))];
        ComparisonText.Heading("Sources of what is shown", sources.Count, console);
        foreach (var source in sources)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"[{source.Number}]");
            ComparisonText.Item(2, Markup.Escape($"{number} {source.Label} ({source.Id})"), console);
        }
    }

    private static void WriteLeftOut(ComparisonTable table, List<Finding> findings, IAnsiConsole console)
    {
        var reports = table.Dimensions.Sum(row => row.Cells.Sum(cell => cell.Values.Count));
        string[] parts =
        [
            Count(reports, "what each of {0} values says in full", "what the one value says in full"),
            Count(table.Disputes.Count, "the versions of {0} disputes", "the versions of one dispute"),
            Count(table.Findings.Count - findings.Count, "{0} more findings", "one more finding"),
        ];
        console.WriteLine();
        console.MarkupLineInterpolated(
            $"[bold]In brief.[/] Left out: {string.Join("; ", parts.Where(part => part.Length > 0))}; the working of figures and totals.");
        console.MarkupLine("[bold]--full[/] shows all of it; so does every other [bold]--format[/].");
    }

    private static string Count(int count, string many, string one) =>
        count == 0 ? "" : count == 1 ? one : string.Format(CultureInfo.InvariantCulture, many, count);
}
