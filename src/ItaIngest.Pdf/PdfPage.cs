using System.Collections.Immutable;

namespace ItaIngest.Pdf;

/// <summary>
/// What one page shows. Everything is in points (1/72 inch) from the top left corner of the page as it is shown: its crop box, turned by
/// its own /Rotate, y growing downwards.
/// </summary>
public sealed record PdfPage
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>Width as shown.</summary>
    public required double Width { get; init; }

    /// <summary>Height as shown.</summary>
    public required double Height { get; init; }

    /// <summary>The page's own /Rotate: 0, 90, 180 or 270, already applied.</summary>
    public int Rotation { get; init; }

    /// <summary>Glyphs in painting order, hidden ones too (see <see cref="Glyph.Visibility"/>).</summary>
    public ImmutableArray<Glyph> Glyphs { get; init; } = [];

    /// <summary>The fonts that <see cref="Glyph.Font"/> counts in.</summary>
    public ImmutableArray<PageFont> Fonts { get; init; } = [];

    /// <summary>Marked content in order of its beginning; <see cref="Glyph.Span"/> counts in it.</summary>
    public ImmutableArray<MarkedSpan> Spans { get; init; } = [];

    /// <summary>Horizontal and vertical lines in painting order, clipped.</summary>
    public ImmutableArray<Ruling> Rulings { get; init; } = [];

    /// <summary>Filled areas that are no lines: shading of cells, white boxes laid over what was there.</summary>
    public ImmutableArray<Shade> Shades { get; init; } = [];

    /// <summary>Small drawings that are neither lines nor areas: ticks and crosses in boxes, bullets.</summary>
    public ImmutableArray<Scribble> Scribbles { get; init; } = [];

    /// <summary>Where images stand.</summary>
    public ImmutableArray<PageImage> Images { get; init; } = [];

    /// <summary>What was noticed or lost on this page.</summary>
    public ImmutableArray<PdfNote> Notes { get; init; } = [];
}

/// <summary>A remark on the reading of a file or page, as data.</summary>
/// <param name="IsLoss">Something that the page shows was not read.</param>
/// <param name="Code">Stable kebab-case word: "file-rebuilt", "stream-damaged", "font-damaged", "limit-operators", …</param>
/// <param name="Detail">The name, number or limit that belongs to it.</param>
/// <param name="Page">The page, or null when it is about the file.</param>
public sealed record PdfNote(bool IsLoss, string Code, string Detail, int? Page = null);

/// <summary>Marked content: a stretch of a page that has a tag, and perhaps the text that it stands for.</summary>
/// <param name="Parent">Index of the span around it, or -1.</param>
/// <param name="Tag">"Span", "P", "Artifact", …</param>
/// <param name="ActualText">The text that its glyphs stand for, if it says so; "" means that they stand for nothing.</param>
/// <param name="Mcid">Its number in the structure tree, if it has one.</param>
public readonly record struct MarkedSpan(int Parent, string Tag, string? ActualText, int? Mcid);

/// <summary>A font as a page names it.</summary>
/// <param name="Name">Base font without the subset prefix: "THSarabunNew".</param>
/// <param name="Kind">"Type0", "TrueType", "Type1", "Type3", …</param>
/// <param name="IsEmbedded">Its program stands in the file.</param>
/// <param name="HasToUnicode">It has a /ToUnicode map.</param>
/// <param name="IsVertical">It writes downwards.</param>
/// <param name="IsBold">By its name, flags or weight.</param>
/// <param name="IsItalic">By its name, flags or angle.</param>
public sealed record PageFont(string Name, string Kind, bool IsEmbedded, bool HasToUnicode, bool IsVertical, bool IsBold, bool IsItalic);

/// <summary>Where an image stands.</summary>
/// <param name="Left">Points.</param>
/// <param name="Top">Points.</param>
/// <param name="Right">Points.</param>
/// <param name="Bottom">Points.</param>
/// <param name="PixelWidth">Samples across.</param>
/// <param name="PixelHeight">Samples down.</param>
/// <param name="IsMask">A stencil, painted in the current colour.</param>
public readonly record struct PageImage(double Left, double Top, double Right, double Bottom, int PixelWidth, int PixelHeight, bool IsMask);
