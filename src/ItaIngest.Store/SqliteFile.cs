using System.Data;
using System.Globalization;
using ItaIngest.Records;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>Opens connections to a database file and says clearly why one cannot be had.</summary>
internal static class SqliteFile
{
    /// <summary>How many connections of this process are open to a file, by its full path.</summary>
    private static readonly Dictionary<string, int> InUse = new(StringComparer.Ordinal);

    private static ReadOnlySpan<byte> Header => "SQLite format 3\0"u8;

    /// <summary>A connection that may write, its schema up to date.</summary>
    public static SqliteConnection Open(SqliteOptions options)
    {
        SqliteLibrary.Load();
        var path = Path.GetFullPath(options.File);
        var isFirst = Enter(path, options);
        var isOpen = false;
        try
        {
            var connection = OpenLookedAt(options, isFirst);
            connection.StateChange += (_, change) =>
            {
                if (change.CurrentState == ConnectionState.Closed) Leave(path);
            };
            isOpen = true;
            return connection;
        }
        finally
        {
            if (!isOpen) Leave(path);
        }
    }

    private static SqliteConnection OpenLookedAt(SqliteOptions options, bool isFirst)
    {
        // A connection that may write brings a log into the file when it is closed; one that may not leaves both. Where there is no log,
        // it is the other way round: one that may not write leaves an empty log behind, and one that may takes its own away again.
        if ((options.LeaveAsItIs || options.AsFound) && HasLog(options.File)) return Connect(options, Path.GetFullPath(options.File), SqliteOpenMode.ReadOnly, isFirst);
        try
        {
            // The full path: SQLite takes ":memory:" and "file:x?mode=memory" for a database that is gone when the program ends.
            return Connect(options, Path.GetFullPath(options.File), options.Create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, isFirst);
        }
        catch (StoreException e) when (e.Problem == StoreProblem.NotWritable && MayStandAlone(options.File))
        {
            // A finished database on a medium that cannot be written: WAL wants files beside it, so it is read as it lies.
            return Connect(options, new Uri(Path.GetFullPath(options.File)).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, isFirst);
        }
    }

    /// <summary>
    /// The file is looked at only while no connection of this process is open to it: closing a file gives up every POSIX lock that the
    /// process has on it, those of SQLite too. Another process would then take itself for the last one, and delete the log that is in use.
    /// </summary>
    /// <returns>Whether this is the first connection of this process to it.</returns>
    private static bool Enter(string path, SqliteOptions options)
    {
        lock (InUse)
        {
            var count = InUse.GetValueOrDefault(path);
            if (count == 0 || !File.Exists(path)) Look(options);
            InUse[path] = count + 1;
            return count == 0;
        }
    }

    private static void Leave(string path)
    {
        lock (InUse)
        {
            if (--InUse[path] == 0) InUse.Remove(path);
        }
    }

    private static bool MayStandAlone(string file) =>
        new FileInfo(file) is { Exists: true, Length: > 0 } && !HasLog(file);

    private static bool HasLog(string file) => new FileInfo(file + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>Looks at the file before SQLite does: it would take a very short file for an empty database and write over it.</summary>
    private static void Look(SqliteOptions options)
    {
        var file = options.File;
        try
        {
            if (Directory.Exists(file)) throw new StoreException(StoreProblem.NotADatabase, file);
            if (!File.Exists(file))
            {
                if (!options.Create) throw new StoreException(StoreProblem.NotFound, file);
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".");
                return;
            }

            using var stream = StoreFile.Open(file);
            if (!stream.CanSeek) throw new StoreException(StoreProblem.NotADatabase, file);
            Span<byte> start = stackalloc byte[Header.Length];
            var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            if (read > 0 && !start[..read].SequenceEqual(Header)) throw new StoreException(StoreProblem.NotADatabase, file);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException(StoreProblem.NotWritable, file, e.Message, e);
        }
        catch (IOException e)
        {
            throw new StoreException(StoreProblem.NotWritable, file, e.Message, e);
        }
    }

    private static SqliteConnection Connect(SqliteOptions options, string source, SqliteOpenMode mode, bool isFirst)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds));
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = seconds,
        }.ToString());
        var isOpen = false;
        try
        {
            connection.Open();
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {seconds * 1000}"));
            connection.Run("PRAGMA foreign_keys = ON");
            var mayWrite = mode != SqliteOpenMode.ReadOnly && !options.LeaveAsItIs;
            // Every commit waits for the disk, also where a library was built to do without.
            connection.Run(mayWrite ? "PRAGMA synchronous = FULL" : "PRAGMA query_only = ON");
            isOpen = options.AsFound;
            if (isOpen) return connection;
            SqliteSchema.Ensure(connection, options, mayWrite);
            if (mayWrite) connection.Run("PRAGMA journal_mode = WAL");
            if (isFirst) DamageLook.At(connection, options.File);
            isOpen = true;
            return connection;
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, options.File);
        }
        finally
        {
            if (!isOpen) connection.Dispose();
        }
    }
}
