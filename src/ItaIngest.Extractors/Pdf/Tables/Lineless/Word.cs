using System.Runtime.InteropServices;

namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>Clusters of one line without a gap between them; blanks that follow belong to it but not to its width.</summary>
/// <param name="First">Index of its first cluster in <see cref="WordLines.Order"/>.</param>
/// <param name="Count">Number of its clusters there.</param>
/// <param name="Left">Left edge of its ink.</param>
/// <param name="Right">Right edge of its ink.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(int First, int Count, float Left, float Right)
{
    public float CenterX => (Left + Right) / 2;
}

/// <summary>Words of a line with usual spaces between them at the most: what a wide gap divides from its neighbours.</summary>
/// <param name="First">Index of its first word in <see cref="WordLine.Words"/>.</param>
/// <param name="Count">Number of its words.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Segment(int First, int Count, float Left, float Right);

/// <summary>A line of words on one baseline, across the whole width that was looked at.</summary>
internal sealed class WordLine
{
    /// <summary>Its baseline.</summary>
    public required float Baseline { get; init; }

    /// <summary>Size of its type: that of most of its clusters.</summary>
    public required float Size { get; init; }

    /// <summary>Left to right.</summary>
    public required Word[] Words { get; init; }

    /// <summary>Left to right; one for a line without a wide gap.</summary>
    public required Segment[] Segments { get; init; }

    /// <summary>All of its ink is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Dots lead through it: a line of contents or of a form, whose gaps say nothing.</summary>
    public bool HasLeader { get; init; }

    public float Left => Words[0].Left;

    public float Right => Words[^1].Right;

    public float Top => Baseline - (0.8f * Size);

    public float Bottom => Baseline + (0.22f * Size);

    public float CenterY => Baseline - (0.27f * Size);
}
