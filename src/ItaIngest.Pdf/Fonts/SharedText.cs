namespace ItaIngest.Pdf.Fonts;

/// <summary>One string object a character, whichever font it comes from.</summary>
internal static class SharedText
{
    private static readonly string?[] Common = new string?[0x3000];

    /// <summary>The text of a code point; "" for what is none: surrogates, U+0000, U+FFFD, U+FFFE and U+FFFF, above U+10FFFF.</summary>
    public static string Of(int codePoint)
    {
        if (codePoint <= 0 || codePoint > 0x10FFFF || (codePoint & 0xFFFFF800) == 0xD800 || codePoint is 0xFFFD or 0xFFFE or 0xFFFF) return "";
        if (codePoint >= Common.Length) return char.ConvertFromUtf32(codePoint);
        return Common[codePoint] ??= ((char)codePoint).ToString();
    }
}
