using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Fonts;

/// <summary>Makes fonts of single bytes.</summary>
internal static class SimpleFontLoader
{
    public static PdfFont Load(PdfDictionary font, string subtype, IObjectStore store)
    {
        List<PdfNote> notes = [];
        var name = FontStyle.WithoutPrefix(store.GetName(font, "BaseFont") ?? store.GetName(font, "Name") ?? "");
        var descriptor = new FontDescriptor(store.GetDictionary(font, "FontDescriptor"), name, store);
        var toUnicode = FontLoader.ToUnicode(font, store, notes);
        var isType3 = subtype == "Type3";
        var matrix = isType3 ? Matrix(font, store) : null;
        var standard = isType3 ? null : CoreMetrics.Standard(name);
        var parts = new SimpleFontParts
        {
            Description = new PageFont(name, subtype.Length == 0 ? "Type1" : subtype, isType3 || descriptor.Program is not null, toUnicode is not null, IsVertical: false, descriptor.IsBold, descriptor.IsItalic),
            Descriptor = descriptor,
            Encoding = FontEncoding.Read(store.Get(font, "Encoding"), store),
            ToUnicode = toUnicode,
            Usual = Usual(subtype, standard, descriptor),
            Widths = Widths(font, matrix, store, out var hasWidths),
            HasWidths = hasWidths,
            Metrics = CoreMetrics.Nearest(name, descriptor.IsFixed, descriptor.IsSerif),
            IsDingbats = standard == "ZapfDingbats" || name.Contains("Dingbats", StringComparison.OrdinalIgnoreCase),
            IsTrueType = subtype == "TrueType",
            GlyphMatrix = matrix,
            Procedures = isType3 ? Procedures(font, store) : null,
            Notes = notes,
        };
        return new SimpleFont(parts, () => FontLoader.Program(descriptor, store, notes));
    }

    private static string?[] Usual(string subtype, string? standard, FontDescriptor descriptor) => standard switch
    {
        "Symbol" => StandardEncodings.Symbol,
        "ZapfDingbats" => StandardEncodings.ZapfDingbats,
        _ => subtype switch
        {
            "TrueType" when !descriptor.IsNonsymbolic => StandardEncodings.WinAnsi,
            "Type3" => new string?[256],
            _ => StandardEncodings.Standard,
        },
    };

    private static float[] Widths(PdfDictionary font, double[]? matrix, IObjectStore store, out bool hasWidths)
    {
        var widths = new float[256];
        Array.Fill(widths, float.NaN);
        hasWidths = false;
        if (store.GetArray(font, "Widths") is not { } array) return widths;
        var first = store.GetInt(font, "FirstChar") ?? 0;
        var scale = matrix is null ? 0.001 : matrix[0] == 0 ? Math.Abs(matrix[1]) : matrix[0];
        for (var i = 0; i < array.Count && i < 256; i++)
        {
            var code = (long)first + i;
            if (code is < 0 or > 255 || store.Resolve(array[i]) is not PdfNumber number || !double.IsFinite(number.Value)) continue;
            widths[code] = (float)(Math.Clamp(number.Value, -1e6, 1e6) * scale);
            hasWidths = true;
        }

        return widths;
    }

    private static double[] Matrix(PdfDictionary font, IObjectStore store)
    {
        if (store.GetArray(font, "FontMatrix") is { Count: >= 6 } array && store.Numbers(array)[..6] is var numbers && Array.TrueForAll(numbers, double.IsFinite) && (numbers[0] != 0 || numbers[1] != 0)) return numbers;
        return [0.001, 0, 0, 0.001, 0, 0];
    }

    private static Func<string?, PdfStream?> Procedures(PdfDictionary font, IObjectStore store)
    {
        var procedures = store.GetDictionary(font, "CharProcs") ?? PdfDictionary.Empty;
        return name => name is null ? null : store.GetStream(procedures, name);
    }
}
