using System.Globalization;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// Hears of every change of the records as it is committed, whichever program made it: so it knows for how long an answer stays
/// true, and wakes those who wait for the next change. One in a program; safe to use from many threads. It listens on a thread and a
/// connection of its own, the only one of the program that does: while this is at its busiest, a change must not have to wait for its
/// turn.
/// </summary>
public sealed class Listening(Store store) : IDisposable
{
    /// <summary>How often it asks which change is the last: a connection can be dead without saying so.</summary>
    internal const int Beat = 500;

    /// <summary>In milliseconds. Who has heard nothing for longer does not know how things stand.</summary>
    internal const int Lease = 1_000;

    /// <summary>Of the connection, for who looks at those of the server.</summary>
    internal const string Name = "agreementskb-listening";

    private const string Begin = $"set application_name to '{Name}'; listen {Writing.Channel}";

    private readonly Lock _turn = new();
    private readonly ManualResetEventSlim _ended = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action<Exception>? _lost;
    private Thread? _thread;
    private Epoch? _epoch;
    private long _heard;

    /// <summary>The present epoch; null while it cannot be known, because nobody listens or nothing is heard.</summary>
    public Epoch? Epoch => Environment.TickCount64 - Volatile.Read(ref _heard) < Lease ? Volatile.Read(ref _epoch) : null;

    /// <summary>
    /// Completes at the next change, and whenever one may have been missed. Take it before you look at the store, and wait for it
    /// after: what happens in between wakes you too. Who takes it makes the program listen.
    /// </summary>
    internal Task Next
    {
        get
        {
            lock (_turn)
            {
                Begun();
                return _next.Task;
            }
        }
    }

    /// <summary>Begins to listen, and goes on through every failure until this is disposed of.</summary>
    /// <param name="lost">Is told why nothing is heard any more, once each time.</param>
    public void Start(Action<Exception> lost)
    {
        lock (_turn)
        {
            _lost = lost;
            Begun();
        }
    }

    /// <summary>The thread is not waited for: it looks up at its next beat.</summary>
    public void Dispose() => _ended.Set();

    private void Begun()
    {
        if (_thread is null && !_ended.IsSet)
        {
            // Who has written here reads here what was written, without waiting for what the database says of it.
            store.Changed = Renew;
            _thread = new Thread(Run) { IsBackground = true, Name = Name };
            _thread.Start();
        }
    }

    private void Renew(long revision)
    {
        lock (_turn)
        {
            if (_epoch is not null && (_epoch.Revision != revision || _epoch.Day != Epoch.Today))
            {
                _epoch = new Epoch(revision);
                Wake();
            }
        }
    }

    private void Wake()
    {
        lock (_turn)
        {
            _next.SetResult();
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private void Run()
    {
        var pause = 0;
        while (!_ended.Wait(pause))
        {
            try
            {
                Listen();
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                var heard = Lose();
                pause = heard ? 50 : Math.Min(Math.Max(pause, 50) * 2, 2_000);
                if (heard && !_ended.IsSet)
                {
                    _lost?.Invoke(exception);
                }
            }
        }
    }

    private void Listen()
    {
        using var connection = store.ConnectAloneAsync(CancellationToken.None).GetAwaiter().GetResult();
        connection.Notification += (_, change) => Renew(
            long.TryParse(change.Payload, CultureInfo.InvariantCulture, out var revision) ? revision : -1);
        using (var begin = new NpgsqlCommand(Begin, connection))
        {
            begin.ExecuteNonQuery();
        }

        // What was written before the ear was open made no sound.
        Wake();
        using var last = new NpgsqlCommand(LastChange.Sql, connection) { CommandTimeout = 2 };
        while (!_ended.IsSet)
        {
            var asked = Environment.TickCount64;
            Hear((long)last.ExecuteScalar()!, asked);
            while (Remaining(asked) is > 0 and var remaining && connection.Wait(remaining))
            {
                // What was heard is in the epoch; it listens on until the beat.
            }
        }

        Lose();
    }

    private static int Remaining(long since) => Beat - (int)(Environment.TickCount64 - since);

    private void Hear(long revision, long asked)
    {
        lock (_turn)
        {
            _epoch ??= new Epoch(revision);
            Volatile.Write(ref _heard, asked);
        }

        Renew(revision);
    }

    /// <summary>What changes from now on is not heard, so whatever was true is not to be relied on, then or later.</summary>
    /// <returns>Whether something was heard before.</returns>
    private bool Lose()
    {
        lock (_turn)
        {
            return Interlocked.Exchange(ref _epoch, null) is not null;
        }
    }
}
