using System.Globalization;

namespace ItaIngest.Pdf.Fonts;

/// <summary>
/// What glyph names mean: the Adobe Glyph List, and the rules of its specification for names that are not in it (uni0E01, u1F600,
/// name.variant, one_two). Thai mark variants (maieklowleftthai) keep the private-use code point of the list: the extractor resolves
/// those in one place, with the rest.
/// </summary>
internal static class GlyphNames
{
    private const int LongestName = 128;

    private static readonly string[] Styles = ["small", "oldstyle", "superior", "inferior"];

    private static readonly Lazy<(Dictionary<string, string> Names, Dictionary<string, string> Dingbats)> Lists = new(Load);

    /// <summary>The text that a name stands for, or null when it means nothing.</summary>
    public static string? Text(string name, bool isDingbats = false)
    {
        if (name.Length is 0 or > LongestName) return null;
        if (isDingbats && Lists.Value.Dingbats.TryGetValue(name, out var dingbat)) return dingbat;
        if (Lists.Value.Names.TryGetValue(name, out var text)) return text;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot == 0) return null;
        if (dot > 0) return Text(name[..dot], isDingbats);
        if (name.Contains('_', StringComparison.Ordinal)) return Ligature(name.Split('_'), isDingbats);
        return Numbered(name);
    }

    private static string? Ligature(string[] parts, bool isDingbats)
    {
        if (parts.Length > 8) return null;
        var text = "";
        foreach (var part in parts)
        {
            if (Text(part, isDingbats) is not { } meant) return null;
            text += meant;
        }

        return text;
    }

    // uniXXXX, uniXXXXYYYY…, uXXXX to uXXXXXX
    private static string? Numbered(string name)
    {
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
        {
            var text = "";
            for (var i = 3; i < name.Length; i += 4)
            {
                if (Hex(name.AsSpan(i, 4)) is not { } unit || SharedText.Of(unit) is not { Length: > 0 } letter) return null;
                text = text.Length == 0 ? letter : text + letter;
            }

            return text;
        }

        if (name[0] == 'u' && name.Length is >= 5 and <= 7 && Hex(name.AsSpan(1)) is { } code && SharedText.Of(code) is { Length: > 0 } one) return one;
        return null;
    }

    private static int? Hex(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static (Dictionary<string, string> Names, Dictionary<string, string> Dingbats) Load()
    {
        var names = new Dictionary<string, string>(4400, StringComparer.Ordinal);
        var dingbats = new Dictionary<string, string>(220, StringComparer.Ordinal);
        foreach (var (section, words) in FontData.Lines("GlyphNames"))
        {
            var text = words.Length == 2 ? SharedText.Of(Hex(words[1])!.Value) : string.Concat(words.Skip(1).Select(word => SharedText.Of(Hex(word)!.Value)));
            (section == "names" ? names : dingbats)[words[0]] = text;
        }

        Unstyle(names);
        return (names, dingbats);
    }

    // The list gives old-style figures and small capitals private-use code points; their text is the figure and the letter.
    private static void Unstyle(Dictionary<string, string> names)
    {
        foreach (var (name, text) in names.ToArray())
        {
            if (text is not [>= '\uF600' and <= '\uF7FF']) continue;
            foreach (var style in Styles)
            {
                if (name.EndsWith(style, StringComparison.Ordinal) && names.TryGetValue(name[..^style.Length], out var plain)) names[name] = plain;
            }
        }
    }
}
