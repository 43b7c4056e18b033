using System.Threading.Channels;
using AgreementsKb.Core;

namespace AgreementsKb.Cli;

/// <summary>
/// Waits for one change in a folder. Serves for one change only: a folder that was removed and came back is another one to
/// the system, so whoever waits on makes a new one.
/// </summary>
internal sealed class WatchedFolder : IDisposable
{
    /// <summary>Editors save in steps (write beside, rename over, touch); a change is over after so much quiet.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    /// <summary>Whatever never comes to rest is looked at all the same.</summary>
    private const int MostRounds = 50;

    /// <summary>How often to look whether the folder is there: its removal is not always told.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly string _folder;
    private readonly FileSystemWatcher? _watcher;

    /// <exception cref="KbError">The system watches no more folders.</exception>
    public WatchedFolder(string folder)
    {
        _folder = folder;
        try
        {
            _watcher = Directory.Exists(folder) ? Watch(folder) : null;
        }
        catch (Exception fault) when (fault is ArgumentException or FileNotFoundException or DirectoryNotFoundException)
        {
            // Gone between the look and the watch; waited for like one that was not there.
            _watcher = null;
        }
        catch (IOException fault)
        {
            throw new BadParameterError("--watch", folder, $"a folder that can be watched ({fault.Message})");
        }
    }

    /// <summary>Ends when something in the folder has changed and has come to rest, also if it did so before the call.</summary>
    public async Task ChangedAsync(CancellationToken cancellationToken)
    {
        while (!await HasChangedAsync(Look, cancellationToken))
        {
            if (Directory.Exists(_folder) != _watcher is not null)
            {
                return;
            }
        }

        var rounds = 0;
        while (await HasChangedAsync(Quiet, cancellationToken) && ++rounds < MostRounds)
        {
            // Not at rest yet.
        }
    }

    public void Dispose() => _watcher?.Dispose();

    private async Task<bool> HasChangedAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(within);
        try
        {
            return await _changes.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += Signal;
        watcher.Created += Signal;
        watcher.Deleted += Signal;
        watcher.Renamed += Signal;

        // Too much at once to be told one by one, or the folder is gone: either way something changed.
        watcher.Error += Signal;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Signal(object sender, EventArgs change) => _changes.Writer.TryWrite(item: true);
}
