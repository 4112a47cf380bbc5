namespace ItaIngest.Tests.Generated;

/// <summary>A program that writes PDF files, or writes them anew.</summary>
internal enum Maker
{
    /// <summary>LibreOffice Writer, from a Word file.</summary>
    LibreOffice = 0,

    /// <summary>Chromium, from a web page.</summary>
    Chromium,

    /// <summary>Ghostscript's pdfwrite, from a PDF.</summary>
    Ghostscript,

    /// <summary>Cairo, from a PDF (pdftocairo); poppler's other programs come with it.</summary>
    Cairo,

    /// <summary>qpdf, from a PDF: the same objects in another order or form.</summary>
    Qpdf,

    /// <summary>librsvg with cairo, from an SVG image.</summary>
    Svg,
}
