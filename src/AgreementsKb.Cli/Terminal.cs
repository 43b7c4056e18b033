using Spectre.Console;

namespace AgreementsKb.Cli;

/// <summary>Where a command writes: data on standard output, everything else on standard error.</summary>
public sealed class Terminal
{
    /// <summary>The width of tables where the output is no terminal.</summary>
    private const int PlainWidth = 120;

    public Terminal(TextWriter output, TextWriter error)
    {
        Out = output;
        Error = error;
        var plain = !ReferenceEquals(output, System.Console.Out) || System.Console.IsOutputRedirected;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (plain)
        {
            Console.Profile.Width = PlainWidth;
        }
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Whether lines on standard output may be coloured: it is a terminal, and nobody set <c>NO_COLOR</c>.</summary>
    public bool HasColour => Console.Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };

    /// <summary>Standard output for tables and colour, which are left out where it is no terminal.</summary>
    public IAnsiConsole Console { get; }
}
