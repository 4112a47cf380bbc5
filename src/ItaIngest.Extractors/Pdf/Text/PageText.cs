using System.Collections.Immutable;
using ItaIngest.Documents;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>
/// The text of a page, upright: where most of it runs another way than left to right, everything (clusters, rulings, shades, width and
/// height) is turned until it does.
/// </summary>
/// <param name="Page">Number, from 1.</param>
/// <param name="Width">Of the upright page.</param>
/// <param name="Height">Of the upright page.</param>
/// <param name="Turned">Degrees clockwise by which the shown page was turned to be upright: 0, 90, 180, 270.</param>
/// <param name="Clusters">In painting order; what cannot be seen and what was printed over itself is left out.</param>
/// <param name="Rulings">Lines of the upright page.</param>
/// <param name="Shades">Filled areas of the upright page.</param>
/// <param name="Images">Images of the upright page.</param>
/// <param name="Quality">Whether the text can be trusted.</param>
/// <param name="Notes">What was noticed ("private-use-resolved", "overprinted-text-dropped", …), with counts.</param>
/// <param name="Tally">What became of the page's characters.</param>
internal sealed record PageText(
    int Page,
    float Width,
    float Height,
    int Turned,
    ImmutableArray<Cluster> Clusters,
    ImmutableArray<Ruling> Rulings,
    ImmutableArray<Shade> Shades,
    ImmutableArray<PageImage> Images,
    TextQuality Quality,
    IReadOnlyList<Note> Notes,
    Residue Tally)
{
    /// <summary>Small drawings of the upright page that are neither lines nor areas: what may be a tick in a box.</summary>
    public ImmutableArray<Scribble> Scribbles { get; init; } = [];
}

/// <summary>Whether the text of a page can be trusted.</summary>
internal enum TextQuality
{
    /// <summary>Yes.</summary>
    Sound = 0,

    /// <summary>The page has no text at all; perhaps images.</summary>
    None,

    /// <summary>All of its text is a hidden layer under a scan: OCR's work.</summary>
    Ocr,

    /// <summary>Too many impossible sequences or unmapped glyphs: it is not to be read.</summary>
    Broken,
}
