namespace ItaIngest.Pdf.Fonts;

/// <summary>The glyph names of a post table.</summary>
internal static class PostNames
{
    private const int NamedStandard = 258;

    /// <summary>By glyph, "" for one without a name; empty when the table brings no names.</summary>
    public static string[] Read(BigEndianBytes post, int glyphs)
    {
        return post.U32(0) switch
        {
            0x00010000 => ProgramNames.MacGlyphs,
            0x00020000 => Listed(post, glyphs),
            _ => [],
        };
    }

    private static string[] Listed(BigEndianBytes post, int glyphs)
    {
        var count = Math.Min(post.U16(32), (post.Length - 34) / 2);
        if (glyphs > 0) count = Math.Min(count, glyphs);
        if (count <= 0) return [];
        var own = Strings(post, 34L + (post.U16(32) * 2L));
        var names = new string[count];
        for (var i = 0; i < count; i++)
        {
            var index = post.U16(34L + (i * 2L));
            names[i] = index < NamedStandard ? ProgramNames.MacGlyphs[index] : index - NamedStandard < own.Count ? own[index - NamedStandard] : "";
        }

        return names;
    }

    // Each its length in a byte before it.
    private static List<string> Strings(BigEndianBytes post, long at)
    {
        List<string> strings = [];
        while (at < post.Length && strings.Count <= ushort.MaxValue)
        {
            var length = post.U8(at);
            strings.Add(post.Latin(at + 1, length));
            at += 1 + length;
        }

        return strings;
    }
}
