using System.Runtime.InteropServices;
using ItaIngest.Pdf.Fonts;

namespace ItaIngest.Pdf.Content;

/// <summary>One showing of text: where the next glyph stands on the page. All that is the same for its glyphs is worked out once.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct TextRun
{
    private readonly double fontSize;
    private readonly double scale;
    private readonly double charSpace;
    private readonly double wordSpace;

    // A unit of text space along the line, and the way across it, on the page.
    private readonly double stepX;
    private readonly double stepY;

    // An em along the glyph's own x, and one up from its baseline, square to it.
    private readonly double emX;
    private readonly double emY;
    private readonly double upX;
    private readonly double upY;
    private readonly double length;
    private readonly Bounds cell;
    private double x;
    private double y;

    public TextRun(in GraphicsState state, in Matrix text, GlyphVisibility visibility)
    {
        var font = state.Font!.Font;
        var all = text.Then(state.Ctm);
        fontSize = state.FontSize;
        scale = state.Scale;
        charSpace = state.CharSpace;
        wordSpace = state.WordSpace;
        Visibility = visibility;
        IsVertical = font.IsVertical;
        (emX, emY) = (fontSize * scale * all.A, fontSize * scale * all.B);
        (upX, upY) = (fontSize * all.C, fontSize * all.D);

        // Slanted letters (a skewed matrix) stand in upright cells.
        var along = (emX * emX) + (emY * emY);
        if (along > 0)
        {
            var lean = ((upX * emX) + (upY * emY)) / along;
            (upX, upY) = (upX - (lean * emX), upY - (lean * emY));
        }

        Size = Math.Sqrt((upX * upX) + (upY * upY)) * state.Font.Em;
        x = all.E + (state.Rise * all.C);
        y = all.F + (state.Rise * all.D);
        if (IsVertical)
        {
            (stepX, stepY) = (all.C, all.D);
            length = Math.Sqrt((all.C * all.C) + (all.D * all.D)) * Math.Abs(fontSize);
            Direction = DirectionOf(-upX, -upY);
        }
        else
        {
            (stepX, stepY) = (all.A, all.B);
            length = Math.Sqrt(along);
            Direction = DirectionOf(emX, emY);
            double high = font.Ascent * state.Font.Em, low = font.Descent * state.Font.Em;
            cell = new Bounds(Math.Min(high * upX, low * upX), Math.Min(high * upY, low * upY), Math.Max(high * upX, low * upX), Math.Max(high * upY, low * upY));
        }
    }

    public readonly bool IsVertical { get; }

    public readonly GlyphVisibility Visibility { get; }

    public readonly GlyphDirection Direction { get; }

    /// <summary>Height of an em on the page.</summary>
    public readonly double Size { get; }

    /// <summary>How far it went along the line in text space.</summary>
    public double Moved { get; private set; }

    /// <summary>A number of TJ: thousandths of an em back.</summary>
    public void Adjust(double number) => Step(number / -1000 * fontSize * (IsVertical ? 1 : scale));

    /// <summary>Goes on behind a glyph.</summary>
    public void Advance(in FontGlyph glyph)
    {
        var step = (glyph.Width * fontSize) + charSpace;
        if (glyph.IsSpace) step += wordSpace;
        Step(IsVertical ? step : step * scale);
    }

    /// <summary>The cell of a glyph that stands here.</summary>
    /// <param name="glyph">The glyph.</param>
    /// <param name="originX">Its origin.</param>
    /// <param name="originY">Its origin.</param>
    /// <param name="advance">Its length along the line.</param>
    public readonly Bounds Place(in FontGlyph glyph, out double originX, out double originY, out double advance)
    {
        advance = Math.Abs(glyph.Width) * length;
        if (IsVertical) return PlaceVertical(glyph, out originX, out originY);
        (originX, originY) = (x, y);
        double width = glyph.Width;
        var (dx, dy) = (width * emX, width * emY);
        return new Bounds(
            x + Math.Min(dx, 0) + cell.Left,
            y + Math.Min(dy, 0) + cell.Top,
            x + Math.Max(dx, 0) + cell.Right,
            y + Math.Max(dy, 0) + cell.Bottom);
    }

    /// <summary>Which way a line runs whose letters go on by this much across and down.</summary>
    public static GlyphDirection DirectionOf(double x, double y)
    {
        // Five degrees: a scan that was laid a little askew is still upright.
        const double Askew = 0.087;
        if (Math.Abs(y) <= Askew * Math.Abs(x)) return x < 0 ? GlyphDirection.Left : GlyphDirection.Right;
        if (Math.Abs(x) <= Askew * Math.Abs(y)) return y < 0 ? GlyphDirection.Up : GlyphDirection.Down;
        return GlyphDirection.Slanted;
    }

    private readonly Bounds PlaceVertical(in FontGlyph glyph, out double originX, out double originY)
    {
        double across = glyph.OriginX, up = glyph.OriginY;
        originX = x - (across * emX) - (up * upX);
        originY = y - (across * emY) - (up * upY);
        var half = Math.Abs(across) > 0.01 ? across : 0.5;
        double fall = glyph.Width;
        var (dx, dy) = (Math.Abs(half * emX), Math.Abs(half * emY));
        return new Bounds(
            x - dx + Math.Min(0, fall * upX),
            y - dy + Math.Min(0, fall * upY),
            x + dx + Math.Max(0, fall * upX),
            y + dy + Math.Max(0, fall * upY));
    }

    private void Step(double step)
    {
        Moved += step;
        x += step * stepX;
        y += step * stepY;
    }
}
