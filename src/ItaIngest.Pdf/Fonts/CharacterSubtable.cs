namespace ItaIngest.Pdf.Fonts;

/// <summary>Reads a cmap subtable of format 0, 4, 6, 10, 12 or 13.</summary>
internal static class CharacterSubtable
{
    /// <summary>Gives every character that has a glyph, at most as many as allowed.</summary>
    public static void Read(BigEndianBytes table, int most, Action<int, int> found)
    {
        switch (table.U16(0))
        {
            case 0:
                for (var code = 0; code < 256; code++) Give(code, table.U8(6L + code), found);
                break;
            case 4:
                Segments(table, most, found);
                break;
            case 6:
                var first = table.U16(6);
                for (var i = 0; i < table.U16(8); i++) Give(first + i, table.U16(10L + (i * 2L)), found);
                break;
            case 10:
                var start = table.U32(12);
                var count = Math.Min(table.U32(16), (uint)most);
                for (uint i = 0; i < count && start + (long)i <= 0x10FFFF; i++) Give((int)(start + i), table.U16(20L + (i * 2L)), found);
                break;
            case 12:
                Groups(table, most, counts: true, found);
                break;
            case 13:
                Groups(table, most, counts: false, found);
                break;
        }
    }

    private static void Give(int code, int glyph, Action<int, int> found)
    {
        if (glyph != 0) found(code, glyph);
    }

    private static void Segments(BigEndianBytes table, int most, Action<int, int> found)
    {
        var segments = table.U16(6) / 2;
        long ends = 14;
        var starts = ends + (segments * 2L) + 2;
        var deltas = starts + (segments * 2L);
        var offsets = deltas + (segments * 2L);
        var given = 0;
        for (var i = 0; i < segments && given < most; i++)
        {
            var end = table.U16(ends + (i * 2L));
            var start = table.U16(starts + (i * 2L));
            var delta = table.U16(deltas + (i * 2L));
            var offsetAt = offsets + (i * 2L);
            var offset = table.U16(offsetAt);
            for (var code = start; code <= end && code < 0xFFFF && given < most; code++, given++)
            {
                var glyph = offset is 0 or 0xFFFF ? (code + delta) & 0xFFFF : table.U16(offsetAt + offset + ((code - start) * 2L));
                if (offset is not (0 or 0xFFFF) && glyph != 0) glyph = (glyph + delta) & 0xFFFF;
                Give(code, glyph, found);
            }
        }
    }

    private static void Groups(BigEndianBytes table, int most, bool counts, Action<int, int> found)
    {
        var groups = Math.Min(table.U32(12), (uint)(table.Length / 12));
        var given = 0;
        for (uint i = 0; i < groups && given < most; i++)
        {
            var at = 16L + (i * 12L);
            long start = table.U32(at);
            var end = Math.Min(table.U32(at + 4), 0x10FFFFu);
            long glyph = table.U32(at + 8);
            for (var code = start; code <= end && given < most; code++, given++)
            {
                var one = counts ? glyph + (code - start) : glyph;
                if (one is > 0 and <= 0xFFFF) found((int)code, (int)one);
            }
        }
    }
}
