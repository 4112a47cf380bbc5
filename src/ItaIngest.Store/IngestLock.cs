using System.Diagnostics;
using System.Text.Json;
using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>
/// Held by the one run that may write files. The system lets go of it when the process ends, however it ends; what is left
/// then is an empty file that means nothing. Where the file system has no locks, SQLite's own still keep transactions whole.
/// Who holds it stands in a file beside it, which means nothing either unless the lock is held. An engine whose files one process at a
/// time may have open holds another one ("open") as long as it has them.
/// </summary>
internal sealed class IngestLock : IDisposable
{
    // errno of Linux and macOS, which .NET hands on; Windows says UnauthorizedAccessException for the first.
    private const int ReadOnlyFileSystem = 30;
    private const int NoSpace = 28;

    private readonly FileStream stream;
    private readonly string holder;

    private IngestLock(FileStream stream, string holder)
    {
        this.stream = stream;
        this.holder = holder;
    }

    /// <summary>Takes the lock beside a database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="by">Who takes it: what another one is told.</param>
    /// <param name="name">Which lock.</param>
    /// <exception cref="StoreException">Another run holds it, or the folder cannot be written.</exception>
    public static IngestLock Take(string database, RunHolder by, string name = "ingest")
    {
        var file = $"{database}.{name}-lock";
        var beside = $"{database}.{name}-by";
        FileStream? locked = null;
        try
        {
            locked = TakeFile(file);
            File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(by));
            var taken = new IngestLock(locked, beside);
            locked = null;
            return taken;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException(StoreProblem.NotWritable, database, file, e);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new StoreException(StoreProblem.NotWritable, database, file, e);
        }
        catch (IOException e) when (e.HResult is ReadOnlyFileSystem)
        {
            throw new StoreException(StoreProblem.NotWritable, database, file, e);
        }
        catch (IOException e) when (e.HResult is NoSpace)
        {
            throw new StoreException(StoreProblem.Full, database, file, e);
        }
        catch (IOException e)
        {
            // A sharing violation.
            throw new StoreException(StoreProblem.Busy, database, file, e) { HeldBy = locked is null ? Holder(beside) : null };
        }
        finally
        {
            locked?.Dispose();
        }
    }

    public void Dispose()
    {
        // While it is held still: what is deleted later may be another's.
        File.Delete(holder);
        if (!OperatingSystem.IsWindows()) File.Delete(stream.Name);
        stream.Dispose();
    }

    /// <summary>
    /// Takes the file that lies there. One that was opened just before its holder took it away is locked, but lies nowhere: the next one
    /// would make another. It is told by its time, which is set to one of its own.
    /// </summary>
    private static FileStream TakeFile(string file)
    {
        while (true)
        {
            // Windows lets nobody delete what is open, and so deletes it itself.
            var ends = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
            var there = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, ends);
            if (OperatingSystem.IsWindows()) return there;
            var mark = DateTime.UnixEpoch.AddSeconds(Random.Shared.NextInt64(1, 1L << 31));
            File.SetLastWriteTimeUtc(there.SafeFileHandle, mark);
            if (File.GetLastWriteTimeUtc(file) == mark) return there;
            there.Dispose();
        }
    }

    /// <summary>The run that writes a database, where it is known.</summary>
    internal static RunHolder? RunOf(string database) => Holder(database + ".ingest-by");

    /// <summary>Who holds it; null where nobody has written that, or what is written is of one that was killed.</summary>
    private static RunHolder? Holder(string file)
    {
        try
        {
            if (JsonSerializer.Deserialize<RunHolder>(File.ReadAllBytes(file)) is not { Process: > 0 } by) return null;
            using var process = Process.GetProcessById(by.Process);
            return by;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            // That another run writes is known; who it is is all that is lost.
            return null;
        }
    }
}
