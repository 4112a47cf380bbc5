namespace ItaIngest.Pdf.Fonts;

/// <summary>The subtables of a cmap table, read once: from characters and bytes to glyphs, and back.</summary>
internal sealed class CharacterMaps
{
    private const int MaximumSubtables = 32;
    private const int MaximumEntries = 200_000;

    private readonly Dictionary<int, int> unicode = [];
    private readonly Dictionary<int, int> characters = [];

    // Of platform 3, encoding 0: bytes, usually moved to F000.
    private readonly int[] symbols = new int[256];

    // Of platform 1, encoding 0.
    private readonly int[] mac = new int[256];

    public CharacterMaps(BigEndianBytes table)
    {
        var count = Math.Min(table.U16(2), MaximumSubtables);
        for (var i = 0; i < count; i++)
        {
            var entry = 4L + (i * 8L);
            var platform = table.U16(entry);
            var encoding = table.U16(entry + 2);
            var part = table.Part(table.U32(entry + 4), table.Length);
            if (part.Length == 0) continue;
            switch (platform, encoding)
            {
                case (3, 1) or (3, 10) or (0, not 5):
                    CharacterSubtable.Read(part, MaximumEntries, AddUnicode);
                    break;
                case (3, 0):
                    CharacterSubtable.Read(part, MaximumEntries, AddSymbol);
                    break;
                case (1, 0):
                    CharacterSubtable.Read(part, MaximumEntries, (code, glyph) =>
                    {
                        if (code < 256) mac[code] = glyph;
                    });
                    break;
            }
        }
    }

    public int GlyphOfByte(int code) => code is < 0 or > 255 ? 0 : symbols[code] != 0 ? symbols[code] : mac[code];

    public int GlyphOfCharacter(int codePoint) => unicode.GetValueOrDefault(codePoint);

    /// <summary>The character of a glyph; of several one that is not private, then the lowest. 0 when there is none.</summary>
    public int CharacterOf(int glyph) => characters.GetValueOrDefault(glyph);

    private void AddUnicode(int code, int glyph)
    {
        if (unicode.Count >= MaximumEntries || SharedText.Of(code).Length == 0 || code < 0x20) return;
        unicode.TryAdd(code, glyph);
        if (!characters.TryGetValue(glyph, out var known) || Rank(code) < Rank(known)) characters[glyph] = code;
    }

    // Some fonts that call themselves symbolic have real characters beside the bytes.
    private void AddSymbol(int code, int glyph)
    {
        if (code < 256 || (code & 0xFF00) is 0xF000 or 0xF100 or 0xF200)
        {
            ref var known = ref symbols[code & 0xFF];
            if (known == 0) known = glyph;
        }
        else
        {
            AddUnicode(code, glyph);
        }
    }

    private static long Rank(int code) => code is >= 0xE000 and <= 0xF8FF ? code + 0x200000L : code;
}
