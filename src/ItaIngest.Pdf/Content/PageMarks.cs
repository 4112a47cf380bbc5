using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ItaIngest.Pdf.Content;

/// <summary>What a page shows, while it is collected. One is kept for all pages of a document: its arrays grow once.</summary>
internal sealed class PageMarks(PdfLimits limits)
{
    private Glyph[] glyphs = new Glyph[1024];
    private Ruling[] rulings = new Ruling[256];
    private Shade[] shades = new Shade[64];
    private readonly List<PageImage> images = [];
    private readonly List<Scribble> scribbles = [];
    private int rulingCount;
    private int shadeCount;

    public int GlyphCount { get; private set; }

    /// <summary>More glyphs than the limit allows.</summary>
    public bool IsOutOfGlyphs { get; private set; }

    /// <summary>More lines, areas or images than the limit allows.</summary>
    public bool IsOutOfLines { get; private set; }

    public PageImage? LastImage => images.Count == 0 ? null : images[^1];

    public void Clear()
    {
        // A page of the limit's size shall not keep its memory for the rest of the document, nor its texts.
        if (glyphs.Length > 32768) glyphs = new Glyph[1024];
        if (rulings.Length > 32768) rulings = new Ruling[256];
        if (shades.Length > 32768) shades = new Shade[64];
        GlyphCount = 0;
        rulingCount = 0;
        shadeCount = 0;
        images.Clear();
        scribbles.Clear();
        IsOutOfGlyphs = false;
        IsOutOfLines = false;
    }

    /// <summary>A place for one more glyph.</summary>
    /// <returns>False when there is none.</returns>
    public bool Reserve()
    {
        if (GlyphCount >= limits.PageGlyphs)
        {
            IsOutOfGlyphs = true;
            return false;
        }

        if (GlyphCount == glyphs.Length) Array.Resize(ref glyphs, glyphs.Length * 2);
        return true;
    }

    /// <summary>Adds a glyph; <see cref="Reserve"/> was asked before.</summary>
    public void Add(in Glyph glyph) => glyphs[GlyphCount++] = glyph;

    public void Add(in Ruling ruling)
    {
        if (!HasRoom()) return;
        if (rulingCount == rulings.Length) Array.Resize(ref rulings, rulings.Length * 2);
        rulings[rulingCount++] = ruling;
    }

    public void Add(in Shade shade)
    {
        if (!HasRoom()) return;
        if (shadeCount == shades.Length) Array.Resize(ref shades, shades.Length * 2);
        shades[shadeCount++] = shade;
    }

    public void Add(in PageImage image)
    {
        if (HasRoom()) images.Add(image);
    }

    public void Add(in Scribble scribble)
    {
        if (HasRoom()) scribbles.Add(scribble);
    }

    /// <summary>Takes the last line back if it was an image's.</summary>
    public void TakeBackImageLine()
    {
        if (rulingCount > 0 && rulings[rulingCount - 1].Kind == RulingKind.Image) rulingCount--;
    }

    public ImmutableArray<Glyph> Glyphs() => ImmutableCollectionsMarshal.AsImmutableArray(glyphs.AsSpan(0, GlyphCount).ToArray());

    public ImmutableArray<Ruling> Rulings() => ImmutableCollectionsMarshal.AsImmutableArray(rulings.AsSpan(0, rulingCount).ToArray());

    public ImmutableArray<Shade> Shades() => ImmutableCollectionsMarshal.AsImmutableArray(shades.AsSpan(0, shadeCount).ToArray());

    public ImmutableArray<PageImage> Images() => ImmutableCollectionsMarshal.AsImmutableArray(images.ToArray());

    public ImmutableArray<Scribble> Scribbles() => ImmutableCollectionsMarshal.AsImmutableArray(scribbles.ToArray());

    private bool HasRoom()
    {
        if (rulingCount + shadeCount + images.Count + scribbles.Count < limits.PageLines) return true;
        IsOutOfLines = true;
        return false;
    }
}
