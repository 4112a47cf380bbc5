using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>Whether the extension of a name says something else than the content.</summary>
internal static class LyingName
{
    // Kinds of files, and the extensions under which each goes by right.
    private static readonly (string Name, string Extensions)[] Honest =
    [
        ("docx", ".docx .docm .dotx .dotm"),
        ("doc", ".doc .dot"),
        ("rtf", ".rtf"),
        ("odt", ".odt"),
        ("pdf", ".pdf"),
        ("html", ".html .htm .xhtml .php .asp .aspx"),
        ("mhtml", ".mht .mhtml .eml"),
        ("eml", ".eml"),
        ("text", ".txt .text .md .csv .tsv"),
        ("xls", ".xls"),
        ("xlsx", ".xlsx .xlsm"),
        ("ods", ".ods"),
        ("ppt", ".ppt"),
        ("pptx", ".pptx"),
        ("zip", ".zip"),
        ("png", ".png"),
        ("jpeg", ".jpg .jpeg"),
        ("gif", ".gif"),
        ("tiff", ".tif .tiff"),
        ("bmp", ".bmp"),
        ("webp", ".webp"),
    ];

    private static readonly ILookup<string, string> NamesOf = Honest
        .SelectMany(kind => kind.Extensions.Split(' ').Select(extension => (kind.Name, extension)))
        .ToLookup(pair => pair.extension, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A note when the name lies; null when it does not, or when the extension promises nothing.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="name">Name of the kind of file that its content is.</param>
    public static Note? Of(string path, string name)
    {
        var extension = Path.GetExtension(path);
        // A file with a password may be of either kind of Office file.
        if (name is "encrypted" or "empty" || !NamesOf.Contains(extension) || NamesOf[extension].Contains(name, StringComparer.Ordinal)) return null;
        return new Note(NoteKind.Info, "name-lies", extension + "|" + name);
    }
}
