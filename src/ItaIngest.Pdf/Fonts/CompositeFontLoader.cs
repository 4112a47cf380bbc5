using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Fonts;

/// <summary>Makes Type 0 fonts.</summary>
internal static class CompositeFontLoader
{
    private const int DeepestUse = 8;

    public static PdfFont Load(PdfDictionary font, IObjectStore store)
    {
        List<PdfNote> notes = [];
        var descendant = Descendant(font, store);
        var name = FontStyle.WithoutPrefix(store.GetName(font, "BaseFont") ?? store.GetName(descendant, "BaseFont") ?? "");
        var descriptor = new FontDescriptor(store.GetDictionary(descendant, "FontDescriptor") ?? store.GetDictionary(font, "FontDescriptor"), name, store);
        var encoding = Encoding(store.Get(font, "Encoding"), name, store, notes);
        var toUnicode = FontLoader.ToUnicode(font, store, notes) ?? FontLoader.ToUnicode(descendant, store, notes);
        var parts = new CompositeFontParts
        {
            Description = new PageFont(name, "Type0", descriptor.Program is not null, toUnicode is not null, encoding.IsVertical, descriptor.IsBold, descriptor.IsItalic),
            Descriptor = descriptor,
            Encoding = encoding,
            ToUnicode = toUnicode,
            Widths = new CidWidths(descendant, store),
            Collection = store.GetDictionary(descendant, "CIDSystemInfo") is { } system && store.Get(system, "Ordering") is PdfString ordering ? System.Text.Encoding.Latin1.GetString(ordering.Bytes) : "",
            GlyphMap = store.GetStream(descendant, "CIDToGIDMap") is { } map ? store.Decode(map, out _) : default,
            Notes = notes,
        };
        return new CompositeFont(parts, () => FontLoader.Program(descriptor, store, notes));
    }

    private static PdfDictionary Descendant(PdfDictionary font, IObjectStore store) => store.Get(font, "DescendantFonts") switch
    {
        PdfArray { Count: > 0 } array => store.Dictionary(array[0]) ?? PdfDictionary.Empty,
        PdfDictionary dictionary => dictionary,
        _ => PdfDictionary.Empty,
    };

    private static CMap Encoding(PdfObject encoding, string font, IObjectStore store, List<PdfNote> notes)
    {
        if (encoding is PdfStream stream) return Embedded(stream, font, store, notes);
        if (encoding is PdfName name)
        {
            if (PredefinedCMaps.Named(name.Value) is { } known)
            {
                if (known.IsUnknown) notes.Add(new PdfNote(IsLoss: false, "font-cmap-unknown", $"{font}: {name.Value}"));
                return known;
            }

            notes.Add(new PdfNote(IsLoss: false, "font-cmap-unknown", $"{font}: {name.Value}"));
        }

        return PredefinedCMaps.Named("Identity-H")!;
    }

    private static CMap Embedded(PdfStream stream, string font, IObjectStore store, List<PdfNote> notes)
    {
        var map = new CMap { IsVertical = store.GetInt(stream.Dictionary, "WMode") == 1 };
        PdfObject next = stream;
        for (var depth = 0; next is PdfStream current; depth++)
        {
            if (depth == DeepestUse)
            {
                notes.Add(new PdfNote(IsLoss: true, "limit-cmap", font + ": usecmap"));
                break;
            }

            var used = "";
            CMapParser.Read(store.Decode(current, out var damaged).Span, map, name => used = name);
            if (damaged) notes.Add(new PdfNote(IsLoss: false, "font-damaged", font + ": Encoding"));
            next = store.Get(current.Dictionary, "UseCMap");
            if (next is not (PdfStream or PdfName) && used.Length > 0) next = new PdfName(used);
        }

        if (next is PdfName rest) Use(rest.Value, map, font, notes);

        // A predefined CMap that was put into the file: its name tells what its codes are.
        if (store.GetName(stream.Dictionary, "CMapName") is { } own && PredefinedCMaps.Named(own) is { Text: { } text }) map.Text ??= text;
        if (map.Spaces.Count == 0) map.Spaces.AddAll(CodeSpaces.TwoBytes);
        if (map.Cids.Count == 0 && map.Text is null) map.IsIdentity = true;
        return map;
    }

    private static void Use(string name, CMap map, string font, List<PdfNote> notes)
    {
        if (PredefinedCMaps.Named(name) is not { } known || known.IsUnknown) notes.Add(new PdfNote(IsLoss: false, "font-cmap-unknown", $"{font}: {name}"));
        if (PredefinedCMaps.Named(name) is not { } used) return;
        map.Spaces.AddAll(used.Spaces);
        map.IsIdentity |= used.IsIdentity;
        map.Text ??= used.Text;
    }
}
