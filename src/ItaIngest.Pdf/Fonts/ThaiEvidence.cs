namespace ItaIngest.Pdf.Fonts;

/// <summary>
/// Whether the bytes above 127 of a simple font are a Thai code page, although the file says nothing or Latin. What the embedded program
/// maps decides; without it a Thai family's name needs a second witness, for writers of today put real Latin letters into such fonts.
/// </summary>
internal static class ThaiEvidence
{
    private static readonly string[] Families =
    [
        "Angsana", "Cordia", "Browallia", "Dillenia", "Eucrosia", "Freesia", "Iris", "Jasmine", "Kodchiang", "LilyUPC", "Sarabun", "THNiramit", "THKodchasal", "THKrub", "THMali",
        "THChakra", "THFahkwang", "THBaijam", "THCharm", "THSrisakdi", "THK2D", "PSL", "Garuda", "Norasi", "Loma", "Kinnari", "Waree", "Sawasdee", "Tlwg", "Umpush",
        "Purisa", "Leelawadee", "Thonburi", "Ayuthaya", "Krungthep", "Sathu", "Silom",
    ];

    /// <summary>The page, or null when they are not.</summary>
    /// <param name="parts">The font as the file describes it.</param>
    /// <param name="program">Its embedded program.</param>
    public static ThaiCodePage? Page(SimpleFontParts parts, FontProgram program)
    {
        if (parts.GlyphMatrix is not null) return null;
        var windows = 0;
        var macintosh = 0;
        var latin = 0;
        for (var code = 0x80; code < 256; code++)
        {
            var own = program.Text(program.GlyphOfCode(code));
            // Quotes and dashes stand at the same bytes in Windows' Latin: only Thai letters and marks tell.
            if (own is [>= '\u0E01' and <= '\u0E5B'] or [>= '\uF700' and <= '\uF8FF'])
            {
                if (own == ThaiCodePage.Windows[code]) windows++;
                if (own == ThaiCodePage.Macintosh[code]) macintosh++;
            }

            if (StandardEncodings.WinAnsi[code] is { } name && GlyphNames.Text(name) is [>= '\u00A1' and <= '\u00FF' and var letter] && program.GlyphOfCharacter(letter) > 0) latin++;
        }

        if (Math.Max(windows, macintosh) > 2 && latin == 0) return macintosh > windows ? ThaiCodePage.Macintosh : ThaiCodePage.Windows;
        if (latin > 0 || windows + macintosh > 0) return null;
        return HasThaiWidths(parts.Widths, IsThaiFamily(parts.Description.Name)) ? ThaiCodePage.Windows : null;
    }

    private static bool IsThaiFamily(string name)
    {
        var plain = name.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (plain.Contains("UPC", StringComparison.Ordinal)) return true;
        foreach (var family in Families)
        {
            if (plain.StartsWith(family, StringComparison.OrdinalIgnoreCase) || (family == "Sarabun" && plain.Contains(family, StringComparison.OrdinalIgnoreCase))) return true;
        }

        return false;
    }

    // In Latin fonts the letters at the places of Thai marks are as wide as others; in Thai fonts marks have no width. Letters that are
    // not used may be stated without width as well: so there must be many that have one.
    private static bool HasThaiWidths(float[] widths, bool isThaiFamily)
    {
        var marks = 0;
        var letters = 0;
        for (var code = 0xA1; code < 256; code++)
        {
            if (float.IsNaN(widths[code])) continue;
            if (ThaiCodePage.IsMark(code))
            {
                if (widths[code] > 0.01f) return false;
                marks++;
            }
            else if (ThaiCodePage.IsLetter(code) && widths[code] > 0.1f)
            {
                letters++;
            }
        }

        return isThaiFamily ? marks >= 4 && letters >= 8 : marks >= 12 && letters >= 30;
    }
}
