namespace ItaIngest.Pdf.Fonts;

/// <summary>Weight and slope as a font's name tells them.</summary>
internal static class FontStyle
{
    private static readonly string[] Bold = ["bold", "black", "heavy", "demi", "extrabd", "-bd"];

    private static readonly string[] Italic = ["italic", "oblique", "slanted", "kursiv", "-it"];

    public static bool IsBoldName(string name) => HasOne(name, Bold);

    public static bool IsItalicName(string name) => HasOne(name, Italic);

    /// <summary>The name without the prefix of a subset: six capitals and a plus sign.</summary>
    public static string WithoutPrefix(string name)
    {
        if (name.Length < 8 || name[6] != '+') return name;
        foreach (var letter in name.AsSpan(0, 6))
        {
            if (!char.IsAsciiLetterUpper(letter) && !char.IsAsciiDigit(letter)) return name;
        }

        return name[7..];
    }

    private static bool HasOne(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
