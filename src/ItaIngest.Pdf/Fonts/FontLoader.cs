using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Fonts;

/// <summary>Makes a font of its dictionary.</summary>
internal static class FontLoader
{
    /// <summary>Loads a font. A broken one gives a font that knows less, never an exception.</summary>
    public static PdfFont Load(PdfDictionary font, IObjectStore store) => throw new NotSupportedException();
}
