using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>
/// Walks files and folders. Every entry that a person would call theirs is yielded once: a file to read, or one with the
/// reason why it cannot be read. Opens nothing.
/// </summary>
/// <remarks>
/// Order: the paths as given; under each, ordinal by relative path. A link to a file is that file under the link's path.
/// A link to a folder is walked under the link's path when the folder lies outside what is walked already; a folder that is
/// walked under its own path is not walked again; a link to a folder above itself is a loop, and is yielded as broken.
/// </remarks>
public sealed class FileFinder
{
    /// <summary>Whether a file of a given root goes with the reports instead of being one: sources.csv, agencies.csv.</summary>
    /// <param name="relativePath">Path under the given root.</param>
    public static bool IsCompanion(string relativePath) =>
        string.Equals(relativePath, "sources.csv", StringComparison.OrdinalIgnoreCase)
        || string.Equals(relativePath, "agencies.csv", StringComparison.OrdinalIgnoreCase)
        || string.Equals(relativePath, IgnoreList.FileName, StringComparison.Ordinal);

    private readonly List<string> leftOut = [];

    /// <summary>What the .itaignore of a given folder left out, by path under that folder; known when the finding is over.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    /// <summary>Finds what is to be read.</summary>
    /// <param name="paths">Files and folders. The same file reached by the same path twice is yielded once.</param>
    public IEnumerable<FoundFile> Find(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            var found = Entry.KindOf(full) == EntryKind.Directory ? Walk(full) : [Single(full)];
            foreach (var file in found)
                if (seen.Add(file.FullPath)) yield return file;
        }
    }

    private static FoundFile Single(string full)
    {
        var name = Path.GetFileName(full);
        return new FoundFile(full, name, FileNames.IsLock(name) ? new Refusal(RefusalReason.LockFile) : RefusalOf(Entry.KindOf(full), name));
    }

    private IEnumerable<FoundFile> Walk(string root)
    {
        var walk = new FolderWalk(root);
        var found = walk.Run().Where(f => !IsCompanion(f.RelativePath)).OrderBy(f => f.RelativePath, StringComparer.Ordinal);
        leftOut.AddRange(walk.LeftOut.Order(StringComparer.Ordinal));
        return found;
    }

    /// <summary>Why an entry cannot be read as a file, or null when it can.</summary>
    internal static Refusal? RefusalOf(EntryKind kind, string name) => kind switch
    {
        EntryKind.File => null,
        EntryKind.Directory => new Refusal(RefusalReason.NotAFile, "directory"),
        EntryKind.Special => new Refusal(RefusalReason.NotAFile, "special"),
        EntryKind.Broken => new Refusal(RefusalReason.BrokenLink),
        EntryKind.NoAccess => new Refusal(RefusalReason.NoAccess),
        // Listed and yet not there: a name in another encoding than this system's cannot be asked for again.
        EntryKind.Missing when name.Contains('\uFFFD', StringComparison.Ordinal) => new Refusal(RefusalReason.NoAccess, "name-not-unicode"),
        EntryKind.Missing => new Refusal(RefusalReason.ChangedWhileRead, "vanished"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of entry."),
    };
}
