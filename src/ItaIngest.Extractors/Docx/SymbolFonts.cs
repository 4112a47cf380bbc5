using System.Text;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// Fonts whose code points are pictures: what a reader sees there, where it is known. Empty boxes become ☐ and boxes with a tick
/// or a cross ☑, as everywhere in an extraction. A digit in Wingdings is a picture too, and must not become a digit.
/// </summary>
internal static class SymbolFonts
{
    private const string SymbolLow = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
    private const string SymbolHigh = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";

    private static readonly Dictionary<int, string> Wingdings = Pairs(
        "45 ☜ 46 ☞ 47 ☝ 48 ☟ 4A ☺ 4C ☹ 52 ☼ 6C ● 6E ■ 6F ☐ 70 ☐ 71 ☐ 72 ☐ 75 ◆ 76 ❖ 78 ☑ 9F • A7 ▪ A8 ☐ AB ★ D8 ➢ "
        + "DF ← E0 → E1 ↑ E2 ↓ E8 ➔ EF ⇦ F0 ⇨ F1 ⇧ F2 ⇩ FB ✗ FC ✓ FD ☑ FE ☑");

    private static readonly Dictionary<int, string> Wingdings2 = Pairs("4F ✗ 50 ✓ 51 ☑ 52 ☑ 53 ☑ 54 ☑ A3 ☐");

    private static readonly Dictionary<int, string> Wingdings3 = Pairs("70 ▲ 71 ▼ 74 ◀ 75 ▶ 7D ▶");

    private static readonly Dictionary<int, string> Webdings = Pairs("61 ✓ 63 ☐ 67 ■ 6E ● 72 ✗");

    static SymbolFonts()
    {
        for (var i = 0; i < 10; i++)
        {
            Wingdings[0x81 + i] = Wingdings2[0x6A + i] = ((char)('①' + i)).ToString();
            Wingdings[0x8C + i] = Wingdings2[0x75 + i] = ((char)('❶' + i)).ToString();
        }

        Wingdings[0x80] = Wingdings2[0x69] = "⓪";
        Wingdings[0x8B] = Wingdings2[0x74] = "⓿";
    }

    /// <summary>Whether the letters of a font are pictures.</summary>
    public static bool IsSymbolic(string? font) => font is not null && (Table(font) is not null || IsSymbol(font));

    /// <summary>What a code point of a symbol font shows (0xF0FE and 0xFE are the same), or null where it is not known.</summary>
    public static string? Map(string font, int code)
    {
        if (code is >= 0xF000 and <= 0xF0FF) code &= 0xFF;
        if (IsSymbol(font))
        {
            if (code is >= 0x20 and <= 0x7E) return SymbolLow[code - 0x20].ToString();
            return code >= 0xA0 && code - 0xA0 < SymbolHigh.Length ? SymbolHigh[code - 0xA0].ToString() : null;
        }

        return code == 0x20 ? " " : Table(font)?.GetValueOrDefault(code);
    }

    /// <summary>Text in a symbol font as it is seen. What is not known keeps its code point, in the private use area, and is told of.</summary>
    public static string Read(string? font, string text, Action<string, int> unknown)
    {
        if (font is null || !IsSymbolic(font)) return text;
        var seen = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ((> ' ' and <= '\u00FF') or (>= '\uF000' and <= '\uF0FF')))
            {
                seen.Append(c);
            }
            else if (Map(font, c) is { } known)
            {
                seen.Append(known);
            }
            else
            {
                seen.Append((char)(0xF000 | (c & 0xFF)));
                unknown(font, c & 0xFF);
            }
        }

        return seen.ToString();
    }

    private static Dictionary<int, string> Pairs(string pairs) =>
        pairs.Split(' ').Chunk(2).ToDictionary(p => Convert.ToInt32(p[0], 16), p => p[1]);

    private static bool IsSymbol(string font) => font.Equals("Symbol", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<int, string>? Table(string font) => font.ToUpperInvariant() switch
    {
        "WINGDINGS" => Wingdings,
        "WINGDINGS 2" => Wingdings2,
        "WINGDINGS 3" => Wingdings3,
        "WEBDINGS" => Webdings,
        _ => null,
    };
}
