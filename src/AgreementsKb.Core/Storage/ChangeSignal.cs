using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// Wakes those who wait for the next change of the store, whichever program made it. One connection listens from the first
/// time that anybody waits. One in a program; safe to use from many threads.
/// </summary>
public sealed class ChangeSignal(Store store) : IAsyncDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>A connection that broke without a sign is noticed after this long.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _listening;

    /// <summary>
    /// Completes at the next change, and whenever one may have been missed. Take it before you look at the store, and wait for
    /// it after: what happens in between wakes you too.
    /// </summary>
    internal Task Next
    {
        get
        {
            lock (_gate)
            {
                _listening ??= Task.Run(ListenAsync);
                return _next.Task;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await (_listening ?? Task.CompletedTask);
        _ending.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync(_ending.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException
                or StoreUnavailableError || StoreErrors.Of(exception, store.Where) is not null)
            {
                // Whoever asks the store is told what is wrong with it; here it only matters to try again.
                await Task.Delay(Again, _ending.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        }
    }

    private async Task ListenOnceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.ConnectAloneAsync(cancellationToken);
        connection.Notification += (_, _) => Wake();
        await using (var listen = new NpgsqlCommand($"listen {Writing.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        // What was written before the ear was open makes no sound any more.
        Wake();
        while (true)
        {
            if (!await connection.WaitAsync(Silence, cancellationToken))
            {
                await using var alive = new NpgsqlCommand("select 1", connection);
                await alive.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    private void Wake()
    {
        TaskCompletionSource woken;
        lock (_gate)
        {
            woken = _next;
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        woken.SetResult();
    }
}
