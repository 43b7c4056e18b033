namespace AgreementsKb.Core.Features.Comparisons;

/// <summary>
/// Only so many comparisons are worked out at one time; others wait. Each takes some megabytes while it lasts and keeps a core busy, so
/// that more at once would take more memory and be no sooner done. One reads while another is worked out: two at least. One in
/// a program; safe to use from many threads.
/// </summary>
public sealed class Turns : IDisposable
{
    internal static readonly int AtOnce = Math.Max(2, Environment.ProcessorCount);

    private readonly SemaphoreSlim _free = new(AtOnce);

    public void Dispose() => _free.Dispose();

    internal async Task<T> TakeAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _free.Release();
        }
    }
}
