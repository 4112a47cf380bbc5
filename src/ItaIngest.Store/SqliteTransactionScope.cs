using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ItaIngest.Store;

/// <summary>A write transaction: begun at once, so that waiting happens at the start and not in the middle; undone unless committed.</summary>
internal sealed class SqliteTransactionScope : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Action<string>? atPoint;

    public SqliteTransactionScope(SqliteConnection connection, Action<string>? atPoint)
    {
        this.connection = connection;
        this.atPoint = atPoint;
        connection.Run("BEGIN IMMEDIATE");
    }

    /// <summary>Something was written.</summary>
    public void Step() => atPoint?.Invoke("inside-commit");

    public void Commit()
    {
        atPoint?.Invoke("before-commit");
        connection.Run("COMMIT");
        atPoint?.Invoke("after-commit");
    }

    public void Dispose()
    {
        // SQLite undoes a transaction by itself when the disk is full or fails.
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0) connection.Run("ROLLBACK");
    }
}
