using AgreementsKb.Core;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Cli;

/// <summary>Says on one line of standard error how far long work has come; nothing where that is no terminal.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<Progress>, IDisposable
{
    private const string Erase = "\r\u001b[K";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private long _last;
    private string _doing = "";
    private bool _shown;

    public void Report(Progress value)
    {
        lock (_gate)
        {
            // Ten times a second is as much as anybody reads.
            var soon = value.Doing == _doing && TimeSpan.FromMilliseconds(Environment.TickCount64 - _last) < Pause;
            if (!terminal.ErrorIsTerminal || soon)
            {
                return;
            }

            (_doing, _last, _shown) = (value.Doing, Environment.TickCount64, true);
            terminal.Error.Write(Erase + Words(value));
            terminal.Error.Flush();
        }
    }

    /// <summary>Leaves the line empty for what is said next.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_shown)
            {
                terminal.Error.Write(Erase);
                _shown = false;
            }
        }
    }

    private static string Words(Progress value) => value switch
    {
        { Total: > 0 and var total } =>
            $"{value.Doing}: {NumberWords.Of(value.Done)} of {NumberWords.Of(total)} ({value.Done * 100 / total}%)",
        { Done: > 0 } => $"{value.Doing}: {NumberWords.Of(value.Done)}",
        _ => $"{value.Doing} …",
    };
}
