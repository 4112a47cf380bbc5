using ItaIngest.Records;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>What an error of SQLite means to the person at the command line.</summary>
internal static class SqliteErrors
{
    /// <summary>The same error as a problem of the store.</summary>
    public static StoreException Explain(SqliteException error, string file) => new(ProblemOf(error.SqliteErrorCode), file, error.Message, error);

    private static StoreProblem ProblemOf(int code) => code switch
    {
        5 or 6 => StoreProblem.Busy, // SQLITE_BUSY, SQLITE_LOCKED
        3 or 8 or 14 or 23 => StoreProblem.NotWritable, // PERM, READONLY, CANTOPEN, AUTH
        13 => StoreProblem.Full,
        26 => StoreProblem.NotADatabase,
        _ => StoreProblem.Damaged, // IOERR, CORRUPT, and what a sound file never gives
    };
}
