using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Tests.Extractors.Pdf;

/// <summary>
/// A page made by hand, as <see cref="PdfPage"/> or <see cref="PageText"/>: text at a baseline, lines, shades. Letters are half an em
/// wide, spaces a quarter, Thai marks nothing.
/// </summary>
internal sealed class PageOf(double width = 595, double height = 842, int number = 1)
{
    private readonly List<Glyph> glyphs = [];
    private readonly List<PageFont> fonts = [new("Regular", "Type0", true, true, false, false, false), new("Bold", "Type0", true, true, false, true, false)];
    private readonly List<MarkedSpan> spans = [];
    private readonly List<Ruling> rulings = [];
    private readonly List<Shade> shades = [];
    private readonly List<PageImage> images = [];
    private int span = -1;

    /// <summary>Writes a text, one glyph a character.</summary>
    /// <param name="x">Where its line begins.</param>
    /// <param name="y">Its baseline, from the top.</param>
    /// <param name="text">Its characters; one beyond the basic plane is one glyph.</param>
    /// <param name="size">Font size.</param>
    /// <param name="bold">In the bold font.</param>
    /// <param name="spacing">Room added behind each letter.</param>
    /// <param name="direction">Which way it runs from there.</param>
    /// <param name="visibility">Whether it can be seen.</param>
    public PageOf Text(double x, double y, string text, double size = 12, bool bold = false, double spacing = 0, GlyphDirection direction = GlyphDirection.Right, GlyphVisibility visibility = GlyphVisibility.Visible)
    {
        var along = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = rune.ToString();
            var advance = AdvanceOf(letter) * size;
            Glyph(letter, x + (Along(direction).X * along), y + (Along(direction).Y * along), advance, size, bold ? 1 : 0, direction, visibility);
            along += advance + (advance > 0 ? spacing : 0);
        }

        return this;
    }

    /// <summary>Writes one glyph with any text.</summary>
    public PageOf Glyph(string text, double x, double y, double advance, double size = 12, int font = 0, GlyphDirection direction = GlyphDirection.Right, GlyphVisibility visibility = GlyphVisibility.Visible, int code = 0)
    {
        var (dx, dy) = Along(direction);
        // The cell: from the origin along the line, and from 0.8 above the baseline to 0.2 below it.
        var (ux, uy) = (dy, -dx);
        double[] xs = [x - (0.2 * size * ux), x + (0.8 * size * ux), x + (advance * dx) - (0.2 * size * ux), x + (advance * dx) + (0.8 * size * ux)];
        double[] ys = [y - (0.2 * size * uy), y + (0.8 * size * uy), y + (advance * dy) - (0.2 * size * uy), y + (advance * dy) + (0.8 * size * uy)];
        glyphs.Add(new Glyph
        {
            Text = text,
            TextSource = text.Length == 0 ? GlyphTextSource.None : GlyphTextSource.ToUnicode,
            Visibility = visibility,
            Direction = direction,
            Font = (short)font,
            Span = span,
            Code = code,
            X = (float)x,
            Y = (float)y,
            Advance = (float)advance,
            Size = (float)size,
            Left = (float)xs.Min(),
            Right = (float)xs.Max(),
            Top = (float)ys.Min(),
            Bottom = (float)ys.Max(),
        });
        return this;
    }

    /// <summary>What is written inside stands for a text (null: only a tag).</summary>
    public PageOf Span(string? actualText, Action<PageOf> inside, string tag = "Span")
    {
        var outer = span;
        spans.Add(new MarkedSpan(outer, tag, actualText, null));
        span = spans.Count - 1;
        inside(this);
        span = outer;
        return this;
    }

    /// <summary>Names a font; text written through <see cref="Glyph"/> can use its number.</summary>
    public int Font(PageFont font)
    {
        fonts.Add(font);
        return fonts.Count - 1;
    }

    /// <summary>A horizontal line.</summary>
    public PageOf Across(double y, double from, double to, double thickness = 0.5) => Rule(true, y, from, to, thickness);

    /// <summary>A vertical line.</summary>
    public PageOf Upright(double x, double from, double to, double thickness = 0.5) => Rule(false, x, from, to, thickness);

    /// <summary>All lines of a grid.</summary>
    public PageOf Grid(double[] xs, double[] ys, double thickness = 0.5)
    {
        foreach (var y in ys) Across(y, xs[0], xs[^1], thickness);
        foreach (var x in xs) Upright(x, ys[0], ys[^1], thickness);
        return this;
    }

    /// <summary>A filled area over all glyphs written so far.</summary>
    public PageOf Shade(double left, double top, double right, double bottom, double lightness = 0.85)
    {
        shades.Add(new Shade((float)left, (float)top, (float)right, (float)bottom, (float)lightness, glyphs.Count));
        return this;
    }

    /// <summary>An image.</summary>
    public PageOf Image(double left, double top, double right, double bottom)
    {
        images.Add(new PageImage(left, top, right, bottom, 100, 100, false));
        return this;
    }

    /// <summary>The page as the library would give it.</summary>
    public PdfPage Page() => new()
    {
        Number = number,
        Width = width,
        Height = height,
        Glyphs = [.. glyphs],
        Fonts = [.. fonts],
        Spans = [.. spans],
        Rulings = [.. rulings],
        Shades = [.. shades],
        Images = [.. images],
    };

    /// <summary>The page's text.</summary>
    public PageText Read() => new PageTextReader().Read(Page());

    /// <summary>Width of a text in ems.</summary>
    public static double WidthOf(string text) => text.EnumerateRunes().Sum(r => AdvanceOf(r.ToString()));

    private PageOf Rule(bool horizontal, double at, double from, double to, double thickness)
    {
        rulings.Add(new Ruling(horizontal, (float)at, (float)from, (float)to, (float)thickness, 0, RulingKind.Stroke, false, span));
        return this;
    }

    private static double AdvanceOf(string letter) => letter[0] switch
    {
        ' ' or '\u00A0' or '.' or ',' => 0.25,
        '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E') or (>= '\u0300' and <= '\u036F') or (>= '\uF701' and <= '\uF71A' and not '\uF70F') => 0,
        _ => 0.5,
    };

    private static (double X, double Y) Along(GlyphDirection direction) => direction switch
    {
        GlyphDirection.Down => (0, 1),
        GlyphDirection.Left => (-1, 0),
        GlyphDirection.Up => (0, -1),
        GlyphDirection.Slanted => (Math.Sqrt(0.5), -Math.Sqrt(0.5)),
        _ => (1, 0),
    };
}
