using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// Second connections for who already holds one and could use two at once. There are few, and none is waited for: a program whose
/// cores are busy gains nothing by more, and were all to wait for a second with a first in hand, none might come free.
/// </summary>
internal sealed class SecondConnections
{
    private int _free = Math.Max(1, Environment.ProcessorCount / 2);
    private bool? _mayHoldTwo;

    /// <summary>Null where there is none to spare now.</summary>
    public async ValueTask<Lease?> TryTakeAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        _mayHoldTwo ??= MayHoldTwo(source);
        if (_mayHoldTwo == false)
        {
            return null;
        }

        if (Interlocked.Decrement(ref _free) < 0)
        {
            GiveBack();
            return null;
        }

        try
        {
            return new Lease(await source.OpenConnectionAsync(cancellationToken), GiveBack);
        }
        catch
        {
            GiveBack();
            throw;
        }
    }

    /// <summary>Not where somebody allowed the program hardly more connections than these alone would take.</summary>
    private static bool MayHoldTwo(NpgsqlDataSource source) =>
        new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize > Environment.ProcessorCount + 2;

    private void GiveBack() => Interlocked.Increment(ref _free);

    public sealed class Lease(NpgsqlConnection connection, Action giveBack) : IAsyncDisposable
    {
        public NpgsqlConnection Connection { get; } = connection;

        public async ValueTask DisposeAsync()
        {
            await Connection.DisposeAsync();
            giveBack();
        }
    }
}
