namespace ItaIngest.Pdf.Fonts;

/// <summary>
/// Whether the codes of a simple font are numbers that a writer gave the glyphs of the embedded program, as they came. What neither a map
/// nor the program tells of such a font is not text, though many of its codes look like letters and, worse, like digits.
/// </summary>
internal static class OwnNumbers
{
    /// <param name="parts">The font as the file describes it.</param>
    /// <param name="program">Its embedded program.</param>
    public static bool Has(SimpleFontParts parts, FontProgram program)
    {
        if (parts.Descriptor.Program is null || parts.Encoding.Named is not null) return false;

        // A map that tells some of them would tell all if the writer knew.
        if (parts.ToUnicode is not null) return true;
        return parts.IsTrueType && (IsPart(parts.Description.Name) || HasGlyphsBelowText(parts, program));
    }

    // pdftops cuts a font of many glyphs into several of 256 each: Loma_00, Loma_01, …
    private static bool IsPart(string name) =>
        name.Length > 3 && name[^3] == '_' && char.IsAsciiDigit(name[^2]) && char.IsAsciiDigit(name[^1]);

    // No encoding has letters there; tabs and line ends are there in fonts that have encodings.
    private static bool HasGlyphsBelowText(SimpleFontParts parts, FontProgram program)
    {
        for (var code = 1; code < 32; code++)
        {
            if (code is 9 or 10 or 13 or 28 or 29 or 30 or 31) continue;
            if (parts.Widths[code] > 0 || program.GlyphOfCode(code) > 1) return true;
        }

        return false;
    }
}
