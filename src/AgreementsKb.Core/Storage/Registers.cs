using AgreementsKb.Core.Comparison.Slicing;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// Keeps the <see cref="Register"/> as of the last change. Each call asks the store for the number of the last change (one
/// look into an index) and reads only what changed since. One in a program; safe to use from many threads.
/// </summary>
public sealed class Registers(Store store) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Register? _current;

    /// <summary>
    /// Reads what the first question needs, so that it need not wait: with many records this takes seconds.
    /// </summary>
    public async Task WarmAsync(CancellationToken cancellationToken) => (await CurrentAsync(cancellationToken)).Catalogue.Warm();

    public void Dispose() => _gate.Dispose();

    internal async Task<Register> CurrentAsync(CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        var revision = await Snapshots.RevisionAsync(source, cancellationToken);
        if (Volatile.Read(ref _current) is { } current && current.Revision == revision)
        {
            return current;
        }

        // Those who ask meanwhile wait for the one who reads, and then find its work done.
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_current is null || _current.Revision < revision)
            {
                _current = await (_current is null
                    ? RegisterReading.LoadAsync(source, cancellationToken)
                    : FollowAsync(source, _current, cancellationToken));
            }
            else if (_current.Revision > await Snapshots.RevisionAsync(source, cancellationToken))
            {
                // The database was put back to an earlier day.
                _current = await RegisterReading.LoadAsync(source, cancellationToken);
            }

            return _current;
        }
        finally
        {
            _gate.Release();
        }
    }

    private static async Task<Register> FollowAsync(NpgsqlDataSource source, Register known, CancellationToken cancellationToken)
    {
        var changes = await RegisterReading.SinceAsync(source, known.Revision, cancellationToken);
        if (changes.Vocabulary)
        {
            return await RegisterReading.LoadAsync(source, cancellationToken);
        }

        if (changes.Agreements.Count == 0)
        {
            return known with { Revision = changes.Revision };
        }

        var pool = new Pool();
        var agreements = known.Agreements.ToDictionary(StringComparer.Ordinal);
        foreach (var (id, data) in changes.Agreements)
        {
            agreements.Remove(id);
            if (data is not null && RecordJson.Read(Kinds.Named(Kinds.Agreement), data) is Agreement { Withdrawn: null } agreement)
            {
                agreements.Add(id, AgreementTies.Of(agreement, pool));
            }
        }

        return known.With(agreements.Values, changes.Revision);
    }
}
