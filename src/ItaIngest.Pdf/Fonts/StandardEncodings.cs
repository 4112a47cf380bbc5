using System.Globalization;

namespace ItaIngest.Pdf.Fonts;

/// <summary>The encodings that files name: 256 glyph names each, null where a code has none.</summary>
internal static class StandardEncodings
{
    private static readonly Lazy<Dictionary<string, string?[]>> All = new(Load);

    public static string?[] Standard => All.Value["Standard"];

    public static string?[] WinAnsi => All.Value["WinAnsi"];

    public static string?[] MacRoman => All.Value["MacRoman"];

    public static string?[] Symbol => All.Value["Symbol"];

    public static string?[] ZapfDingbats => All.Value["ZapfDingbats"];

    /// <summary>The encoding of expert fonts in CFF (not that of MacExpertEncoding).</summary>
    public static string?[] Expert => All.Value["Expert"];

    /// <summary>By its name in a file: "WinAnsiEncoding"; null for other names.</summary>
    public static string?[]? Named(string? name) => name switch
    {
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        "StandardEncoding" => Standard,
        "MacExpertEncoding" => All.Value["MacExpert"],
        _ => null,
    };

    private static Dictionary<string, string?[]> Load()
    {
        var all = new Dictionary<string, string?[]>(StringComparer.Ordinal);
        foreach (var (section, words) in FontData.Lines("Encodings"))
        {
            if (!all.TryGetValue(section, out var names)) all[section] = names = new string?[256];
            var code = ushort.Parse(words[0], CultureInfo.InvariantCulture);
            for (var i = 1; i < words.Length; i++) names[code++] = words[i];
        }

        return all;
    }
}
