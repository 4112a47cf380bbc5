using ItaIngest.Documents;

namespace ItaIngest.Extractors;

/// <summary>The formats that are read: one line each.</summary>
public static class ExtractorList
{
    /// <summary>An extractor for every format.</summary>
    /// <param name="limits">How much is read.</param>
    /// <param name="ocr">Reads pages of PDF files that have no text; null: they are named only.</param>
    /// <param name="openPdf">Opens PDF files; null: <see cref="ItaIngest.Pdf.PdfDocument.Open"/>.</param>
    public static IReadOnlyList<IExtractor> All(Limits limits, Pdf.Ocr.PageOcr? ocr = null, ItaIngest.Pdf.PdfOpener? openPdf = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return
        [
            new Text.TextExtractor(limits),
            new Html.HtmlExtractor(limits),
            new Docx.DocxExtractor(limits),
            new Pdf.PdfExtractor(limits, ocr, openPdf),
        ];
    }
}
