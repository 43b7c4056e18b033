using System.Diagnostics;

namespace AgreementsKb.Core.Storage.Embedded;

/// <summary>
/// Who uses the server: each program holds a file open that no other can open. The system lets go of it when the program
/// dies, however it dies, so a lease that can be opened is stale.
/// </summary>
internal sealed class Leases(Home home)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>The turn to start or stop the server; given back when disposed of.</summary>
    /// <exception cref="StoreUnavailableError">Another program keeps it.</exception>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(Pause, cancellationToken))
        {
            if (TryHold(home.Lock, FileMode.OpenOrCreate) is { } turn)
            {
                return turn;
            }
        }

        throw new StoreUnavailableError(
            $"Another program has held `{home.Lock}` for {Patience.TotalMinutes} minutes while it starts or stops the database; "
            + "wait for it or end it.");
    }

    /// <summary>To be called in turn.</summary>
    public FileStream Take() =>
        TryHold(Path.Combine(home.Leases, $"{Environment.ProcessId}-{Guid.NewGuid():N}.lease"), FileMode.CreateNew)
        ?? throw new StoreUnavailableError($"Cannot write in `{home.Leases}`.");

    /// <summary>Gives a lease back; to be called in turn.</summary>
    /// <returns>True where nobody else uses the server.</returns>
    public bool GiveBack(FileStream lease)
    {
        lease.Dispose();
        File.Delete(lease.Name);
        return Directory.EnumerateFiles(home.Leases, "*.lease").ToList().TrueForAll(RemoveIfStale);
    }

    private static bool RemoveIfStale(string path)
    {
        using var held = TryHold(path, FileMode.Open);
        if (held is null)
        {
            return !File.Exists(path);
        }

        held.Dispose();
        File.Delete(path);
        return true;
    }

    private static FileStream? TryHold(string path, FileMode mode)
    {
        try
        {
            return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreUnavailableError(
                $"Cannot open `{path}`, which is another user's; name a folder of your own in {Home.Variable}.", exception);
        }
    }
}
