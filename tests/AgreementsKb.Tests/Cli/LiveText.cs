using System.Text;

namespace AgreementsKb.Tests.Cli;

/// <summary>What a command that goes on has written so far.</summary>
internal sealed class LiveText : TextWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly StringBuilder _text = new();
    private readonly Lock _lock = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (_lock)
        {
            _text.Append(value);
        }
    }

    public override void Write(string? value)
    {
        lock (_lock)
        {
            _text.Append(value);
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return _text.ToString();
        }
    }

    /// <summary>Waits until a text has been written that often in all.</summary>
    public async Task HasAsync(string text, int times)
    {
        var until = DateTimeOffset.UtcNow + Patience;
        while (ToString().Split(text).Length - 1 < times)
        {
            (DateTimeOffset.UtcNow < until).ShouldBeTrue($"`{text}` has not come {times} times:\n{this}");
            await Task.Delay(20);
        }
    }
}
