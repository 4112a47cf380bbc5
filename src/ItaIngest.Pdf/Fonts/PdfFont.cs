namespace ItaIngest.Pdf.Fonts;

/// <summary>What a font says about one character code.</summary>
/// <param name="Code">The code, of one to four bytes.</param>
/// <param name="Length">Bytes that it took from the string, at least 1.</param>
/// <param name="Text">Its Unicode, "" if the font does not say; the same string object for the same code.</param>
/// <param name="Source">How that was told.</param>
/// <param name="Width">Displacement along the line in text space units (the font's 1000 are 1.0): horizontal, or vertical (then negative) in a vertical font.</param>
/// <param name="OriginX">Of a vertical font: the position vector, in the same units; else 0.</param>
/// <param name="OriginY">See <paramref name="OriginX"/>.</param>
/// <param name="IsSpace">A single byte of code 32: word spacing applies.</param>
internal readonly record struct FontGlyph(int Code, int Length, string Text, GlyphTextSource Source, float Width, float OriginX, float OriginY, bool IsSpace);

/// <summary>A font, ready to take strings apart. It answers from caches; loading is the work.</summary>
internal abstract class PdfFont
{
    /// <summary>As the page names it.</summary>
    public abstract PageFont Description { get; }

    public virtual bool IsVertical => false;

    /// <summary>Height above the baseline in text space units (0.7 to 1.2 is usual); sane where the file states nonsense.</summary>
    public abstract float Ascent { get; }

    /// <summary>Depth below the baseline, negative.</summary>
    public abstract float Descent { get; }

    /// <summary>What was found broken in it; codes as in <see cref="PdfNote"/>.</summary>
    public virtual IReadOnlyList<PdfNote> Notes => [];

    /// <summary>The glyph at a place of a string.</summary>
    /// <param name="text">The string.</param>
    /// <param name="at">Where, below its length.</param>
    public abstract FontGlyph Next(ReadOnlySpan<byte> text, int at);

    /// <summary>Of a Type 3 font: the matrix from glyph space to text space; else null.</summary>
    public virtual double[]? GlyphMatrix => null;

    /// <summary>Of a Type 3 font: the content stream that draws a code, else null.</summary>
    public virtual Objects.PdfStream? Procedure(int code) => null;
}
