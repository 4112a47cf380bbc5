using ItaIngest.Records;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>A database of an older version that is about to be brought up to date.</summary>
/// <param name="File">The database.</param>
/// <param name="From">Its version.</param>
/// <param name="To">The version that it gets.</param>
/// <param name="Copy">Where it is kept as it was.</param>
public sealed record SchemaMigration(string File, int From, int To, string Copy);

/// <summary>The copy that is kept of a database before its tables are changed: page by page, on the disk before anything else happens.</summary>
internal static class SchemaCopy
{
    private const int Chunk = 1 << 20;

    /// <summary>Makes it, while the caller holds the right to write, so that nothing changes meanwhile.</summary>
    /// <param name="file">The database.</param>
    /// <param name="version">The version that it is to get: "ita.db.before-3.copy". A copy that is there already is never written over.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="StoreException">It could not be made, and why; there is none then.</exception>
    public static string Make(string file, int version) => Make(file, version, Copy);

    /// <summary>The same of a database that is one file with nothing beside it, which nobody writes meanwhile.</summary>
    /// <inheritdoc cref="Make(string, int)"/>
    public static string MakeOfFile(string file, int version) => Make(file, version, (from, to) =>
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        source.CopyTo(target);
    });

    private static string Make(string file, int version, Action<string, string> copy)
    {
        var full = Path.GetFullPath(file);
        var part = $"{full}.before-{version}.part";
        var isDone = false;
        try
        {
            File.Delete(part);
            copy(full, part);
            using (var stream = new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) stream.Flush(flushToDisk: true);
            var name = Free(full, version, part);
            if (!File.Exists(name)) File.Move(part, name);
            DirectorySync.FolderOf(name);
            isDone = true;
            return name;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 13 or 14 or 8 or 10)
        {
            throw NotMade(full, version, e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotMade(full, version, e.Message, e);
        }
        finally
        {
            // What is left of one that failed takes the room that was missing; of one that was made before, the second is not needed.
            if (isDone) File.Delete(part);
            else TryRemove(part);
        }
    }

    private static void Copy(string file, string part)
    {
        using var from = Connection(file, SqliteOpenMode.ReadOnly);
        using var to = Connection(part, SqliteOpenMode.ReadWriteCreate);
        from.Open();
        to.Open();
        // It is synced as a whole when it is whole.
        to.Run("PRAGMA journal_mode = OFF");
        to.Run("PRAGMA synchronous = OFF");
        from.BackupDatabase(to);
    }

    private static SqliteConnection Connection(string file, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());

    /// <summary>The first name that is not taken, or that of a copy with the same bytes: a kill between the copy and the change leaves one.</summary>
    private static string Free(string full, int version, string part)
    {
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? $"{full}.before-{version}.copy" : $"{full}.before-{version}.{number}.copy";
            if (!File.Exists(name) || AreSame(name, part)) return name;
        }
    }

    private static bool AreSame(string one, string other)
    {
        if (new FileInfo(one).Length != new FileInfo(other).Length) return false;
        using var a = new FileStream(one, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        using var b = new FileStream(other, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        var (left, right) = (new byte[Chunk], new byte[Chunk]);
        while (true)
        {
            var read = a.ReadAtLeast(left, Chunk, throwOnEndOfStream: false);
            if (b.ReadAtLeast(right, Chunk, throwOnEndOfStream: false) != read || !left.AsSpan(0, read).SequenceEqual(right.AsSpan(0, read))) return false;
            if (read < Chunk) return true;
        }
    }

    private static void TryRemove(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Why there is no copy is told already; the next attempt begins by deleting it.
        }
    }

    private static StoreException NotMade(string full, int version, string why, Exception e) =>
        new(StoreProblem.NoCopy, $"{full}.before-{version}.copy", why, e);
}
