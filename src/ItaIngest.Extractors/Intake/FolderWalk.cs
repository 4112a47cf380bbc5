using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>One walk under one root. Real folders first, then links to folders, so that what a folder holds is found under its own path.</summary>
internal sealed class FolderWalk(string root)
{
    private readonly IgnoreList ignored = IgnoreList.Of(root);

    private static readonly EnumerationOptions All = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        MatchType = MatchType.Simple,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
    };

    private readonly List<FoundFile> found = [];
    private readonly HashSet<string> walked = new(StringComparer.Ordinal);
    private readonly Stack<(string Full, string Relative)> folders = new();
    private readonly SortedDictionary<string, string> links = new(StringComparer.Ordinal);

    /// <summary>What the folder's own list leaves out, relative to the root.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Everything under the root, in no order.</summary>
    public IReadOnlyList<FoundFile> Run()
    {
        folders.Push((root, ""));
        do
        {
            while (folders.TryPop(out var folder)) Open(folder.Full, folder.Relative);
        }
        while (FollowNextLink());
        return found;
    }

    private void Open(string full, string relative)
    {
        // A root may itself be reached through a link.
        if (RealPath.Of(full) is not { } real || !walked.Add(real)) return;
        try
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(full, "*", All)) Take(entry, relative);
        }
        catch (UnauthorizedAccessException)
        {
            found.Add(new FoundFile(full, Name(relative), new Refusal(RefusalReason.NoAccess, "directory")));
        }
        catch (DirectoryNotFoundException)
        {
            found.Add(new FoundFile(full, Name(relative), new Refusal(RefusalReason.ChangedWhileRead, "vanished")));
        }
        catch (IOException)
        {
            found.Add(new FoundFile(full, Name(relative), new Refusal(RefusalReason.NoAccess, "directory")));
        }
    }

    private void Take(string full, string folder)
    {
        var name = Path.GetFileName(full);
        var relative = folder.Length == 0 ? name : folder + "/" + name;
        if (ignored.Has(relative))
        {
            LeftOut.Add(relative);
            return;
        }

        var kind = Entry.KindOf(full);
        if (kind == EntryKind.Directory)
        {
            if (FileNames.IsFolderOfTheSystem(name)) return;
            if (FileNames.HasReportExtension(name)) found.Add(new FoundFile(full, relative, FileFinder.RefusalOf(kind, name)));
            if (Entry.IsLink(full)) links.Add(relative, full);
            else folders.Push((full, relative));
            return;
        }

        if (FileNames.IsOfTheSystem(name)) return;
        var refusal = FileNames.IsLock(name) ? new Refusal(RefusalReason.LockFile) : FileFinder.RefusalOf(kind, name);
        found.Add(new FoundFile(full, relative, refusal));
    }

    private bool FollowNextLink()
    {
        if (links.Count == 0) return false;
        var (relative, full) = links.First();
        links.Remove(relative);
        var here = RealPath.Of(Path.GetDirectoryName(full) ?? full);
        var there = RealPath.Of(full);
        if (there is null || here is null || RealPath.IsAbove(there, here))
            found.Add(new FoundFile(full, relative, new Refusal(RefusalReason.BrokenLink, "loop")));
        else
            folders.Push((full, relative));
        return true;
    }

    private string Name(string relative) => relative.Length == 0 ? Path.GetFileName(root) : relative;
}
