using System.Globalization;
using System.Text;

namespace ItaIngest.Readings;

/// <summary>
/// Letters of scripts that no Thai report mixes into a word, but that OCR programs do: Lao, Cyrillic, Greek, Arabic, Chinese, Japanese,
/// Korean and all others but Latin, which has a place beside Thai ("ระบบITAS").
/// </summary>
public static class ForeignLetters
{
    /// <summary>How many UTF-16 units of a foreign letter or mark begin here; 0 where none does.</summary>
    public static int LengthAt(string text, int at)
    {
        var c = text[at];
        if (c < '\u0300' || ThaiLetters.IsThai(c)) return 0;
        if (!char.IsSurrogate(c)) return IsForeign(c) ? 1 : 0;
        return char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && IsLetter(Rune.GetUnicodeCategory(new Rune(c, text[at + 1]))) ? 2 : 0;
    }

    /// <summary>Whether any foreign letter stands in a text.</summary>
    public static bool AnyIn(string text)
    {
        if (!MayHoldAny(text)) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (LengthAt(text, i) > 0) return true;
        }

        return false;
    }

    /// <summary>Nearly no text holds a character that could be one; this looks at many at once.</summary>
    public static bool MayHoldAny(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0300', '\u0E00') || text.ContainsAnyInRange('\u0E5C', '\u1FFF') || text.ContainsAnyInRange('\u2C00', '\uDFFF') || text.ContainsAnyInRange('\uF900', '\uFFFC');

    private static bool IsForeign(char c) => c switch
    {
        // Latin with more accents, full-width Latin, and what chooses the picture of the sign before it.
        >= '\u1E00' and <= '\u1EFF' or >= '\uFF21' and <= '\uFF5A' or >= '\uFE00' and <= '\uFE0F' => false,
        >= '\u2000' and <= '\u2BFF' => false,
        _ => IsLetter(CharUnicodeInfo.GetUnicodeCategory(c)),
    };

    private static bool IsLetter(UnicodeCategory category) => category <= UnicodeCategory.EnclosingMark;
}
