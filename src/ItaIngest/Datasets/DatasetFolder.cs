namespace ItaIngest.Datasets;

/// <summary>
/// The folder that an export is written into: beside it first, and in its place only when all is written. What stood there
/// before stays whole until then; when the power goes between the two renames it stands beside, and the next export puts it back.
/// </summary>
internal sealed class DatasetFolder : IDisposable
{
    private static readonly string[] Extensions = [".csv", ".jsonl", ".xlsx", ".json"];

    private readonly string folder;
    private readonly string before;
    private bool isDone;

    /// <summary>Begins.</summary>
    /// <exception cref="IOException">The folder cannot be written, or holds what no export wrote.</exception>
    public DatasetFolder(string folder)
    {
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        before = this.folder + ".before";
        Writing = this.folder + ".writing";
        if (File.Exists(this.folder)) throw new IOException($"A file stands where the folder is to be: {this.folder}");
        if (Directory.Exists(before))
        {
            if (Directory.Exists(this.folder)) Directory.Delete(before, recursive: true);
            else Directory.Move(before, this.folder);
        }

        if (Directory.Exists(this.folder) && Directory.EnumerateFileSystemEntries(this.folder).FirstOrDefault(e => !IsOurs(e)) is { } strange)
        {
            throw new IOException($"The folder holds what no export wrote: {strange}");
        }

        if (Directory.Exists(Writing)) Directory.Delete(Writing, recursive: true);
        Directory.CreateDirectory(Writing);
    }

    /// <summary>Where the files are written.</summary>
    public string Writing { get; }

    /// <summary>Puts what was written in its place.</summary>
    public void Finish()
    {
        var replaces = Directory.Exists(folder);
        if (replaces) Directory.Move(folder, before);
        try
        {
            Directory.Move(Writing, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody took the place in between, or has a file of it open.
            if (replaces) Directory.Move(before, folder);
            throw;
        }

        isDone = true;
        if (replaces) Directory.Delete(before, recursive: true);
    }

    /// <summary>Takes away what was not finished.</summary>
    public void Dispose()
    {
        if (!isDone && Directory.Exists(Writing)) Directory.Delete(Writing, recursive: true);
    }

    private static bool IsOurs(string entry) =>
        File.Exists(entry)
        && Extensions.Contains(Path.GetExtension(entry), StringComparer.Ordinal)
        && (Path.GetFileNameWithoutExtension(entry) is var name && (name is "datapackage" or "dataset" || DatasetTables.All.Any(t => string.Equals(t.Name, name, StringComparison.Ordinal))));
}
