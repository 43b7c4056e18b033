using Spectre.Console;
using Spectre.Console.Rendering;

namespace AgreementsKb.Tests.Cli;

/// <summary>A terminal with somebody at it who types the given lines, each with Enter.</summary>
internal sealed class ScriptedConsole(TextWriter output, params string[] lines) : IAnsiConsole, IAnsiConsoleInput
{
    private readonly IAnsiConsole _inner = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(output),
        Ansi = AnsiSupport.Yes,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Yes,
    });

    private readonly Queue<char> _keys = new(lines.SelectMany(line => line + "\r"));

    public Profile Profile => _inner.Profile;

    public IAnsiConsoleCursor Cursor => _inner.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => _inner.ExclusivityMode;

    public RenderPipeline Pipeline => _inner.Pipeline;

    public void Clear(bool home) => _inner.Clear(home);

    public void Write(IRenderable renderable) => _inner.Write(renderable);

    public bool IsKeyAvailable() => _keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept)
    {
        if (!_keys.TryDequeue(out var key))
        {
            throw new InvalidOperationException("More is asked than the test answers.");
        }

        return new ConsoleKeyInfo(key, key == '\r' ? ConsoleKey.Enter : ConsoleKey.NoName, shift: false, alt: false, control: false);
    }

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult(ReadKey(intercept));
}
