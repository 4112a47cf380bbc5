namespace ItaIngest.Store;

/// <summary>What a file is, told by its first bytes.</summary>
public enum StoreFileKind
{
    /// <summary>There is none, or it is empty: either engine may make one of it.</summary>
    Nothing = 0,

    /// <summary>A SQLite database.</summary>
    Sqlite,

    /// <summary>A LiteDB database.</summary>
    LiteDb,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Tells the engine of a database file. To be asked before the file is opened: closing a file gives up the locks that SQLite has on it.</summary>
public static class StoreFile
{
    /// <summary>Where LiteDB 5 says what it is: in its first page, after the header that every page has.</summary>
    private const int LiteDbMark = 32;

    private static ReadOnlySpan<byte> SqliteStart => "SQLite format 3\0"u8;

    private static ReadOnlySpan<byte> LiteDbWords => "** This is a LiteDB file **"u8;

    /// <summary>What a file is. One that may not be read is <see cref="StoreFileKind.Other"/>: whoever opens it says why.</summary>
    public static StoreFileKind KindOf(string file)
    {
        if (Directory.Exists(file)) return StoreFileKind.Other;
        if (!File.Exists(file)) return StoreFileKind.Nothing;
        Span<byte> start = stackalloc byte[64];
        try
        {
            using var stream = Open(file);
            if (!stream.CanSeek) return StoreFileKind.Other;
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return StoreFileKind.Other;
        }

        if (start.Length == 0) return StoreFileKind.Nothing;
        if (start.StartsWith(SqliteStart)) return StoreFileKind.Sqlite;
        return start.Length == 64 && start[LiteDbMark..].StartsWith(LiteDbWords) ? StoreFileKind.LiteDb : StoreFileKind.Other;
    }

    /// <summary>For writing, where that may be: a FIFO that is opened for reading alone waits for ever for someone who writes.</summary>
    internal static FileStream Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
    }
}
