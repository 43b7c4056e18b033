using System.Diagnostics;
using Npgsql;

namespace AgreementsKb.Core.Storage.Embedded;

/// <summary>
/// A PostgreSQL server of the program's own, shared by all programs with the same home folder: the first one starts it, the
/// last one stops it. One that a dead program left running is used again.
/// </summary>
internal sealed class EmbeddedServer : IAsyncDisposable
{
    public const string Database = "agreementskb";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Leases _leases;
    private readonly Cluster _cluster;
    private readonly ServerControl _control;
    private FileStream? _lease;

    private EmbeddedServer(Leases leases, Cluster cluster, ServerControl control)
    {
        _leases = leases;
        _cluster = cluster;
        _control = control;
    }

    /// <summary>Where the server is; right until it has to be started again on another port.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Becomes one of its users, and makes and starts it if need be.</summary>
    /// <exception cref="StoreUnavailableError">There is no PostgreSQL, or it does not start.</exception>
    public static async Task<EmbeddedServer> JoinAsync(StoreOptions options, CancellationToken cancellationToken)
    {
        var home = Home.Of(options.Home);
        var leases = new Leases(home);
        using var turn = await leases.TakeTurnAsync(cancellationToken);
        var account = await Account.FindAsync(cancellationToken);
        var binaries = await BinariesChoice.MakeAsync(options.Postgres, home, account, cancellationToken);
        var control = new ServerControl(home, binaries, account, options.Durable);
        var server = new EmbeddedServer(leases, new Cluster(home, binaries, account), control);
        await server.EnsureRunningInTurnAsync(cancellationToken);
        server._lease = leases.Take();
        return server;
    }

    /// <summary>Starts it again if it died.</summary>
    public async Task EnsureRunningAsync(CancellationToken cancellationToken)
    {
        using var turn = await _leases.TakeTurnAsync(cancellationToken);
        await EnsureRunningInTurnAsync(cancellationToken);
    }

    /// <summary>Stops being one of its users, and stops it if nobody else is.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _lease, null) is not { } lease)
        {
            return;
        }

        using var turn = await _leases.TakeTurnAsync(CancellationToken.None);
        if (_leases.GiveBack(lease))
        {
            await _control.StopAsync(_cluster.Data, CancellationToken.None);
        }
    }

    private async Task EnsureRunningInTurnAsync(CancellationToken cancellationToken)
    {
        await _cluster.EnsureMadeAsync(cancellationToken);
        if (Postmaster.Read(_cluster.Data) is { } postmaster && postmaster.IsRunning()
            && await AnswersAsync(postmaster, cancellationToken))
        {
            return;
        }

        if (Postmaster.Read(_cluster.Data)?.IsRunning() != true)
        {
            Postmaster.Bury(_cluster.Data);
        }

        var port = await _control.StartAsync(_cluster.Data, _cluster.LastPort, cancellationToken);
        _cluster.LastPort = port;
        await EnsureDatabaseAsync(port, cancellationToken);
    }

    /// <summary>Waits while a server that somebody else began to start gets ready.</summary>
    private async Task<bool> AnswersAsync(Postmaster postmaster, CancellationToken cancellationToken)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(Pause, cancellationToken))
        {
            try
            {
                await EnsureDatabaseAsync(postmaster.Port, cancellationToken);
                return true;
            }
            catch (NpgsqlException exception) when (IsNotYet(exception))
            {
                if (!postmaster.IsRunning())
                {
                    return false;
                }
            }
        }

        return false;
    }

    private static bool IsNotYet(NpgsqlException exception) =>
        exception is not PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow };

    private async Task EnsureDatabaseAsync(int port, CancellationToken cancellationToken)
    {
        var wanted = _cluster.Connection(port);
        wanted.Database = Database;
        try
        {
            await using var connection = new NpgsqlConnection(wanted.ConnectionString + ";Pooling=false");
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateDatabaseAsync(port, cancellationToken);
        }

        ConnectionString = wanted.ConnectionString;
    }

    private async Task CreateDatabaseAsync(int port, CancellationToken cancellationToken)
    {
        var maintenance = _cluster.Connection(port);
        maintenance.Database = "postgres";
        maintenance.Pooling = false;
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand($"create database {Database} template template0 encoding 'UTF8'", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
