using ItaIngest.Pdf.Fonts;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>A font of the document, and its number among the fonts of the page that is being read.</summary>
internal sealed class LoadedFont(PdfFont font, double em = 1)
{
    public PdfFont Font { get; } = font;

    /// <summary>What a reader takes for the height of an em, in units of the font size: 1 but for some Type 3 fonts.</summary>
    public double Em { get; } = em;

    /// <summary>The page for which <see cref="Index"/> holds.</summary>
    public PageReading? Page { get; set; }

    public short Index { get; set; }
}

/// <summary>The fonts of a document, loaded once, up to a number.</summary>
internal sealed class FontCache(IObjectStore store, Func<PdfDictionary, IObjectStore, PdfFont> load)
{
    private const int Limit = 128;

    private readonly Dictionary<int, LoadedFont> byNumber = [];
    private readonly Dictionary<PdfDictionary, LoadedFont> byDictionary = new(ReferenceEqualityComparer.Instance);
    private LoadedFont? fallback;

    /// <summary>What stands in for a font that the resources do not have.</summary>
    public LoadedFont Fallback => fallback ??= new LoadedFont(load(new PdfDictionary(new Dictionary<string, PdfObject>(StringComparer.Ordinal)
    {
        ["Type"] = new PdfName("Font"),
        ["Subtype"] = new PdfName("Type1"),
        ["BaseFont"] = new PdfName("Helvetica"),
    }), store));

    /// <summary>The font of an entry of the resources, or null if it is none.</summary>
    public LoadedFont? Get(PdfObject entry)
    {
        if (entry is PdfReference reference)
        {
            if (byNumber.TryGetValue(reference.Number, out var known)) return known;
            if (store.Resolve(entry) is not PdfDictionary dictionary) return null;
            if (byNumber.Count >= Limit) byNumber.Clear();
            return byNumber[reference.Number] = new LoadedFont(load(dictionary, store), TypeThreeEm.Of(dictionary, store));
        }

        if (entry is not PdfDictionary direct) return null;
        if (byDictionary.TryGetValue(direct, out var found)) return found;
        if (byDictionary.Count >= Limit) byDictionary.Clear();
        return byDictionary[direct] = new LoadedFont(load(direct, store), TypeThreeEm.Of(direct, store));
    }
}
