using ItaIngest.Pdf;
using ItaIngest.Pdf.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.PdfFonts;

namespace ItaIngest.PdfPig;

/// <summary>Glyphs.</summary>
internal sealed partial class PigPageProcessor
{
    /// <summary>A glyph farther away is nowhere.</summary>
    private const double Far = 1e6;

    private Bounds textClip = Bounds.None;
    private double groupAlpha = 1;

    private Matrix Ctm => Of(CurrentTransformationMatrix);

    /// <inheritdoc/>
    public override void BeginText()
    {
        base.BeginText();
        textClip = Bounds.None;
    }

    /// <inheritdoc/>
    public override void EndText()
    {
        base.EndText();
        // Render modes 4 to 7: what was shown is the clip from now on.
        if (!textClip.IsEmpty) clip = clip.Cut(textClip);
        textClip = Bounds.None;
    }

    /// <inheritdoc/>
    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        if (isOver) return;
        var (known, number) = page.Font(font);
        // Where the font does not say what a code means, PdfPig gives the code itself as a character.
        var text = font.TryGetUnicode(code, out var told) && told is not null ? told : "";
        var all = Of(renderingMatrix).Then(Of(textMatrix)).Then(Of(transformationMatrix));
        var cell = Cell(all, known, characterBoundingBox.Width, out var advance, out var size, out var direction);
        if (font.IsVertical) direction = GlyphDirection.Down;
        if (!(Math.Abs(all.E) < Far && Math.Abs(all.F) < Far && size < Far && advance < Far))
        {
            page.Notes.Add(isLoss: false, "glyph-far-away", text);
            return;
        }

        if (!page.Marks.Reserve())
        {
            isOver = true;
            return;
        }

        var mode = (int)currentState.FontState.TextRenderingMode;
        if (mode >= 4) textClip = textClip.With(cell.Left, cell.Top).With(cell.Right, cell.Bottom);
        page.Marks.Add(new Glyph
        {
            Text = text,
            TextSource = text.Length == 0 ? GlyphTextSource.None : known.SourceOf(code),
            Visibility = VisibilityOf(currentState, mode, cell, size),
            Direction = direction,
            Font = number,
            Span = page.Marked.Current,
            Code = code,
            X = (float)all.E,
            Y = (float)all.F,
            Advance = (float)advance,
            Size = (float)size,
            Left = (float)cell.Left,
            Top = (float)cell.Top,
            Right = (float)cell.Right,
            Bottom = (float)cell.Bottom,
        });
    }

    // As TextRun of ItaIngest.Pdf does: slanted letters stand in upright cells, a cell is as high as the font says.
    private static Bounds Cell(in Matrix all, PigFont font, double width, out double advance, out double size, out GlyphDirection direction)
    {
        var (emX, emY, upX, upY) = (all.A, all.B, all.C, all.D);
        var along = (emX * emX) + (emY * emY);
        if (along > 0)
        {
            var lean = ((upX * emX) + (upY * emY)) / along;
            (upX, upY) = (upX - (lean * emX), upY - (lean * emY));
        }

        advance = Math.Abs(width) * Math.Sqrt(along);
        size = Math.Sqrt((upX * upX) + (upY * upY)) * font.Em;
        direction = TextRun.DirectionOf(emX, emY);
        var (high, low) = (font.Ascent * font.Em, font.Descent * font.Em);
        return Bounds.None
            .With(all.E + (high * upX), all.F + (high * upY))
            .With(all.E + (low * upX), all.F + (low * upY))
            .With(all.E + (high * upX) + (width * emX), all.F + (high * upY) + (width * emY))
            .With(all.E + (low * upX) + (width * emX), all.F + (low * upY) + (width * emY));
    }

    private GlyphVisibility VisibilityOf(CurrentGraphicsState state, int mode, in Bounds cell, double size)
    {
        if (page.Marked.IsOff || isHidden) return GlyphVisibility.SwitchedOff;
        var (fill, stroke) = (state.AlphaConstantNonStroking * groupAlpha, state.AlphaConstantStroking * groupAlpha);
        if (mode is 3 or 7 || (fill <= 0 && (mode is 0 or 4 || stroke <= 0))) return GlyphVisibility.Invisible;
        return size > 0.01 && clip.Shows(cell) ? GlyphVisibility.Visible : GlyphVisibility.Clipped;
    }

    private static Matrix Of(in TransformationMatrix matrix) => new(matrix.A, matrix.B, matrix.C, matrix.D, matrix.E, matrix.F);
}
