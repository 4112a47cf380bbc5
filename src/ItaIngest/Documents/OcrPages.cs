namespace ItaIngest.Documents;

/// <summary>Pages that were read by OCR: their text is for finding and reading, their numbers are not to be trusted.</summary>
public static class OcrPages
{
    /// <summary>The note of an extractor on such a page.</summary>
    public const string NoteCode = "page-read-by-ocr";

    /// <summary>The numbers of these pages.</summary>
    public static IReadOnlySet<int> Of(Extraction extraction)
    {
        ArgumentNullException.ThrowIfNull(extraction);
        return extraction.Notes.Where(n => string.Equals(n.Code, NoteCode, StringComparison.Ordinal)).Select(n => n.At?.Page).OfType<int>().ToHashSet();
    }
}
