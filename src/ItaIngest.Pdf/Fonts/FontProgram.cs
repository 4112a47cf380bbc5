namespace ItaIngest.Pdf.Fonts;

/// <summary>What an embedded font program knows. Glyph 0 is the glyph of what is missing.</summary>
internal abstract class FontProgram
{
    /// <summary>No program, or one that cannot be read.</summary>
    public static readonly FontProgram None = new Missing();

    /// <summary>The glyph name of a code in the program's own encoding, or null.</summary>
    public virtual string? NameOfCode(int code) => null;

    /// <summary>The glyph of a name, or 0.</summary>
    public virtual int GlyphOfName(string name) => 0;

    /// <summary>The glyph of a byte in the program's own encoding, or 0.</summary>
    public virtual int GlyphOfCode(int code) => 0;

    /// <summary>The glyph of a character, or 0.</summary>
    public virtual int GlyphOfCharacter(int codePoint) => 0;

    /// <summary>The glyph of a character identifier, or 0.</summary>
    public virtual int GlyphOfCid(int cid) => cid;

    /// <summary>The text of a glyph, "" when the program does not tell.</summary>
    public virtual string Text(int glyph) => "";

    /// <summary>The width of a glyph, 1.0 the size of the font, or null.</summary>
    public virtual float? Width(int glyph) => null;

    /// <summary>Height above the baseline, 0 when not told.</summary>
    public virtual float Ascent => 0;

    /// <summary>Depth below the baseline, negative; 0 when not told.</summary>
    public virtual float Descent => 0;

    private sealed class Missing : FontProgram;
}
