using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Features.Agreements;
using Spectre.Console;

namespace AgreementsKb.Cli.Rendering;

/// <summary>One agreement in the terminal: what it is, then the rows of a comparison with one column.</summary>
internal static class AgreementText
{
    public static void Write(View.Result view, IAnsiConsole console)
    {
        var footnotes = new CiteNumbers(view.Rows.Sources);
        console.MarkupLineInterpolated($"[bold]{view.Agreement.Title}[/] [dim]({view.Agreement.Id})[/]");
        console.MarkupLineInterpolated($"{view.Agreement.Summary} {footnotes.Of(view.Agreement.Cite)}");
        if (view.Status is { } status)
        {
            console.MarkupLineInterpolated($"Status: {status.Label} {footnotes.Of(status.Citations)}");
        }

        ComparisonText.WriteRows(view.Rows, console);
        ComparisonText.WriteDisputes(view.Rows, console);
        ComparisonText.WriteSources(view.Rows, console);
    }
}
