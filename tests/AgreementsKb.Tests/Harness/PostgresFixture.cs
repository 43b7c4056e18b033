using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Tests.Harness;

/// <summary>
/// One PostgreSQL for a test run: the server named in <c>AGREEMENTSKB_TEST_DB</c> (a connection string of a user who may
/// create databases), else one of its own in a temporary folder. Each test class gets a database of its own, copied from
/// one that has all the tables.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly string _run = $"kbtest_{Guid.NewGuid():N}"[..16];
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("agreementskb-tests-");
    private Store? _own;
    private string _server = "";
    private int _databases;

    private string Template => _run + "_template";

    public async Task InitializeAsync()
    {
        _server = Environment.GetEnvironmentVariable("AGREEMENTSKB_TEST_DB") ?? await StartOwnAsync();
        await ExecuteAsync($"create database {Template}");
        await using var template = new Store(new StoreOptions { ConnectionString = Named(Template) + ";Pooling=false" });
        await template.OpenAsync(CancellationToken.None);
    }

    /// <returns>The connection string of a new database with all tables and no records.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"{_run}_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"create database {name} template {Template}");
        return Named(name);
    }

    /// <returns>The connection string of a new database with nothing in it.</returns>
    public async Task<string> CreateBareDatabaseAsync()
    {
        var name = $"{_run}_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"create database {name} template template0");
        return Named(name);
    }

    public Task DropDatabaseAsync(string connectionString) =>
        ExecuteAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");

    public async Task DisposeAsync()
    {
        await ExecuteAsync($"drop database if exists {Template} with (force)");
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }

        _home.Delete(recursive: true);
    }

    private async Task<string> StartOwnAsync()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_home.FullName, (UnixFileMode)0b111_101_101);
        }

        _own = new Store(new StoreOptions { Home = _home.FullName, Durable = false });
        var source = await _own.OpenAsync(CancellationToken.None);
        var password = await File.ReadAllTextAsync(Directory.GetFiles(_home.FullName, "*.password").Single());
        return $"{source.ConnectionString};Password={password}";
    }

    private string Named(string database) =>
        new NpgsqlConnectionStringBuilder(_server) { Database = database, MaxPoolSize = 10 }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        try
        {
            await using var connection = new NpgsqlConnection(_server + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.InsufficientPrivilege
            or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            var user = new NpgsqlConnectionStringBuilder(_server).Username;
            throw new InvalidOperationException(
                $"The tests need a user who may create databases: create role {user} login createdb password '…';", exception);
        }
    }
}

/// <summary>
/// Test classes that take long, with a server of their own, so that they run beside the others instead of after them.
/// </summary>
[CollectionDefinition(Name)]
public sealed class LongRunCollection : ICollectionFixture<PostgresFixture>
{
    public const string Name = "PostgreSQL, long runs";
}

/// <summary>The test classes that share the server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresFixture>
{
    public const string Name = "PostgreSQL";
}

/// <summary>The pages in a browser, with a server of their own: the longest of the long runs.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<PostgresFixture>
{
    public const string Name = "PostgreSQL, browser";
}
