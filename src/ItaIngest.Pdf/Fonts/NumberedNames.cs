using System.Globalization;

namespace ItaIngest.Pdf.Fonts;

/// <summary>
/// Type 3 fonts whose glyphs are named by their code: /a65 or /C41 at 65. TeX's bitmap fonts and some printers' keep the codes of text;
/// other writers number glyphs as they come. Only a font whose codes look like those of text gets texts, and only for the letters, digits
/// and signs that TeX's encodings and ASCII agree on, and for the ligatures of the one of its two text encodings that the font has.
/// </summary>
internal static class NumberedNames
{
    private const string Agreed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!%&()+,-./?=[]";

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl"];

    /// <summary>The texts by code, or null when the names do not tell.</summary>
    public static string?[]? Texts(FontEncoding encoding)
    {
        List<int> codes = [];
        for (var code = 0; code < 256; code++)
        {
            if (encoding.Difference(code) is not { } name || name == ".notdef") continue;
            if (!IsNumber(name, code)) return null;
            codes.Add(code);
        }

        var isCork = codes.Exists(static code => code is 21 or 22 or (>= 29 and <= 31)) && !codes.Exists(static code => code is >= 11 and <= 15);
        if (!AreOfText(codes, isCork)) return null;
        var texts = new string?[256];
        var hasStops = codes.Contains(',') || codes.Contains('.');
        foreach (var code in codes)
        {
            // TeX's mathematical italic has its comma and full stop where text has semicolon and colon.
            if (Agreed.Contains((char)code, StringComparison.Ordinal) || (hasStops && code is ':' or ';')) texts[code] = SharedText.Of(code);
            else if (isCork) texts[code] = Cork(code);
            else if (hasStops && code is >= 11 and <= 15) texts[code] = Ligatures[code - 11];
        }

        return texts;
    }

    // TeX's T1: quotes, dashes and ligatures below the space; most of Latin-1's letters at their own place.
    private static string? Cork(int code) => code switch
    {
        16 => "“",
        17 => "”",
        21 => "–",
        22 => "—",
        39 => "’",
        >= 27 and <= 31 => Ligatures[code - 27],
        0xD7 or 0xDF or 0xF7 or 0xFF => null,
        >= 0xC0 => SharedText.Of(code),
        _ => null,
    };

    private static bool IsNumber(string name, int code)
    {
        if (name.Length is < 2 or > 4 || !char.IsAsciiLetter(name[0])) return false;
        var digits = name.AsSpan(1);
        return (byte.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == code)
            || (byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number) && number == code)
            || (digits.Length == 1 && IsPair(name[0], digits[0], code));
    }

    // /B9 at 45: a letter, and a digit to the base of 36.
    private static bool IsPair(char high, char low, int code)
    {
        var digit = char.IsAsciiLetterUpper(low) ? low - 'A' + 10 : char.IsAsciiDigit(low) ? low - '0' : -1;
        return digit >= 0 && char.IsAsciiLetterUpper(high) && ((high - 'A') * 36) + digit == code;
    }

    // Text leaves gaps, and nearly all of it is ASCII and what TeX keeps below it; a glyph counter leaves none and begins low.
    private static bool AreOfText(List<int> codes, bool isCork)
    {
        if (codes.Count == 0 || (codes[0] < 11 && !isCork)) return false;
        var others = codes.FindAll(code => code is not ((>= 11 and <= 15) or (>= 32 and <= 126)) && !(isCork && Cork(code) is not null)).Count;
        var isCounted = codes[^1] - codes[0] == codes.Count - 1 && codes[0] <= 40 && codes.Count > 2;
        return !isCounted && others * 10 <= codes.Count;
    }
}
