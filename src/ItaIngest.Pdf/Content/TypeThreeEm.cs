using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>
/// How high an em of a Type 3 font is. Its font matrix may be any: some writers state a size of 2.4 and glyphs ten times as high.
/// </summary>
internal static class TypeThreeEm
{
    /// <summary>The units of an em that fonts are drawn in.</summary>
    private static readonly double[] UsualUnits = [1000, 2048];

    /// <summary>In units of the font size; 1 for fonts of other types, and where nothing better is known.</summary>
    public static double Of(PdfDictionary font, IObjectStore store)
    {
        if (store.GetName(font, "Subtype") != "Type3") return 1;
        var matrix = Matrix.Of(store.GetArray(font, "FontMatrix") is { Count: 6 } array ? store.Numbers(array) : [0.001, 0, 0, 0.001, 0, 0]);
        var unit = Math.Sqrt((matrix.C * matrix.C) + (matrix.D * matrix.D));
        var box = store.GetArray(font, "FontBBox") is { Count: 4 } corners ? store.Numbers(corners) : [0, 0, 0, 0];
        var height = Math.Abs(box[3] - box[1]) * unit;
        var usual = 1.12;
        if (Widest(font, store) * unit is var widest && height < 0.2 * widest)
        {
            // The box is none (0 0 0 0, 0 0 1 -1): then by the widest letter, which is about three quarters of an em.
            height = widest;
            usual = 0.75;
        }

        if (!(height is > 0 and < 1e6) || height is > 0.4 and < 2.5) return 1;
        var best = height / usual;
        var distance = 0.7;
        foreach (var units in UsualUnits)
        {
            var off = Math.Abs(Math.Log(height / (unit * units) / usual));
            if (off < distance) (best, distance) = (unit * units, off);
        }

        return best;
    }

    private static double Widest(PdfDictionary font, IObjectStore store)
    {
        double widest = 0;
        if (store.GetArray(font, "Widths") is not { } widths) return widest;
        for (var i = 0; i < widths.Count && i < 256; i++) widest = Math.Max(widest, (store.Resolve(widths[i]) as PdfNumber)?.Value ?? 0);
        return widest;
    }
}
