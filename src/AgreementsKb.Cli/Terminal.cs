using Spectre.Console;

namespace AgreementsKb.Cli;

/// <summary>Where a command writes: data on standard output, everything else on standard error.</summary>
public sealed class Terminal
{
    /// <summary>The width of tables where the output is no terminal.</summary>
    private const int PlainWidth = 120;

    public Terminal(TextWriter output, TextWriter error)
        : this(
            output,
            error,
            ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected ? AnsiSupport.Detect : AnsiSupport.No)
    {
        ErrorIsTerminal = ReferenceEquals(error, System.Console.Error) && !System.Console.IsErrorRedirected;
    }

    /// <param name="output">Takes data.</param>
    /// <param name="error">Takes everything else.</param>
    /// <param name="colour">Whether the output takes colour.</param>
    internal Terminal(TextWriter output, TextWriter error, AnsiSupport colour)
    {
        Out = output;
        Error = error;
        var plain = colour == AnsiSupport.No;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = colour,
            ColorSystem = plain ? ColorSystemSupport.NoColors : colour == AnsiSupport.Yes ? ColorSystemSupport.Standard : ColorSystemSupport.Detect,
        });
        IsPlain = plain || !Console.Profile.Capabilities.Ansi;
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

    /// <summary>Standard output is a file or another program.</summary>
    public bool IsPlain { get; }

    /// <summary>Somebody is looking at standard error, so that progress may be shown there.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary>One line with marks of colour. Where the output is no terminal they are left out, and no line is broken.</summary>
    public void Line(string markup)
    {
        if (IsPlain)
        {
            Out.WriteLine(Markup.Remove(markup));
        }
        else
        {
            Console.MarkupLine(markup);
        }
    }
}
