using System.Globalization;

namespace ItaIngest.Pdf.Fonts;

/// <summary>A TrueType or OpenType program: character map, glyph names and widths. Outlines are not looked at.</summary>
internal sealed class TrueTypeProgram : FontProgram
{
    private const int MaximumTables = 128;

    private static readonly string[] Indexed = ["glyph", "index", "gid", "cid", "g"];

    private readonly BigEndianBytes file;
    private readonly Dictionary<string, BigEndianBytes> tables = new(StringComparer.Ordinal);
    private readonly CharacterMaps maps;
    private readonly CffProgram? cff;
    private readonly Lazy<string[]> names;
    private readonly Lazy<Dictionary<string, int>> glyphsByName;
    private readonly int unitsPerEm;
    private readonly int metrics;
    private readonly int glyphs;

    private TrueTypeProgram(BigEndianBytes file)
    {
        this.file = file;
        ReadTables();
        var head = Table("head");
        unitsPerEm = head.U16(18) is >= 16 and <= 16384 and var units ? units : 1000;
        var hhea = Table("hhea");
        metrics = Math.Min(hhea.U16(34), Table("hmtx").Length / 4);
        Ascent = hhea.I16(4) / (float)unitsPerEm;
        Descent = hhea.I16(6) / (float)unitsPerEm;
        glyphs = Table("maxp").U16(4);
        maps = new CharacterMaps(Table("cmap"));
        names = new Lazy<string[]>(() => PostNames.Read(Table("post"), glyphs));
        glyphsByName = new Lazy<Dictionary<string, int>>(GlyphsByName);
        if (tables.TryGetValue("CFF ", out var outlines)) cff = CffProgram.Read(outlines);
    }

    public override float Ascent { get; }

    public override float Descent { get; }

    /// <summary>Reads a program, or gives null when there are no tables in it.</summary>
    public static TrueTypeProgram? Read(ReadOnlyMemory<byte> bytes)
    {
        var program = new TrueTypeProgram(new BigEndianBytes(bytes));
        return program.tables.Count == 0 ? null : program;
    }

    public override string? NameOfCode(int code) => cff?.NameOfCode(code);

    public override int GlyphOfName(string name)
    {
        if (glyphsByName.Value.TryGetValue(name, out var glyph)) return glyph;
        if (cff is not null) return cff.GlyphOfName(name);
        foreach (var prefix in Indexed)
        {
            if (!name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            if (ushort.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return index < glyphs ? index : 0;
        }

        return 0;
    }

    public override int GlyphOfCode(int code)
    {
        var glyph = maps.GlyphOfByte(code);
        return glyph > 0 || cff is null ? glyph : cff.GlyphOfCode(code);
    }

    public override int GlyphOfCharacter(int codePoint) => maps.GlyphOfCharacter(codePoint);

    public override int GlyphOfCid(int cid) => cff?.GlyphOfCid(cid) ?? cid;

    public override string Text(int glyph)
    {
        if (glyph <= 0) return "";
        var character = maps.CharacterOf(glyph);
        if (character != 0 && !IsPrivate(character)) return SharedText.Of(character);
        var list = names.Value;
        if (glyph < list.Length && GlyphNames.Text(list[glyph]) is { Length: > 0 } named && !(character != 0 && IsPrivate(named[0]))) return named;
        if (character != 0) return SharedText.Of(character);
        return cff?.Text(glyph) ?? "";
    }

    public override float? Width(int glyph)
    {
        if (glyph < 0 || metrics == 0) return null;
        return Table("hmtx").U16(Math.Min(glyph, metrics - 1) * 4L) / (float)unitsPerEm;
    }

    private static bool IsPrivate(int codePoint) => codePoint is >= 0xE000 and <= 0xF8FF;

    private BigEndianBytes Table(string tag) => tables.GetValueOrDefault(tag);

    private void ReadTables()
    {
        // A collection: its first font.
        var start = file.U32(0) == 0x74746366 ? file.U32(12) : 0;
        var count = Math.Min(file.U16(start + 4L), MaximumTables);
        for (var i = 0; i < count; i++)
        {
            var entry = start + 12L + (i * 16L);
            if (entry + 16 > file.Length) return;
            var part = file.Part(file.U32(entry + 8), file.U32(entry + 12));
            if (part.Length > 0) tables.TryAdd(file.Latin(entry, 4), part);
        }
    }

    private Dictionary<string, int> GlyphsByName()
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 1; i < names.Value.Length; i++)
        {
            if (names.Value[i].Length > 0) byName.TryAdd(names.Value[i], i);
        }

        return byName;
    }
}
