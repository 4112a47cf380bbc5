using ItaIngest.Records;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>What an error of SQLite means to the person at the command line.</summary>
internal static class SqliteErrors
{
    /// <summary>The same error as a problem of the store.</summary>
    public static StoreException Explain(SqliteException error, string file) => new(ProblemOf(error.SqliteErrorCode, error.SqliteExtendedErrorCode), file, error.Message, error);

    /// <summary>Around all that reads or writes a file of SQLite.</summary>
    public static StoreGuard GuardOf(string file) => new(file, e => e is SqliteException error ? Explain(error, file) : null);

    // SQLITE_IOERR_SHMSIZE: the index of the log could not be made longer, which is a disk without room.
    private const int NoRoomForTheIndex = 10 | (19 << 8);

    private static StoreProblem ProblemOf(int code, int extended) => code switch
    {
        5 or 6 => StoreProblem.Busy, // SQLITE_BUSY, SQLITE_LOCKED
        3 or 8 or 14 or 23 => StoreProblem.NotWritable, // PERM, READONLY, CANTOPEN, AUTH
        13 => StoreProblem.Full,
        10 => extended == NoRoomForTheIndex ? StoreProblem.Full : StoreProblem.DiskFails, // IOERR
        26 => StoreProblem.NotADatabase,
        _ => StoreProblem.Damaged, // CORRUPT, and what a sound file never gives
    };
}
