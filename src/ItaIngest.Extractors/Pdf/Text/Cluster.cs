using ItaIngest.Documents;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>
/// The smallest piece of text with a place: a letter with its marks; or the letters that one /ActualText stands for, where they cannot
/// be told apart. Its text is as the file means it: /ActualText applied, private-use glyphs resolved, marks with their consonant.
/// Coordinates are points on the upright page (see <see cref="PageText"/>).
/// </summary>
/// <param name="Text">Not empty; may be " ".</param>
/// <param name="Source">Where it was taken from.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge, from the advance of its glyphs; at least <paramref name="Left"/>.</param>
/// <param name="Baseline">The y of its baseline.</param>
/// <param name="Size">Font size in points.</param>
/// <param name="Order">Place in painting order.</param>
/// <param name="Direction">Which way its line runs on the upright page; nearly always Right.</param>
/// <param name="IsBold">Told by its font.</param>
/// <param name="IsHiddenLayer">Invisible text laid under a scan by an OCR program.</param>
internal readonly record struct Cluster(
    string Text,
    TextSource Source,
    float Left,
    float Right,
    float Baseline,
    float Size,
    int Order,
    GlyphDirection Direction,
    bool IsBold,
    bool IsHiddenLayer)
{
    /// <summary>Its length along its line: of one that does not run to the right, Left and Right are the sides of its box on the page.</summary>
    public float Along { get; init; }

    /// <summary>How its page shows spaces.</summary>
    public SpaceHabits Spaces { get; init; }

    /// <summary>Top of a usual letter of its size.</summary>
    public float Top => Baseline - (0.8f * Size);

    /// <summary>Bottom of a usual letter of its size.</summary>
    public float Bottom => Baseline + (0.22f * Size);

    /// <summary>The middle across.</summary>
    public float CenterX => (Left + Right) / 2;

    /// <summary>The middle of the height of small letters: what tells in which cell it stands.</summary>
    public float CenterY => Baseline - (0.27f * Size);

    /// <summary>White space only.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>What the program that made a page does with spaces.</summary>
[Flags]
internal enum SpaceHabits : byte
{
    /// <summary>Not known: it may leave gaps only.</summary>
    None = 0,

    /// <summary>It paints them: a narrow gap without one is no space (LibreOffice leaves a fifth of an em between scripts).</summary>
    Painted = 1,

    /// <summary>It paints them at line ends too, where there is room for them: their absence tells that there was none.</summary>
    AtLineEnds = 2,
}
