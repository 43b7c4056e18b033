using AgreementsKb.Core.Comparison.Slicing;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// Keeps the <see cref="Register"/> as of the last change (<see cref="Followed{T}"/>). One in a program; safe to use from many
/// threads.
/// </summary>
public sealed class Registers(Store store) : IDisposable
{
    private readonly Followed<Register> _register = new(store, register => register.Revision, RegisterReading.LoadAsync, FollowAsync);

    /// <summary>
    /// Reads what the first question needs, so that it need not wait: with many records this takes seconds.
    /// </summary>
    public async Task WarmAsync(CancellationToken cancellationToken) => (await CurrentAsync(cancellationToken)).Catalogue.Warm();

    public void Dispose() => _register.Dispose();

    /// <summary>The one read last: for those who find out by themselves whether anything changed since.</summary>
    internal async ValueTask<Register> LatestAsync(CancellationToken cancellationToken) =>
        _register.Latest ?? await CurrentAsync(cancellationToken);

    internal Task<Register> CurrentAsync(CancellationToken cancellationToken) => _register.CurrentAsync(cancellationToken);

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
        var agreements = changes.Agreements.ToDictionary(change => change.Key, change => TiesOf(change.Value, pool), StringComparer.Ordinal);
        return known.With(agreements, changes.Revision);
    }

    private static AgreementTies? TiesOf(byte[]? data, Pool pool) =>
        data is not null && RecordJson.Read(Kinds.Named(Kinds.Agreement), data) is Agreement { Withdrawn: null } agreement
            ? AgreementTies.Of(agreement, pool)
            : null;
}
