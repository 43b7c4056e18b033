using AgreementsKb.Cli;
using AgreementsKb.Cli.Rendering;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Tests.Comparison.Ways;
using Spectre.Console;

namespace AgreementsKb.Tests.Cli.Rendering;

/// <summary>A comparison as it stands on a terminal.</summary>
internal sealed record Screen(string Text)
{
    public IReadOnlyList<string> Lines => Text.Split('\n');

    /// <summary>The text without frames and blanks: that of tables column by column, so that a broken line is whole again.</summary>
    public string Plain
    {
        get
        {
            var columns = new Dictionary<int, string> { [0] = "" };
            foreach (var line in Lines)
            {
                var parts = line.Split('│');
                for (var at = 0; at < parts.Length; at++)
                {
                    columns[at] = columns.GetValueOrDefault(at) + Tables.Bare(parts[at]);
                }
            }

            return string.Concat(columns.OrderBy(column => column.Key).Select(column => column.Value));
        }
    }

    public static Screen Of(ComparisonTable table, int width = 80) => Written(table, width, ComparisonText.Write);

    public static Screen InBrief(ComparisonTable table, int width = 80) => Written(table, width, ComparisonBrief.Write);

    private static Screen Written(ComparisonTable table, int width, Action<ComparisonTable, IAnsiConsole> write)
    {
        using var output = new StringWriter();
        var terminal = new Terminal(output, TextWriter.Null);
        terminal.Page.Profile.Width = width;
        write(table, terminal.Page);
        return new Screen(output.ToString());
    }
}
