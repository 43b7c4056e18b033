using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>The one place where what PostgreSQL and the network say becomes an error of the knowledge base.</summary>
internal static class StoreErrors
{
    /// <summary>Null where the exception is no such thing: a bug, to be seen as one.</summary>
    /// <param name="where">The database in words, without its password.</param>
    public static KbError? Of(Exception exception, string where) => exception switch
    {
        PostgresException postgres => Of(postgres, where),
        NpgsqlException { InnerException: TimeoutException } => Unavailable(where, "it did not answer in time", exception),
        NpgsqlException { InnerException: { } cause } => Unavailable(where, Reason(cause), exception),
        NpgsqlException => Unavailable(where, Reason(exception), exception),
        SocketException => Unavailable(where, Reason(exception), exception),
        _ => null,
    };

    /// <summary>The database that a connection string names, as messages say it.</summary>
    public static string Where(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"the database `{parts.Database ?? parts.Username}` at {parts.Host}:{parts.Port}";
    }

    /// <summary>For answers that are read from the store while they are consumed, when the request itself is long over.</summary>
    public static async IAsyncEnumerable<T> TranslateAsync<T>(
        IAsyncEnumerable<T> items, string where, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var enumerator = items.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await enumerator.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (Exception exception) when (Of(exception, where) is not null)
            {
                throw Of(exception, where)!;
            }

            yield return enumerator.Current;
        }
    }

    private static KbError? Of(PostgresException exception, string where) => exception.SqlState switch
    {
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.UniqueViolation =>
            new ConflictError("Somebody else changed the records at the same time; nothing was written. Try again.", exception),
        PostgresErrorCodes.InvalidCatalogName => Unavailable(where, "there is no such database", exception),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            Unavailable(where, "it refused the user name or the password", exception),
        PostgresErrorCodes.InsufficientPrivilege =>
            Unavailable(where, $"the user lacks a right ({exception.MessageText})", exception),
        PostgresErrorCodes.ReadOnlySqlTransaction => Unavailable(where, "it may only be read", exception),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ConnectionFailure or PostgresErrorCodes.DiskFull =>
            Unavailable(where, exception.MessageText, exception),
        _ => null,
    };

    private static StoreUnavailableError Unavailable(string where, string reason, Exception exception) =>
        new($"Cannot use {where}: {reason}.", exception);

    private static string Reason(Exception exception)
    {
        var line = exception.Message.Split('\n')[0].Trim().TrimEnd('.');
        return line.Length > 0 ? char.ToLowerInvariant(line[0]) + line[1..] : "no answer";
    }
}
