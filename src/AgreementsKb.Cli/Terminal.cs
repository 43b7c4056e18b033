using Spectre.Console;

namespace AgreementsKb.Cli;

/// <summary>Where a command writes: data on standard output, everything else on standard error.</summary>
public sealed class Terminal
{
    /// <summary>The width of tables where the output is no terminal.</summary>
    private const int PlainWidth = 120;

    /// <param name="output">Takes the data.</param>
    /// <param name="error">Takes everything else.</param>
    /// <param name="questions">Where questions are asked; null where nobody is there to answer.</param>
    public Terminal(TextWriter output, TextWriter error, IAnsiConsole? questions = null)
    {
        Questions = questions;
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

    /// <summary>The terminal that the program was started from: questions go to standard error, where somebody can answer.</summary>
    public static Terminal OfProcess() => new(
        System.Console.Out,
        System.Console.Error,
        System.Console.IsInputRedirected || System.Console.IsErrorRedirected
            ? null
            : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) }));

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    public IAnsiConsole? Questions { get; }

    /// <summary>Standard output for tables and colour, which are left out where it is no terminal.</summary>
    public IAnsiConsole Console { get; }
}
