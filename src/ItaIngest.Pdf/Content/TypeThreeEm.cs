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
        if (!(height is > 0 and < 1e6)) return 1;
        if (height is > 0.5 and < 2.5) return 1;
        foreach (var units in UsualUnits)
        {
            if (height / (unit * units) is > 0.6 and < 1.7) return unit * units;
        }

        // From below the descenders to above the ascenders is a little more than an em.
        return height / 1.12;
    }
}
