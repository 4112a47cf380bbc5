using System.Globalization;

namespace ItaIngest.Pdf.Fonts;

/// <summary>Widths of the 14 standard fonts, for files that leave them to the reader; other fonts that bring none get those of the nearest.</summary>
internal static class CoreMetrics
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, float>>> All = new(Load);

    /// <summary>One of the 14 by its own name or one of its usual other names ("Arial,Bold", "TimesNewRomanPS-BoldMT"), else null.</summary>
    public static string? Standard(string name)
    {
        var family = Family(name);
        return family is "Courier" or "Symbol" or "ZapfDingbats" || family is null ? family : Styled(family, name);
    }

    /// <summary>The standard font that is nearest to any other.</summary>
    public static string Nearest(string name, bool isFixed, bool isSerif) =>
        Standard(name) ?? (isFixed ? "Courier" : Styled(isSerif ? "Times" : "Helvetica", name));

    /// <summary>The widths of one of the 14, by glyph name, 1.0 the size of the font.</summary>
    public static IReadOnlyDictionary<string, float> Widths(string standard) => All.Value[standard];

    private static string? Family(string name)
    {
        if (name.StartsWith("Courier", StringComparison.OrdinalIgnoreCase)) return "Courier";
        if (name.StartsWith("Helvetica", StringComparison.OrdinalIgnoreCase) && !name.Contains("Narrow", StringComparison.OrdinalIgnoreCase) && !name.Contains("Condensed", StringComparison.OrdinalIgnoreCase)) return "Helvetica";
        if (name.StartsWith("Arial", StringComparison.OrdinalIgnoreCase) && !name.Contains("Narrow", StringComparison.OrdinalIgnoreCase)) return "Helvetica";
        if (name.StartsWith("Times", StringComparison.OrdinalIgnoreCase)) return "Times";
        if (name is "Symbol" || name.StartsWith("Symbol,", StringComparison.Ordinal) || name is "SymbolMT") return "Symbol";
        return name is "ZapfDingbats" ? "ZapfDingbats" : null;
    }

    private static string Styled(string family, string name)
    {
        var bold = FontStyle.IsBoldName(name);
        if (family == "Helvetica") return bold ? "Helvetica-Bold" : "Helvetica";
        return (bold, FontStyle.IsItalicName(name)) switch
        {
            (true, true) => "Times-BoldItalic",
            (true, false) => "Times-Bold",
            (false, true) => "Times-Italic",
            _ => "Times-Roman",
        };
    }

    private static Dictionary<string, Dictionary<string, float>> Load()
    {
        var all = new Dictionary<string, Dictionary<string, float>>(StringComparer.Ordinal);
        foreach (var (section, words) in FontData.Lines("CoreWidths"))
        {
            if (!all.TryGetValue(section, out var widths)) all[section] = widths = new Dictionary<string, float>(StringComparer.Ordinal);
            var width = short.Parse(words[0], CultureInfo.InvariantCulture) / 1000f;
            for (var i = 1; i < words.Length; i++) widths[words[i]] = width;
        }

        return all;
    }
}
