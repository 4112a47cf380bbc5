namespace ItaIngest.Extractors.Intake;

/// <summary>What the name of a file says, before it is opened. A name never decides a format; it decides what is listed.</summary>
internal static class FileNames
{
    /// <summary>Extensions under which reports are published.</summary>
    private static readonly HashSet<string> ReportExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx", ".docm", ".dotx", ".doc", ".dot", ".rtf", ".odt", ".pdf", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".txt", ".md", ".xls", ".xlsx", ".ods",
    };

    private static readonly HashSet<string> SystemFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        ".DS_Store", "Thumbs.db", "ehthumbs.db", "desktop.ini", ".directory", ".gitignore", ".gitattributes", ".gitkeep", ".localized",
    };

    private static readonly HashSet<string> SystemFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "__MACOSX", "$RECYCLE.BIN", "System Volume Information", "lost+found",
    };

    /// <summary>Whether the name ends in an extension under which reports are published.</summary>
    public static bool HasReportExtension(string name) => ReportExtensions.Contains(Path.GetExtension(name));

    /// <summary>Word keeps "~$name" beside an open document, LibreOffice ".~lock.name#".</summary>
    public static bool IsLock(string name) =>
        name.StartsWith("~$", StringComparison.Ordinal)
        || (name.StartsWith(".~lock.", StringComparison.Ordinal) && name.EndsWith('#'));

    /// <summary>
    /// What the operating system or a tool keeps for itself and nobody would call a file of theirs. Any other dot file is
    /// left out too, unless its name ends like a report's: then somebody may miss it.
    /// </summary>
    public static bool IsOfTheSystem(string name) =>
        SystemFiles.Contains(name) || (name.StartsWith('.') && !HasReportExtension(name) && !IsLock(name));

    /// <summary>Folders in which nobody keeps reports: dot folders and those of operating systems.</summary>
    public static bool IsFolderOfTheSystem(string name) =>
        SystemFolders.Contains(name) || (name.StartsWith('.') && !HasReportExtension(name));
}
