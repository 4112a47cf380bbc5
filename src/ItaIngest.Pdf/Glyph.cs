namespace ItaIngest.Pdf;

/// <summary>How a glyph's text was told from its code.</summary>
public enum GlyphTextSource : byte
{
    /// <summary>It was not: <see cref="Glyph.Text"/> is "".</summary>
    None = 0,

    /// <summary>The font's /ToUnicode map.</summary>
    ToUnicode,

    /// <summary>The font's encoding: glyph names or a standard code page.</summary>
    Encoding,

    /// <summary>The embedded font program: its cmap, charset or glyph names, read backwards.</summary>
    FontProgram,

    /// <summary>A predefined character collection.</summary>
    Collection,
}

/// <summary>Whether a reader of the page can see a glyph.</summary>
public enum GlyphVisibility : byte
{
    /// <summary>Yes.</summary>
    Visible = 0,

    /// <summary>Painted with render mode 3 or 7: the text layer that OCR programs lay under a scan.</summary>
    Invisible,

    /// <summary>Outside of the clipping area or of the page.</summary>
    Clipped,

    /// <summary>In optional content that is switched off.</summary>
    SwitchedOff,
}

/// <summary>Which way a line of text runs on the page as shown.</summary>
public enum GlyphDirection : byte
{
    /// <summary>Left to right.</summary>
    Right = 0,

    /// <summary>Downwards: turned clockwise by a quarter.</summary>
    Down,

    /// <summary>Upside down.</summary>
    Left,

    /// <summary>Upwards: turned counter-clockwise by a quarter.</summary>
    Up,

    /// <summary>At another angle: a watermark, a stamp.</summary>
    Slanted,
}

/// <summary>One glyph on a page. Coordinates are points on the page as shown.</summary>
public readonly record struct Glyph
{
    /// <summary>What the font says it means: usually one character, "" if unknown, several for a ligature. Not repaired, not normalised, /ActualText not applied.</summary>
    public required string Text { get; init; }

    /// <summary>How that was told.</summary>
    public GlyphTextSource TextSource { get; init; }

    /// <summary>Whether it can be seen.</summary>
    public GlyphVisibility Visibility { get; init; }

    /// <summary>Which way its line runs.</summary>
    public GlyphDirection Direction { get; init; }

    /// <summary>Index in <see cref="PdfPage.Fonts"/>.</summary>
    public short Font { get; init; }

    /// <summary>Index of the innermost span in <see cref="PdfPage.Spans"/>, or -1.</summary>
    public int Span { get; init; }

    /// <summary>The character code in the font, as it stands in the string.</summary>
    public int Code { get; init; }

    /// <summary>Origin: where the glyph's own zero stands, on the baseline.</summary>
    public float X { get; init; }

    /// <summary>Origin, on the baseline.</summary>
    public float Y { get; init; }

    /// <summary>Length along the line from the origin to where the glyph ends by the font's width (without character and word spacing). Not negative; 0 for most marks above and below.</summary>
    public float Advance { get; init; }

    /// <summary>Size of the font on the page.</summary>
    public float Size { get; init; }

    /// <summary>Box of the glyph's cell: its advance by the font's ascent and descent (sane values where the font states none). A zero-advance mark has a box without width.</summary>
    public float Left { get; init; }

    /// <summary>See <see cref="Left"/>.</summary>
    public float Top { get; init; }

    /// <summary>See <see cref="Left"/>.</summary>
    public float Right { get; init; }

    /// <summary>See <see cref="Left"/>.</summary>
    public float Bottom { get; init; }
}
