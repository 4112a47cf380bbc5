using ItaIngest.Records;
using ItaIngest.Store;
using LiteDB;
using LiteDB.Engine;
using static ItaIngest.LiteDb.LiteDbErrors;

namespace ItaIngest.LiteDb;

/// <summary>
/// An open database file, and what LiteDB leaves to its user. Two processes that have one file open destroy it (on Linux nothing holds the
/// second one off), so a lock beside the file is held as long as it is open. LiteDB writes a commit into its log and does not wait for
/// the disk; here the log is synced after each commit, and brought into the file only by <see cref="Checkpoint"/>, never by LiteDB itself
/// between a commit and its sync.
/// </summary>
internal sealed class LiteDbFile : IDisposable
{
    private const int PageSize = 8192;

    /// <summary>Where LiteDB marks a file that it found to be damaged; it opens such a file all the same.</summary>
    private const int DamageMark = 191;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly LiteDbOptions options;
    private readonly string path;
    private readonly Lock gate = new();
    private IngestLock? held;
    private LiteDatabase? database;
    private bool isLogNamed;
    private bool isDoubtful;

    private LiteDbFile(LiteDbOptions options)
    {
        this.options = options;
        path = Path.GetFullPath(options.File);
        Log = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path) + "-log" + Path.GetExtension(path));
    }

    /// <summary>Path of the log that LiteDB keeps beside the file.</summary>
    public string Log { get; }

    /// <summary>The file as it was named.</summary>
    public string Name => options.File;

    /// <summary>Opens a file, its schema up to date.</summary>
    /// <exception cref="StoreException">It cannot be used, and why.</exception>
    public static LiteDbFile Open(LiteDbOptions options)
    {
        Look(options);
        var file = new LiteDbFile(options);
        var isOpen = false;
        try
        {
            file.TakeLock();
            LiteDbSchema.Ensure(file, options);
            isOpen = true;
            return file;
        }
        finally
        {
            if (!isOpen) file.Dispose();
        }
    }

    /// <summary>Names of its collections.</summary>
    public IReadOnlyList<string> Collections() => Do(d => d.GetCollectionNames().ToList());

    /// <summary>A document by its key; null where there is none.</summary>
    public BsonDocument? Find(string collection, BsonValue key) => Do(d => d.GetCollection(collection).FindById(key));

    /// <summary>All documents of a collection, one after the other, in the order of their keys. Nothing is written meanwhile.</summary>
    public IEnumerable<BsonDocument> All(string collection)
    {
        using var each = Do(d => d.GetCollection(collection).FindAll().GetEnumerator());
        while (Do(_ => each.MoveNext())) yield return each.Current;
    }

    /// <summary>The last document of a collection, in the order of keys; null where it is empty.</summary>
    public BsonDocument? Last(string collection) => Do(d => d.GetCollection(collection).Query().OrderByDescending("$._id").Limit(1).ToDocuments().FirstOrDefault());

    /// <summary>Writes a document, in the place of one with its key.</summary>
    public void Put(string collection, BsonDocument row) => Do(d => d.GetCollection(collection).Upsert(row));

    /// <summary>Takes a document out.</summary>
    public void Remove(string collection, BsonValue key) => Do(d => d.GetCollection(collection).Delete(key));

    /// <summary>Takes all documents of a collection out.</summary>
    public void Clear(string collection) => Do(d => d.GetCollection(collection).DeleteAll());

    /// <summary>Begins the transaction of this thread.</summary>
    public void Begin() => Do(d => d.BeginTrans());

    /// <summary>Ends it: what it wrote stands, and is on the disk.</summary>
    /// <param name="stands">Called then, before anything else happens.</param>
    public void Commit(Action? stands = null)
    {
        var isOnDisk = false;
        try
        {
            Do(d => d.Commit());
            options.AtPoint?.Invoke("before-sync");
            Sync();
            isOnDisk = true;
        }
        finally
        {
            if (!isOnDisk) Doubt();
        }

        stands?.Invoke();
        options.AtPoint?.Invoke("after-commit");
        if (new FileInfo(Log) is { Exists: true, Length: var length } && length > (long)options.LogPages * PageSize) Checkpoint();
    }

    /// <summary>Undoes it.</summary>
    public void Rollback()
    {
        try
        {
            Do(d => d.Rollback());
        }
        catch (StoreException)
        {
            Drop();
        }
    }

    /// <summary>Brings the log into the file. It stays until the file is on the disk, so that a kill in between does no harm: it is brought in again.</summary>
    public void Checkpoint()
    {
        options.AtPoint?.Invoke("inside-checkpoint");
        Do(d =>
        {
            d.Checkpoint();
            return true;
        });
    }

    public void Dispose()
    {
        try
        {
            if (database is not null && !options.LeaveAsItIs) Checkpoint();
        }
        catch (StoreException)
        {
            // What could not be brought into the file is in the log, and on the disk; the next one who opens it tries again.
        }
        finally
        {
            Drop();
            held?.Dispose();
            held = null;
        }
    }

    private static void Look(LiteDbOptions options)
    {
        var file = options.File;
        var kind = StoreFile.KindOf(file);
        if (kind is StoreFileKind.Sqlite or StoreFileKind.Other) throw new StoreException(StoreProblem.NotADatabase, file);
        if (kind is StoreFileKind.Nothing && !options.Create) throw new StoreException(File.Exists(file) ? StoreProblem.NotADatabase : StoreProblem.NotFound, file);
        try
        {
            if (kind is StoreFileKind.Nothing) Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreProblem.NotWritable, file, e.Message, e);
        }
    }

    private void TakeLock()
    {
        var by = new RunHolder(Environment.ProcessId, TimeProvider.System.GetUtcNow(), "");
        var began = TimeProvider.System.GetTimestamp();
        while (held is null)
        {
            try
            {
                held = IngestLock.Take(path, by, "open");
            }
            catch (StoreException e) when (e.Problem == StoreProblem.Busy && TimeProvider.System.GetElapsedTime(began) < options.BusyTimeout)
            {
                using var never = new ManualResetEventSlim();
                never.Wait(Pause);
            }
            catch (StoreException e) when (e.Problem == StoreProblem.NotWritable && options.LeaveAsItIs)
            {
                // Where nobody may write, nobody has to be held off.
                return;
            }
            catch (StoreException e) when (e.Problem == StoreProblem.Busy)
            {
                throw new StoreException(StoreProblem.Busy, options.File, e.Detail, e) { HeldBy = IngestLock.RunOf(path) };
            }
        }
    }

    /// <summary>The engine; after an error of the disk LiteDB closes itself, and is opened again by the next one who asks.</summary>
    private LiteDatabase Engine()
    {
        lock (gate)
        {
            if (isDoubtful) throw new StoreException(StoreProblem.DiskFails, options.File, "a commit did not end; what stands is seen when it is opened again");
            if (database is not null) return database;
            // One that is there keeps its own order of words: of another program it may be any.
            var isNew = new FileInfo(path) is not { Exists: true, Length: > 0 };
            var engine = new LiteEngine(new EngineSettings { Filename = path, Collation = isNew ? Collation.Binary : null, ReadOnly = options.LeaveAsItIs });
            database = new LiteDatabase(engine, new BsonMapper());
            if (database.Collation.ToString() != Collation.Binary.ToString()) throw new StoreException(StoreProblem.OtherDatabase, options.File);
            if (IsMarkedDamaged()) throw new StoreException(StoreProblem.Damaged, options.File, "LiteDB has marked it");
            if (!options.LeaveAsItIs && database.CheckpointSize != 0) database.CheckpointSize = 0;
            return database;
        }
    }

    private bool IsMarkedDamaged()
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        stream.Position = DamageMark;
        return stream.ReadByte() != 0;
    }

    /// <summary>
    /// A commit that did not end may stand in the log or not, on the disk or not; whoever went on from either would give a version twice or
    /// lose what stands. So nothing is read or written any more until the file is opened again, and read anew.
    /// </summary>
    private void Doubt()
    {
        lock (gate) isDoubtful = true;
        Drop();
    }

    private void Drop()
    {
        lock (gate)
        {
            database?.Dispose();
            database = null;
        }
    }

    private void Sync()
    {
        // Windows lets nobody open for writing what LiteDB writes; there the log is brought into the file, which LiteDB does wait for.
        if (OperatingSystem.IsWindows())
        {
            Checkpoint();
            return;
        }

        try
        {
            if (!File.Exists(Log)) return;
            using (var log = File.OpenHandle(Log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite)) RandomAccess.FlushToDisk(log);
            if (isLogNamed) return;
            DirectorySync.FolderOf(Log);
            isLogNamed = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Explain(e, options.File);
        }
    }

    private T Do<T>(Func<LiteDatabase, T> work)
    {
        try
        {
            return work(Engine());
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            // It closes itself where the disk fails.
            if (e is IOException) Drop();
            throw Explain(e, options.File);
        }
    }
}
