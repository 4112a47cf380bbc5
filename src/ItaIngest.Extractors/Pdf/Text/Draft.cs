using System.Runtime.InteropServices;
using ItaIngest.Documents;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>
/// A cluster in the making, measured along its line: <see cref="From"/> to <see cref="To"/> in the direction of reading, and
/// <see cref="Across"/>, which grows downwards from line to line, whichever way the line runs.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct Draft
{
    public string Text;
    public float From;
    public float To;
    public float Across;
    public float Size;

    /// <summary>Where its last mark stands: the same mark again at the same place is the same ink twice.</summary>
    public float MarkAt;

    /// <summary>Index of its first glyph on the page.</summary>
    public int Glyph;

    /// <summary>The span whose /ActualText it is, or -1.</summary>
    public int Span;

    public short Font;
    public TextSource Source;
    public GlyphDirection Direction;
    public bool IsHiddenLayer;

    /// <summary>The same letter was painted at the same place once more, one after the other: its marks may come twice as well.</summary>
    public bool IsDoubled;

    /// <summary>Left out: printed over itself, or taken into another.</summary>
    public bool IsGone;

    public readonly bool IsBlank => GlyphText.IsBlank(Text);

    public readonly float Length => To - From;

    /// <summary>Measures a point along a line.</summary>
    public static (float Along, float Across) Measure(float x, float y, GlyphDirection direction) => direction switch
    {
        GlyphDirection.Down => (y, -x),
        GlyphDirection.Left => (-x, -y),
        GlyphDirection.Up => (-y, x),
        _ => (x, y),
    };

    /// <summary>The finished cluster.</summary>
    public readonly Cluster ToCluster(int order, bool bold, SpaceHabits spaces)
    {
        var (left, right, middle) = Direction switch
        {
            GlyphDirection.Down => (-Across - (0.22f * Size), -Across + (0.8f * Size), (From + To) / 2),
            GlyphDirection.Left => (-To, -From, -Across + (0.29f * Size)),
            GlyphDirection.Up => (Across - (0.8f * Size), Across + (0.22f * Size), -(From + To) / 2),
            _ => (From, To, Across - (0.27f * Size)),
        };
        var baseline = Direction is GlyphDirection.Right or GlyphDirection.Slanted ? Across : middle + (0.27f * Size);
        return new Cluster(Text, Source, left, right, baseline, Size, order, Direction, bold, IsHiddenLayer) { Along = Length, Spaces = spaces };
    }
}
