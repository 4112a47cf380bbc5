using ItaIngest.Documents;

namespace ItaIngest.Extractors;

/// <summary>The formats that are read: one line each.</summary>
public static class ExtractorList
{
    /// <summary>An extractor for every format.</summary>
    public static IReadOnlyList<IExtractor> All(Limits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return
        [
            new Text.TextExtractor(limits),
            new Html.HtmlExtractor(limits),
            new Docx.DocxExtractor(limits),
        ];
    }
}
