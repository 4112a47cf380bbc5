using System.Collections.Immutable;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>Turns a page until most of its text runs from left to right.</summary>
internal sealed class Upright
{
    private readonly int turns;
    private readonly float width;
    private readonly float height;

    private Upright(int turns, PdfPage page)
    {
        this.turns = turns;
        (width, height) = ((float)page.Width, (float)page.Height);
    }

    /// <summary>Degrees clockwise.</summary>
    public int Degrees => ((4 - turns) % 4) * 90;

    public float Width => (turns & 1) == 0 ? width : height;

    public float Height => (turns & 1) == 0 ? height : width;

    /// <summary>Looks which way most of the page's letters run.</summary>
    public static Upright Of(PdfPage page)
    {
        Span<int> counts = stackalloc int[5];
        foreach (ref readonly var glyph in page.Glyphs.AsSpan())
        {
            if (glyph.Visibility > GlyphVisibility.Invisible || GlyphText.IsBlank(glyph.Text)) continue;
            counts[Math.Min((int)glyph.Direction, 4)]++;
        }

        var most = 0;
        for (var d = 1; d < 4; d++)
        {
            if (counts[d] > counts[most]) most = d;
        }

        return new Upright(most, page);
    }

    /// <summary>A direction of the page as shown, on the upright page.</summary>
    public GlyphDirection Turn(GlyphDirection direction) =>
        direction >= GlyphDirection.Slanted ? GlyphDirection.Slanted : (GlyphDirection)(((int)direction - turns + 4) & 3);

    /// <summary>A point of the page as shown, on the upright page.</summary>
    public (float X, float Y) Turn(float x, float y) => turns switch
    {
        1 => (y, width - x),
        2 => (width - x, height - y),
        3 => (height - y, x),
        _ => (x, y),
    };

    public ImmutableArray<Ruling> Turn(ImmutableArray<Ruling> rulings) => turns == 0 ? rulings : [.. rulings.Select(Turn)];

    public ImmutableArray<Shade> Turn(ImmutableArray<Shade> shades) => turns == 0 ? shades : [.. shades.Select(s =>
    {
        var (left, top, right, bottom) = Turn(s.Left, s.Top, s.Right, s.Bottom);
        return s with { Left = left, Top = top, Right = right, Bottom = bottom };
    })];

    public ImmutableArray<Scribble> Turn(ImmutableArray<Scribble> scribbles) => turns == 0 ? scribbles : [.. scribbles.Select(s =>
    {
        var (left, top, right, bottom) = Turn(s.Left, s.Top, s.Right, s.Bottom);
        return s with { Left = left, Top = top, Right = right, Bottom = bottom };
    })];

    public ImmutableArray<PageImage> Turn(ImmutableArray<PageImage> images) => turns == 0 ? images : [.. images.Select(i =>
    {
        var (left, top, right, bottom) = Turn((float)i.Left, (float)i.Top, (float)i.Right, (float)i.Bottom);
        return i with { Left = left, Top = top, Right = right, Bottom = bottom };
    })];

    private Ruling Turn(Ruling ruling)
    {
        var (x1, y1, x2, y2) = ruling.IsHorizontal ? (ruling.From, ruling.At, ruling.To, ruling.At) : (ruling.At, ruling.From, ruling.At, ruling.To);
        var (left, top, right, bottom) = Turn(x1, y1, x2, y2);
        return ruling.IsHorizontal == ((turns & 1) == 0)
            ? ruling with { IsHorizontal = true, At = top, From = left, To = right }
            : ruling with { IsHorizontal = false, At = left, From = top, To = bottom };
    }

    private (float Left, float Top, float Right, float Bottom) Turn(float left, float top, float right, float bottom)
    {
        var (ax, ay) = Turn(left, top);
        var (bx, by) = Turn(right, bottom);
        return (Math.Min(ax, bx), Math.Min(ay, by), Math.Max(ax, bx), Math.Max(ay, by));
    }
}
