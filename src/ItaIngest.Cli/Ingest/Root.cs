using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;
using ItaIngest.Records;

namespace ItaIngest.Cli.Ingest;

/// <summary>A folder that paths are relative to, with what was found under it.</summary>
/// <param name="Folder">Full path.</param>
/// <param name="IsWhole">The folder itself was given and could be walked to its end; false where single files of it were given.</param>
/// <param name="Files">What was found, in order.</param>
/// <param name="LeftOut">What the folder's own .itaignore leaves out.</param>
internal sealed record Root(string Folder, bool IsWhole, IReadOnlyList<FoundFile> Files, IReadOnlyList<string> LeftOut)
{
    /// <summary>Lists of published results among what was found; they are no reports.</summary>
    public IReadOnlyList<CompanionList<PublishedScore>> Published { get; init; } = [];

    /// <summary>Every path that was found.</summary>
    public IEnumerable<string> Paths => Files.Select(f => f.RelativePath).Concat(Published.Select(l => l.File));

    /// <summary>Finds everything under the given paths; a file that was given lies in the root of its own folder.</summary>
    /// <exception cref="CannotRunException">A path does not exist, or two files would go by one name.</exception>
    public static IReadOnlyList<Root> Find(IReadOnlyList<string> paths, Words words)
    {
        foreach (var path in paths)
        {
            if (!Exists(path)) throw new CannotRunException(words.PathNotFound(path));
        }

        var roots = paths
            .Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))
            .Distinct(StringComparer.Ordinal)
            .GroupBy(full => Directory.Exists(full) ? full : Path.GetDirectoryName(full)!, StringComparer.Ordinal)
            .Select(group => Find(group.Key, group.Contains(group.Key, StringComparer.Ordinal) ? [group.Key] : [.. group]))
            .ToList();
        var twice = roots.SelectMany(r => r.Paths.Select(path => (r.Folder, Path: path))).GroupBy(f => f.Path, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any());
        return twice is null
            ? roots
            : throw new CannotRunException(words.SameNameTwice(twice.Key, Path.Combine(twice.ElementAt(0).Folder, twice.Key), Path.Combine(twice.ElementAt(1).Folder, twice.Key)));
    }

    private static Root Find(string folder, IReadOnlyList<string> given)
    {
        var finder = new FileFinder();
        IReadOnlyList<FoundFile> files = [.. finder.Find(given)];
        var walked = given.Contains(folder, StringComparer.Ordinal) && !files.Any(IsUnreadFolder);
        var (lists, reports) = PublishedLists.Part(files);
        return new Root(folder, walked, reports, finder.LeftOut) { Published = lists };
    }

    /// <summary>A folder that could not be opened: what lies in it is not missing, only unseen.</summary>
    private static bool IsUnreadFolder(FoundFile file) =>
        file.Refusal is { Reason: RefusalReason.NoAccess or RefusalReason.ChangedWhileRead, Detail: "directory" or "vanished" };

    /// <summary>Also true for a link that leads nowhere: it is there, and is refused by name.</summary>
    private static bool Exists(string path) =>
        path.Length > 0 && (File.Exists(path) || Directory.Exists(path) || new FileInfo(path) is { LinkTarget: not null });
}
