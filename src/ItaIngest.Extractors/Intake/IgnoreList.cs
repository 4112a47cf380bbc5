namespace ItaIngest.Extractors.Intake;

/// <summary>
/// The file .itaignore of a folder: what in it is no report and is not to be looked at, a path under the folder a line
/// ("truth", "drafts/old.docx"), '#' begins a remark. No patterns: what is left out is told by name.
/// </summary>
internal sealed class IgnoreList
{
    /// <summary>Name of the file, in the folder that is given.</summary>
    public const string FileName = ".itaignore";

    private const int MostBytes = 64 << 10;

    private readonly HashSet<string> paths;

    private IgnoreList(IEnumerable<string> lines) =>
        paths = new HashSet<string>(
            lines.Select(l => l.Trim().Replace('\\', '/').TrimEnd('/')).Where(l => l.Length > 0 && !l.StartsWith('#')),
            StringComparer.Ordinal);

    /// <summary>The list of a folder; an empty one where there is none, or none that can be read as one.</summary>
    public static IgnoreList Of(string root)
    {
        var file = new FileInfo(Path.Combine(root, FileName));
        // A list that cannot be read leaves nothing out: too much is looked at rather than too little.
        if (Entry.KindOf(file.FullName) != EntryKind.File || file.Length > MostBytes) return new IgnoreList([]);
        try
        {
            return new IgnoreList(File.ReadAllLines(file.FullName));
        }
        catch (IOException)
        {
            return new IgnoreList([]);
        }
        catch (UnauthorizedAccessException)
        {
            return new IgnoreList([]);
        }
    }

    /// <summary>Whether a path under the folder is on the list.</summary>
    public bool Has(string relative) => paths.Contains(relative);
}
