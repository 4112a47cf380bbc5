namespace ItaIngest.Extractors.Docx;

/// <summary>
/// The footnotes and endnotes that the text refers to. Where a reference stands, the text gets a visible mark: "[1]" for a footnote,
/// "[i]" for an endnote, counted in the order of the document, so that the digit of a note never joins the number before it.
/// </summary>
internal sealed class NoteReferences
{
    private readonly Dictionary<string, Reference> footnotes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reference> endnotes = new(StringComparer.Ordinal);
    private int numberedFootnotes;
    private int numberedEndnotes;

    /// <summary>A note that is referred to.</summary>
    /// <param name="Mark">As it is shown; null where the author wrote a mark of his own.</param>
    /// <param name="Page">Where it is referred to.</param>
    internal sealed record Reference(string? Mark, int? Page);

    public Reference Footnote(string id, bool ownMark, int? page)
    {
        if (footnotes.TryGetValue(id, out var known)) return known;
        return footnotes[id] = new Reference(ownMark ? null : $"[{NumberFormat.Decimal(++numberedFootnotes)}]", page);
    }

    public Reference Endnote(string id, bool ownMark, int? page)
    {
        if (endnotes.TryGetValue(id, out var known)) return known;
        return endnotes[id] = new Reference(ownMark ? null : $"[{NumberFormat.Write("lowerRoman", ++numberedEndnotes)}]", page);
    }

    /// <summary>The footnotes or endnotes that were referred to, by id.</summary>
    public IReadOnlyDictionary<string, Reference> Of(bool endnote) => endnote ? endnotes : footnotes;
}
