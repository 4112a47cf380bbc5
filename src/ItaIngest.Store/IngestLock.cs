using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>
/// Held by the one run that may write files. The system lets go of it when the process ends, however it ends; what is left
/// then is an empty file that means nothing. Where the file system has no locks, SQLite's own still keep transactions whole.
/// </summary>
internal sealed class IngestLock : IDisposable
{
    // errno of Linux and macOS, which .NET hands on; Windows says UnauthorizedAccessException for the first.
    private const int ReadOnlyFileSystem = 30;
    private const int NoSpace = 28;

    private readonly FileStream stream;

    private IngestLock(FileStream stream) => this.stream = stream;

    /// <summary>Takes the lock beside a database.</summary>
    /// <exception cref="StoreException">Another run holds it, or the folder cannot be written.</exception>
    public static IngestLock Take(string database)
    {
        var file = database + ".ingest-lock";
        try
        {
            return new IngestLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
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
            throw new StoreException(StoreProblem.Busy, database, file, e);
        }
    }

    public void Dispose() => stream.Dispose();
}
