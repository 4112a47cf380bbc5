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
        if (store.GetName(font, "ToUnicode") is "Identity-H" or "Identity-V" or "Identity") return ToUnicodeMap.Identity();
        if (store.GetStream(font, "ToUnicode") is not { } stream) return null;
        var map = CMapParser.ReadToUnicode(store.Decode(stream, out var damaged).Span);
        var name = store.GetName(font, "BaseFont") ?? "";
        if (damaged) notes.Add(new PdfNote(IsLoss: false, "font-damaged", name + ": ToUnicode"));
        if (map.IsCut) notes.Add(new PdfNote(IsLoss: true, "limit-cmap", name + ": ToUnicode"));
        return map.Count == 0 ? null : map;
    }

    /// <summary>Reads an embedded program: what it is, its own first bytes tell better than the key under which it stands.</summary>
    public static FontProgram Program(FontDescriptor descriptor, IObjectStore store, List<PdfNote> notes)
    {
        if (descriptor.Program is not { } stream) return FontProgram.None;
        var bytes = store.Decode(stream, out var damaged);
        var head = new BigEndianBytes(bytes);
        FontProgram? program = head.U32(0) switch
        {
            0x00010000 or 0x00020000 or 0x74727565 or 0x74746366 or 0x4F54544F or 0x74797031 => TrueTypeProgram.Read(bytes),
            _ when head.U8(0) == 1 && head.U8(2) >= 4 && head.U8(3) is >= 1 and <= 4 => CffProgram.Read(head),
            _ => Type1Program.Read(bytes.Span),
        };
        if (program is null || damaged) notes.Add(new PdfNote(IsLoss: false, "font-damaged", descriptor.Name));
        return program ?? FontProgram.None;
    }
}
