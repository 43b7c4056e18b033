using System.Text;
using Spectre.Console;

namespace AgreementsKb.Cli;

/// <summary>Where a command writes: data on standard output, everything else on standard error.</summary>
public sealed class Terminal
{
    /// <summary>The width of tables where the output is no terminal.</summary>
    private const int PlainWidth = 120;

    /// <summary>The width of text to be read where the output is no terminal: that of an e-mail.</summary>
    private const int PageWidth = 80;

    /// <param name="output">Takes the data.</param>
    /// <param name="error">Takes everything else.</param>
    /// <param name="colour">Whether the output takes colour.</param>
    public Terminal(TextWriter output, TextWriter error, AnsiSupport colour = AnsiSupport.No)
    {
        Out = output;
        Error = error;
        Console = To(output, colour, PlainWidth);
        Page = To(output, colour, PageWidth);
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Where questions are asked; null where nobody is there to answer.</summary>
    public IAnsiConsole? Questions { get; init; }

    /// <summary>Somebody is looking at standard error, so that progress may be shown there.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Somebody is looking at standard output, so that it takes nothing but text.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Standard output for bytes that are no text; null where it takes text only.</summary>
    public Func<Stream>? Bytes { get; init; }

    /// <summary>Standard output for tables and colour, which are left out where it is no terminal.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Standard output for long text to be read, which fits 80 columns where it is no terminal.</summary>
    public IAnsiConsole Page { get; }

    /// <summary>Whether lines on standard output may be coloured: it is a terminal, and nobody set <c>NO_COLOR</c>.</summary>
    public bool HasColour => Console.Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };

    /// <summary>The terminal that the program was started from: questions go to standard error, where somebody can answer.</summary>
    public static Terminal OfProcess()
    {
        var watched = !System.Console.IsErrorRedirected;
        return new Terminal(
            System.Console.Out, System.Console.Error, System.Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect)
        {
            ErrorIsTerminal = watched,
            OutputIsTerminal = !System.Console.IsOutputRedirected,
            Bytes = System.Console.OpenStandardOutput,
            Questions = watched && !System.Console.IsInputRedirected
                ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) })
                : null,
        };
    }

    /// <summary>Bytes as they are. An output that takes text only gets them as UTF-8, without a byte order mark.</summary>
    public async Task WriteAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        if (Bytes is null)
        {
            await Out.WriteAsync(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').AsMemory(), cancellationToken);
            return;
        }

        await Out.FlushAsync(cancellationToken);
        await using var output = Bytes();
        await output.WriteAsync(bytes, cancellationToken);
    }

    /// <summary>One line with marks of colour. Where there is none they are left out, and no line is broken.</summary>
    public void Line(string markup)
    {
        if (HasColour)
        {
            Console.MarkupLine(markup);
        }
        else
        {
            Out.WriteLine(Markup.Remove(markup));
        }
    }

    private static IAnsiConsole To(TextWriter output, AnsiSupport colour, int plainWidth)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = colour,
            ColorSystem = colour switch
            {
                AnsiSupport.No => ColorSystemSupport.NoColors,
                AnsiSupport.Yes => ColorSystemSupport.Standard,
                _ => ColorSystemSupport.Detect,
            },
        });
        if (colour == AnsiSupport.No)
        {
            console.Profile.Width = plainWidth;
        }

        return console;
    }
}
