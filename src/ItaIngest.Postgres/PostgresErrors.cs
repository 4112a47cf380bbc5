using System.Net.Sockets;
using ItaIngest.Records;
using ItaIngest.Store;
using Npgsql;

namespace ItaIngest.Postgres;

/// <summary>What an error of PostgreSQL means to the person at the command line.</summary>
internal static class PostgresErrors
{
    /// <summary>Around all that is asked of a database.</summary>
    public static StoreGuard GuardOf(string name) => new(name, e => Explain(e, name));

    /// <summary>The same error as a problem of the store; null of one that is a fault of this program.</summary>
    public static StoreException? Explain(Exception error, string name) => error switch
    {
        PostgresException e => ProblemOf(e.SqlState) is { } problem ? new StoreException(problem, name, e.MessageText, e) : null,
        // Without words of the server: the way to it.
        NpgsqlException or SocketException or TimeoutException => new StoreException(StoreProblem.Unreachable, name, (error.InnerException ?? error).Message, error),
        // A connection that was cut off while nothing was asked of it is closed when the next thing is.
        InvalidOperationException e when e.Message.Contains("Connection is not open", StringComparison.Ordinal) => new StoreException(StoreProblem.Unreachable, name, e.Message, e),
        _ => null,
    };

    /// <summary>Two transactions stood in each other's way, and this one was undone: it can be done again.</summary>
    public static bool IsToBeDoneAgain(PostgresException error) => error.SqlState is
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation;

    private static StoreProblem? ProblemOf(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InsufficientPrivilege => StoreProblem.NoAccess,
        PostgresErrorCodes.InvalidCatalogName => StoreProblem.NotFound,
        PostgresErrorCodes.DiskFull => StoreProblem.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => StoreProblem.NotWritable,
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => StoreProblem.Busy,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreProblem.Damaged,
        PostgresErrorCodes.IoError => StoreProblem.DiskFails,
        // Shut down, crashed, or starting; or an administrator cut this connection off.
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.IdleSessionTimeout => StoreProblem.Unreachable,
        _ => state.StartsWith("08", StringComparison.Ordinal) ? StoreProblem.Unreachable : null,
    };
}
