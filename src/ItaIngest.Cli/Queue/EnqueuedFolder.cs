using System.Security.Cryptography;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Wording;
using ItaIngest.Extractors.Intake;
using ItaIngest.Queue;

namespace ItaIngest.Cli.Queue;

/// <summary>The files that are to be enqueued, by their paths under the folder that all workers see.</summary>
/// <param name="Folder">Full path of that folder, here.</param>
/// <param name="Files">The files, in order; of each its path under the folder.</param>
/// <param name="HasLists">Lists lie beside the files: sources.csv, agencies.csv, published results.</param>
/// <param name="LeftOut">What .itaignore leaves out.</param>
internal sealed record EnqueuedFolder(string Folder, IReadOnlyList<FoundFile> Files, bool HasLists, IReadOnlyList<string> LeftOut)
{
    /// <summary>Finds them.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="root">The folder that workers see; null: the one folder that is given.</param>
    /// <param name="words">Say what is wrong.</param>
    /// <exception cref="CannotRunException">A path is not there, or lies elsewhere; or no folder is named and several things are given.</exception>
    public static EnqueuedFolder Find(IReadOnlyList<string> paths, string? root, Words words)
    {
        var named = root ?? (paths is [var only] && Directory.Exists(only) ? only : throw new CannotRunException(words.RootNeeded));
        if (!Directory.Exists(named)) throw new CannotRunException(words.PathNotFound(named));
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named));
        var roots = Root.Find(paths, words);
        var files = new List<FoundFile>();
        foreach (var part in roots)
        {
            var under = part.Folder == folder ? "" : part.Folder.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                ? Path.GetRelativePath(folder, part.Folder).Replace('\\', '/') + "/"
                : throw new CannotRunException(words.NotUnderRoot(part.Folder, folder));
            // Found under a part of the folder they would be companions of that part; of the folder itself they are none.
            files.AddRange(part.Files.Select(f => f with { RelativePath = under + f.RelativePath }));
        }

        // Workers read the lists of the folder itself, as an ingest of it does.
        var hasLists = roots.Any(r => r.Folder == folder && r.IsWhole);
        return new EnqueuedFolder(folder, [.. files.DistinctBy(f => f.RelativePath, StringComparer.Ordinal)], hasLists, [.. roots.SelectMany(r => r.LeftOut)]);
    }

    /// <summary>A message for each file, and one for the lists.</summary>
    public IEnumerable<WorkMessage> Messages(WorkOptions options, DateTimeOffset at)
    {
        foreach (var file in Files) yield return new WorkMessage(WorkKind.File, file.RelativePath, Hash(file), options, at, Surroundings.ProgramVersion);
        if (HasLists) yield return new WorkMessage(WorkKind.Lists, "", null, options, at, Surroundings.ProgramVersion);
    }

    /// <summary>What lies there now; null where it cannot be read, which the worker tells in its way.</summary>
    private static string? Hash(FoundFile file)
    {
        if (file.Refusal is not null) return null;
        try
        {
            using var content = File.OpenRead(file.FullPath);
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
