using System.Runtime.InteropServices;

namespace ItaIngest.Pdf;

/// <summary>What drew a line.</summary>
public enum RulingKind : byte
{
    /// <summary>A stroked path.</summary>
    Stroke = 0,

    /// <summary>A thin filled rectangle.</summary>
    Fill,

    /// <summary>The outline of a rectangle that was stroked.</summary>
    Outline,

    /// <summary>A thin image.</summary>
    Image,
}

/// <summary>A horizontal or vertical line on a page, in points on the page as shown; clipped to what can be seen.</summary>
/// <param name="IsHorizontal">Else vertical.</param>
/// <param name="At">The middle of the line: y of a horizontal one, x of a vertical one.</param>
/// <param name="From">Where it begins: left or top.</param>
/// <param name="To">Where it ends: right or bottom; at least <paramref name="From"/>.</param>
/// <param name="Thickness">How thick it is drawn; a hairline of width 0 counts 0.</param>
/// <param name="Lightness">0 black to 1 white (a white line on white cannot be seen).</param>
/// <param name="Kind">What drew it.</param>
/// <param name="IsDashed">Drawn with dashes or dots.</param>
/// <param name="Span">Index of the innermost marked span, or -1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Ruling(bool IsHorizontal, float At, float From, float To, float Thickness, float Lightness, RulingKind Kind, bool IsDashed, int Span)
{
    /// <summary>Its length in points.</summary>
    public float Length => To - From;
}

/// <summary>A filled area that is no line.</summary>
/// <param name="Left">Points.</param>
/// <param name="Top">Points.</param>
/// <param name="Right">Points.</param>
/// <param name="Bottom">Points.</param>
/// <param name="Lightness">0 black to 1 white.</param>
/// <param name="Order">Number of glyphs painted before it: what it covers.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Shade(float Left, float Top, float Right, float Bottom, float Lightness, int Order);

/// <summary>The box of a small drawing, up to 20 by 20 points, of which nothing is a line or an area: a tick, a cross, a bullet.</summary>
/// <param name="Left">Points.</param>
/// <param name="Top">Points.</param>
/// <param name="Right">Points.</param>
/// <param name="Bottom">Points.</param>
/// <param name="Lightness">0 black to 1 white.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Scribble(float Left, float Top, float Right, float Bottom, float Lightness);
