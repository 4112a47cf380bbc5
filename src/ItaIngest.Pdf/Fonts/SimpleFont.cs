using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Fonts;

/// <summary>A font of single bytes: Type1, MMType1, TrueType, Type3. Each code's glyph is found when it is first met.</summary>
internal sealed class SimpleFont : PdfFont
{
    private readonly FontGlyph[] glyphs = new FontGlyph[256];
    private readonly SimpleFontParts parts;
    private readonly Lazy<FontProgram> program;
    private readonly Lazy<(float Ascent, float Descent)> heights;
    private readonly Lazy<string?[]?> numbered;
    private readonly Lazy<bool> hasOwnNumbers;
    private readonly Lazy<ThaiCodePage?> thaiPage;

    public SimpleFont(SimpleFontParts parts, Func<FontProgram> loadProgram)
    {
        this.parts = parts;
        program = new Lazy<FontProgram>(loadProgram);
        heights = new Lazy<(float, float)>(() => parts.Descriptor.Heights(program));
        numbered = new Lazy<string?[]?>(() => parts.GlyphMatrix is null ? null : NumberedNames.Texts(parts.Encoding));
        hasOwnNumbers = new Lazy<bool>(() => OwnNumbers.Has(parts, program.Value));
        thaiPage = new Lazy<ThaiCodePage?>(() => ThaiEvidence.Page(parts, program.Value));
    }

    public override PageFont Description => parts.Description;

    public override float Ascent => heights.Value.Ascent;

    public override float Descent => heights.Value.Descent;

    public override IReadOnlyList<PdfNote> Notes => parts.Notes;

    public override double[]? GlyphMatrix => parts.GlyphMatrix;

    public override PdfStream? Procedure(int code) => parts.Procedures?.Invoke(code is >= 0 and < 256 ? parts.Encoding.Difference(code) : null);

    public override FontGlyph Next(ReadOnlySpan<byte> text, int at)
    {
        ref var glyph = ref glyphs[text[at]];
        if (glyph.Length == 0) glyph = Make(text[at]);
        return glyph;
    }

    private FontGlyph Make(int code)
    {
        var (text, source) = Text(code);
        return new FontGlyph(code, 1, text, text.Length == 0 ? GlyphTextSource.None : source, Width(code), 0, 0, code == 32);
    }

    private (string Text, GlyphTextSource Source) Text(int code)
    {
        if (parts.ToUnicode?.Find((uint)code) is { } mapped && !(IsLatin(mapped, code) && Thai(code) is not null)) return (mapped, GlyphTextSource.ToUnicode);
        var difference = parts.Encoding.Difference(code);
        if (difference is not null && GlyphNames.Text(difference, parts.IsDingbats) is { } meant && !(IsLatin(meant, code) && Thai(code) is not null)) return (meant, GlyphTextSource.Encoding);
        if (Thai(code) is { } thai) return (thai, GlyphTextSource.Encoding);
        if (difference is null && parts.Encoding.Named?[code] is { } name && GlyphNames.Text(name) is { } named) return (named, GlyphTextSource.Encoding);
        if (difference is null && program.Value.NameOfCode(code) is { } own && GlyphNames.Text(own, parts.IsDingbats) is { } told) return (told, GlyphTextSource.FontProgram);
        if (Glyph(code) is > 0 and var glyph && program.Value.Text(glyph) is { Length: > 0 } known) return (known, GlyphTextSource.FontProgram);
        if (difference is not null && numbered.Value is { } texts && texts[code] is { } character) return (character, GlyphTextSource.Encoding);

        // A space needs no glyph: some encodings leave its code out.
        if (code == 32 && difference == ".notdef") return (" ", GlyphTextSource.Encoding);
        if (difference is not null || hasOwnNumbers.Value || parts.Usual[code] is not { } usual) return ("", GlyphTextSource.None);
        return GlyphNames.Text(usual, parts.IsDingbats) is { } guessed ? (guessed, GlyphTextSource.Encoding) : ("", GlyphTextSource.None);
    }

    private string? Thai(int code) => code < 0x80 ? null : thaiPage.Value?[code];

    // What a file says that took the byte of a Thai font for Windows' Latin.
    private static bool IsLatin(string text, int code) =>
        code >= 0x80 && ((text.Length == 1 && text[0] == code) || (StandardEncodings.WinAnsi[code] is { } name && GlyphNames.Text(name) == text));

    private string? Name(int code) => parts.Encoding.Difference(code) ?? parts.Encoding.Named?[code] ?? program.Value.NameOfCode(code) ?? parts.Usual[code];

    private int Glyph(int code)
    {
        if (parts.IsTrueType && (parts.Descriptor.IsSymbolic || parts.Encoding.Difference(code) is null) && program.Value.GlyphOfCode(code) is > 0 and var own) return own;
        if (Name(code) is { } name)
        {
            if (program.Value.GlyphOfName(name) is > 0 and var named) return named;
            if (GlyphNames.Text(name) is [var letter] && program.Value.GlyphOfCharacter(letter) is > 0 and var character) return character;
        }

        return program.Value.GlyphOfCode(code);
    }

    private float Width(int code)
    {
        var width = parts.Widths[code];
        if (!float.IsNaN(width)) return width;
        if (parts.GlyphMatrix is not null) return 0;
        if (!parts.HasWidths && Glyph(code) is > 0 and var glyph && program.Value.Width(glyph) is { } own) return own;
        if (parts.Descriptor.Program is null && parts.Descriptor.MissingWidth == 0 && Name(code) is { } name && CoreMetrics.Widths(parts.Metrics).TryGetValue(name == ".notdef" && code == 32 ? "space" : name, out var standard)) return standard;
        return parts.Descriptor.MissingWidth;
    }
}

/// <summary>What a simple font is made of.</summary>
internal sealed record SimpleFontParts
{
    public required PageFont Description { get; init; }

    public required FontDescriptor Descriptor { get; init; }

    public required FontEncoding Encoding { get; init; }

    public required ToUnicodeMap? ToUnicode { get; init; }

    /// <summary>The names that codes have when the file gives them none.</summary>
    public required string?[] Usual { get; init; }

    /// <summary>By code, NaN where the file states none.</summary>
    public required float[] Widths { get; init; }

    public required bool HasWidths { get; init; }

    /// <summary>The standard font whose widths stand in.</summary>
    public required string Metrics { get; init; }

    public bool IsDingbats { get; init; }

    public bool IsTrueType { get; init; }

    public double[]? GlyphMatrix { get; init; }

    public Func<string?, PdfStream?>? Procedures { get; init; }

    public IReadOnlyList<PdfNote> Notes { get; init; } = [];
}
