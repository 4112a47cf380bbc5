namespace ItaIngest.Pdf.Fonts;

/// <summary>A Type 0 font: codes of one to four bytes lead to character identifiers. Each code's glyph is found when it is first met.</summary>
internal sealed class CompositeFont : PdfFont
{
    private const int MaximumLongCodes = 65_536;

    private readonly CompositeFontParts parts;
    private readonly Lazy<FontProgram> program;
    private readonly Lazy<(float Ascent, float Descent)> heights;
    private readonly Lazy<ToUnicodeMap?> toUnicode;

    // Codes of one and two bytes by page of 256; longer ones by code and length.
    private readonly FontGlyph[] single = new FontGlyph[256];
    private readonly FontGlyph[]?[] pages = new FontGlyph[]?[256];
    private readonly Dictionary<(uint Code, int Length), FontGlyph> others = [];

    public CompositeFont(CompositeFontParts parts, Func<FontProgram> loadProgram)
    {
        this.parts = parts;
        program = new Lazy<FontProgram>(loadProgram);
        heights = new Lazy<(float, float)>(() => parts.Descriptor.Heights(program));
        toUnicode = new Lazy<ToUnicodeMap?>(() => parts.ToUnicode is { } map && !(map.IsIdentity() && IsContradicted(map)) ? map : null);
    }

    public override PageFont Description => parts.Description;

    public override bool IsVertical => parts.Encoding.IsVertical;

    public override float Ascent => heights.Value.Ascent;

    public override float Descent => heights.Value.Descent;

    public override IReadOnlyList<PdfNote> Notes => parts.Notes;

    public override FontGlyph Next(ReadOnlySpan<byte> text, int at)
    {
        var (code, length) = parts.Encoding.Spaces.Read(text, at);
        if (length > 2) return Long(code, length);
        var page = length == 1 ? single : pages[code >> 8] ??= new FontGlyph[256];
        ref var glyph = ref page[code & 0xFF];
        if (glyph.Length == 0) glyph = Make(code, length);
        return glyph;
    }

    private FontGlyph Long(uint code, int length)
    {
        if (others.TryGetValue((code, length), out var glyph)) return glyph;
        glyph = Make(code, length);
        if (others.Count < MaximumLongCodes) others[(code, length)] = glyph;
        return glyph;
    }

    private FontGlyph Make(uint code, int length)
    {
        var (text, source) = Text(code, length);
        if (text.Length == 0) source = GlyphTextSource.None;
        var isSpace = length == 1 && code == 32;
        var cid = parts.Encoding.Cid(code);
        // Without the table that leads to identifiers, what the text is tells how wide it is: half a square for Latin letters.
        var width = parts.Encoding.IsUnknown ? parts.Widths.OfText(text) : parts.Widths.Of(cid) ?? program.Value.Width(parts.Glyph(cid, program.Value)) ?? parts.Widths.Default;
        if (!IsVertical) return new FontGlyph((int)code, length, text, source, width, 0, 0, isSpace);
        var (down, x, y) = parts.Widths.Vertical(cid, width);
        return new FontGlyph((int)code, length, text, source, down, x, y, isSpace);
    }

    private (string Text, GlyphTextSource Source) Text(uint code, int length)
    {
        if (toUnicode.Value?.Find(code) is { } mapped) return (mapped, GlyphTextSource.ToUnicode);
        if (parts.Encoding.Text is { } text && text(code, length) is { Length: > 0 } collected) return (collected, GlyphTextSource.Collection);
        if (parts.Encoding.IsUnknown) return ("", GlyphTextSource.None);
        var cid = parts.Encoding.Cid(code);
        if (program.Value.Text(parts.Glyph(cid, program.Value)) is { Length: > 0 } own) return (own, GlyphTextSource.FontProgram);
        return (CharacterCollections.Text(parts.Collection, cid), GlyphTextSource.Collection);
    }

    // Some writers map every code to the character of the same number, whatever its glyph is.
    private bool IsContradicted(ToUnicodeMap map)
    {
        var agree = 0;
        var differ = 0;
        foreach (var code in map.Codes)
        {
            var own = program.Value.Text(parts.Glyph(parts.Encoding.Cid(code), program.Value));
            if (own.Length == 0) continue;
            if (own == map.Find(code)) agree++;
            else differ++;
        }

        return differ > agree;
    }
}

/// <summary>What a Type 0 font is made of.</summary>
internal sealed record CompositeFontParts
{
    public required PageFont Description { get; init; }

    public required FontDescriptor Descriptor { get; init; }

    public required CMap Encoding { get; init; }

    public required ToUnicodeMap? ToUnicode { get; init; }

    public required CidWidths Widths { get; init; }

    /// <summary>The ordering of its character collection: "Identity", "Japan1", …</summary>
    public string Collection { get; init; } = "";

    /// <summary>/CIDToGIDMap: two bytes a glyph; empty when identifiers are glyphs or the program maps them.</summary>
    public ReadOnlyMemory<byte> GlyphMap { get; init; }

    public IReadOnlyList<PdfNote> Notes { get; init; } = [];

    /// <summary>The glyph of a character identifier, 0 when it has none.</summary>
    public int Glyph(int cid, FontProgram program)
    {
        if (GlyphMap.IsEmpty) return program.GlyphOfCid(cid);
        var map = GlyphMap.Span;
        return (cid * 2) + 1 < map.Length ? (map[cid * 2] << 8) | map[(cid * 2) + 1] : 0;
    }
}
