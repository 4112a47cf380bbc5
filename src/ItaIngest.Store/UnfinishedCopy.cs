namespace ItaIngest.Store;

/// <summary>A database that is being written under another name, "ita.db.copying", until it is whole.</summary>
public sealed class UnfinishedCopy : IUnfinishedCopy
{
    private readonly string target;
    private bool isFinished;

    /// <summary>Begins one; what another one left that was broken off is taken away.</summary>
    /// <param name="target">The name that it gets.</param>
    public UnfinishedCopy(string target)
    {
        this.target = target;
        File = target + ".copying";
        if (Path.GetDirectoryName(Path.GetFullPath(target)) is { } folder) Directory.CreateDirectory(folder);
        Remove();
    }

    /// <summary>Its name until then.</summary>
    public string File { get; }

    /// <summary>Gives it its name. Nobody has it open, and nothing stands beside it any more.</summary>
    public void Finish()
    {
        using (var whole = new FileStream(File, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) whole.Flush(flushToDisk: true);
        System.IO.File.Move(File, target, overwrite: new FileInfo(target) is { Exists: true, Length: 0 });
        DirectorySync.FolderOf(target);
        isFinished = true;
    }

    public void Dispose()
    {
        if (!isFinished) Remove();
    }

    private void Remove()
    {
        foreach (var end in (string[])["", "-wal", "-shm", ".open-lock", ".open-by", ".ingest-lock", ".ingest-by"]) System.IO.File.Delete(File + end);
        // The log of LiteDB has its place before the last dot.
        System.IO.File.Delete(target + "-log.copying");
    }
}
