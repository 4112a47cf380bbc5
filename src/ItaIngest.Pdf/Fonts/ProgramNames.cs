namespace ItaIngest.Pdf.Fonts;

/// <summary>The glyph names that font programs refer to by number.</summary>
internal static class ProgramNames
{
    private static readonly Lazy<Dictionary<string, string[]>> All = new(() => FontData.Lines("ProgramNames")
        .GroupBy(line => line.Section, line => line.Words, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.SelectMany(words => words).ToArray(), StringComparer.Ordinal));

    /// <summary>The 258 of TrueType's post table.</summary>
    public static string[] MacGlyphs => All.Value["MacGlyphs"];

    /// <summary>The 391 standard strings of CFF.</summary>
    public static string[] CffStrings => All.Value["CffStrings"];

    /// <summary>Expert character set of CFF, by glyph.</summary>
    public static string[] Expert => All.Value["Expert"];

    /// <summary>Expert subset of CFF, by glyph.</summary>
    public static string[] ExpertSubset => All.Value["ExpertSubset"];
}
