using AgreementsKb.Core.Storage.Embedded;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// The database of records. It is opened when first asked for, so that work that needs no records needs no database. One in
/// a program; safe to use from many threads.
/// </summary>
public sealed class Store(StoreOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private NpgsqlDataSource? _source;
    private string? _opened;
    private EmbeddedServer? _server;
    private bool _disposed;

    /// <summary>
    /// Writers of this program queue here before they take a connection and queue among those of other programs: were they
    /// to wait with a connection in hand, the one whose turn it is might find none to read by.
    /// </summary>
    internal SemaphoreSlim Writers { get; } = new(1, 1);

    /// <summary>Is called after each change that this program made, with the sequence number of the last.</summary>
    internal Action<long>? Changed { get; set; }

    /// <summary>The database in words, for messages; without its password.</summary>
    public string Where => options.ConnectionString is { } given
        ? StoreErrors.Where(given)
        : _server is { } server ? StoreErrors.Where(server.ConnectionString) : "the program's own database";

    /// <summary>
    /// The open database with all its tables: starts the program's own server where no database is configured, and applies
    /// the migrations that are missing.
    /// </summary>
    /// <exception cref="StoreUnavailableError">It cannot be reached or started, or does not fit this program.</exception>
    public async ValueTask<NpgsqlDataSource> OpenAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _source) is { } open)
        {
            return open;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _source ??= await OpenOnceAsync(cancellationToken);
        }
        catch (Exception exception) when (StoreErrors.Of(exception, Where) is not null)
        {
            throw StoreErrors.Of(exception, Where)!;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A connection for who keeps it and changes its state, as by listening: it is not handed on to others afterwards.</summary>
    /// <exception cref="StoreUnavailableError">The database cannot be reached or started, or does not fit this program.</exception>
    internal async Task<NpgsqlConnection> ConnectAloneAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_opened) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            _disposed = true;
            if (Interlocked.Exchange(ref _source, null) is { } source)
            {
                await source.DisposeAsync();
            }

            if (Interlocked.Exchange(ref _server, null) is { } server)
            {
                await server.DisposeAsync();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// After a failure: true where it is worth trying once more, because the database is the program's own and its server
    /// will be started again if it died.
    /// </summary>
    internal async Task<bool> RecoverAsync(CancellationToken cancellationToken)
    {
        if (options.ConnectionString is not null)
        {
            return false;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!_disposed && Interlocked.Exchange(ref _source, null) is { } broken)
            {
                await broken.DisposeAsync();
            }
        }
        finally
        {
            _gate.Release();
        }

        await OpenAsync(cancellationToken);
        return true;
    }

    private async Task<NpgsqlDataSource> OpenOnceAsync(CancellationToken cancellationToken)
    {
        _opened = Complete(options.ConnectionString ?? await StartAsync(cancellationToken));
        var source = NpgsqlDataSource.Create(_opened);
        try
        {
            await Migrations.ApplyAsync(source, Where, cancellationToken);
            return source;
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    private async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        if (_server is null)
        {
            _server = await EmbeddedServer.JoinAsync(options, cancellationToken);
        }
        else
        {
            await _server.EnsureRunningAsync(cancellationToken);
        }

        return _server.ConnectionString;
    }

    private static string Complete(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.ApplicationName ??= "agreementskb";
        if (!builder.ShouldSerialize("Max Auto Prepare"))
        {
            builder.MaxAutoPrepare = 50;
        }

        // To wipe a connection before each use costs the server as much as to read a record. Nothing is left on one: what is set is set
        // for a transaction, and who listens has a connection of its own.
        if (!builder.ShouldSerialize("No Reset On Close"))
        {
            builder.NoResetOnClose = true;
        }

        // A comparison is a quarter of a megabyte of documents, which the usual 8 KB would take in thirty pieces.
        if (!builder.ShouldSerialize("Read Buffer Size"))
        {
            builder.ReadBufferSize = 64 * 1024;
        }

        // The planner takes looks into the indexes of documents for far dearer than they are, and would compile statements first.
        builder.Options = $"-c jit=off {builder.Options}".TrimEnd();
        return builder.ConnectionString;
    }
}
