namespace ItaIngest.Pdf.Fonts;

/// <summary>A CFF program (Type1C, CIDFontType0C): names or identifiers of its glyphs, its encoding and widths. Outlines are not looked at.</summary>
internal sealed class CffProgram : FontProgram
{
    private const int MaximumGlyphs = 65_536;

    private readonly BigEndianBytes file;
    private readonly CffIndex strings;
    private readonly CffIndex outlines;
    private readonly CffWidths widths;
    private readonly bool isCidKeyed;
    private readonly double scale;

    // By glyph: string numbers, or character identifiers.
    private readonly int[] charset;
    private readonly int[] encoding = new int[256];
    private readonly string?[]? standardEncoding;
    private readonly Lazy<Dictionary<int, int>> glyphsByCid;
    private readonly Lazy<Dictionary<string, int>> glyphsByName;

    private CffProgram(BigEndianBytes file, CffDictionary top, CffIndex strings, CffIndex outlines)
    {
        this.file = file;
        this.strings = strings;
        this.outlines = outlines;
        isCidKeyed = top.Has(CffDictionary.Ros);
        scale = top.Get(CffDictionary.FontMatrix) is [var x, ..] && x is > 1e-6 and < 1 ? x : 0.001;
        widths = new CffWidths(file, top, isCidKeyed, outlines.Count);
        charset = Charset(top.Offset(CffDictionary.Charset));
        standardEncoding = isCidKeyed ? null : top.Offset(CffDictionary.Encoding) switch
        {
            0 => StandardEncodings.Standard,
            1 => StandardEncodings.Expert,
            _ => null,
        };
        if (!isCidKeyed && standardEncoding is null) ReadEncoding(top.Offset(CffDictionary.Encoding));
        glyphsByCid = new Lazy<Dictionary<int, int>>(() => ByCid(charset));
        glyphsByName = new Lazy<Dictionary<string, int>>(ByName);
    }

    /// <summary>Reads a program, or gives null when it has no glyphs.</summary>
    public static CffProgram? Read(BigEndianBytes file)
    {
        var tops = new CffIndex(file, new CffIndex(file, file.U8(2)).End);
        if (tops.Count == 0) return null;
        var top = CffDictionary.Read(tops[0]);
        var program = new CffProgram(file, top, new CffIndex(file, tops.End), new CffIndex(file, top.Offset(CffDictionary.CharStrings)));
        return program.outlines.Count == 0 ? null : program;
    }

    public override string? NameOfCode(int code)
    {
        if (isCidKeyed || code is < 0 or > 255) return null;
        return standardEncoding is not null ? standardEncoding[code] : encoding[code] > 0 ? Name(encoding[code]) : null;
    }

    public override int GlyphOfName(string name) => glyphsByName.Value.GetValueOrDefault(name);

    public override int GlyphOfCode(int code) => isCidKeyed || code is < 0 or > 255 ? 0 : standardEncoding?[code] is { } name ? GlyphOfName(name) : encoding[code];

    public override int GlyphOfCid(int cid) => isCidKeyed ? glyphsByCid.Value.GetValueOrDefault(cid) : cid;

    public override string Text(int glyph) => Name(glyph) is { } name ? GlyphNames.Text(name) ?? "" : "";

    public override float? Width(int glyph) => glyph >= 0 && glyph < outlines.Count && widths.Of(outlines[glyph], glyph) is { } width ? (float)(width * scale) : null;

    private string? Name(int glyph)
    {
        if (isCidKeyed || glyph <= 0 || glyph >= charset.Length) return null;
        var number = charset[glyph];
        var standard = ProgramNames.CffStrings;
        if (number < standard.Length) return standard[number];
        var text = strings[number - standard.Length];
        return text.Length is 0 or > 128 ? null : text.Latin(0, text.Length);
    }

    private int[] Charset(int offset)
    {
        var numbers = new int[Math.Min(outlines.Count, MaximumGlyphs)];
        if (offset is 0 or 1 or 2)
        {
            Predefined(offset, numbers);
            return numbers;
        }

        var format = file.U8(offset);
        long at = offset + 1L;
        for (var glyph = 1; glyph < numbers.Length && at < file.Length;)
        {
            var first = file.U16(at);
            var left = format == 0 ? 0 : format == 1 ? file.U8(at + 2) : file.U16(at + 2);
            at += format == 0 ? 2 : format == 1 ? 3 : 4;
            for (var i = 0; i <= left && glyph < numbers.Length; i++) numbers[glyph++] = first + i;
        }

        return numbers;
    }

    private void Predefined(int set, int[] numbers)
    {
        var names = set == 1 ? ProgramNames.Expert : set == 2 ? ProgramNames.ExpertSubset : null;
        for (var glyph = 1; glyph < numbers.Length; glyph++)
        {
            // ISOAdobe: the first 228 strings in order. Character identifiers without a set are glyphs.
            if (names is null) numbers[glyph] = isCidKeyed || glyph <= 228 ? glyph : 0;
            else if (glyph < names.Length) numbers[glyph] = Array.IndexOf(ProgramNames.CffStrings, names[glyph]) is >= 0 and var number ? number : 0;
        }
    }

    private void ReadEncoding(int offset)
    {
        var format = file.U8(offset);
        long at = offset + 2L;
        var count = file.U8(offset + 1L);
        var glyph = 1;
        for (var i = 0; i < count; i++)
        {
            if ((format & 0x7F) == 0)
            {
                encoding[file.U8(at++)] = glyph++;
                continue;
            }

            var first = file.U8(at);
            var left = file.U8(at + 1);
            at += 2;
            for (var code = first; code <= first + left && code < 256; code++) encoding[code] = glyph++;
        }

        if ((format & 0x80) == 0) return;
        var supplements = file.U8(at++);
        for (var i = 0; i < supplements; i++, at += 3)
        {
            if (Array.IndexOf(charset, file.U16(at + 1)) is > 0 and var supplement) encoding[file.U8(at)] = supplement;
        }
    }

    private static Dictionary<int, int> ByCid(int[] charset)
    {
        var glyphs = new Dictionary<int, int>(charset.Length);
        for (var glyph = 0; glyph < charset.Length; glyph++) glyphs.TryAdd(charset[glyph], glyph);
        return glyphs;
    }

    private Dictionary<string, int> ByName()
    {
        var glyphs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var glyph = 1; glyph < charset.Length; glyph++)
        {
            if (Name(glyph) is { } name) glyphs.TryAdd(name, glyph);
        }

        return glyphs;
    }
}
