using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// Keeps what was read of the store as of the last change. Each call asks the store for the number of the last change (one
/// look into an index) and reads only what changed since. Safe to use from many threads.
/// </summary>
/// <param name="revisionOf">Sequence number of the last change that what was read holds.</param>
/// <param name="load">Reads it whole.</param>
/// <param name="follow">Brings what was read before up to the present.</param>
internal sealed class Followed<T>(
    Store store,
    Func<T, long> revisionOf,
    Func<NpgsqlDataSource, CancellationToken, Task<T>> load,
    Func<NpgsqlDataSource, T, CancellationToken, Task<T>> follow) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private T? _current;

    /// <summary>What was read last, whether or not anything changed since; null before the first reading.</summary>
    public T? Latest => Volatile.Read(ref _current);

    public async Task<T> CurrentAsync(CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        var revision = await LastChange.OfAsync(source, cancellationToken);
        if (Volatile.Read(ref _current) is { } current && revisionOf(current) == revision)
        {
            return current;
        }

        // Those who ask meanwhile wait for the one who reads, and then find its work done.
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_current is null || revisionOf(_current) < revision)
            {
                _current = await (_current is null
                    ? load(source, cancellationToken)
                    : follow(source, _current, cancellationToken));
            }
            else if (revisionOf(_current) > await LastChange.OfAsync(source, cancellationToken))
            {
                // The database was put back to an earlier day.
                _current = await load(source, cancellationToken);
            }

            return _current;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
