using System.Runtime.InteropServices;

namespace ItaIngest.Documents;

/// <summary>
/// What a page shows, as far as it takes to see where a value stood: its lines and its text. Coordinates are tenths of a point from the
/// top left corner of the upright page, on which the boxes of every <see cref="Place"/> stand too.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">Of the upright page.</param>
/// <param name="Height">Of the upright page.</param>
/// <param name="Rotation">Degrees clockwise by which the page as a viewer shows it was turned to be upright: 0, 90, 180 or 270.</param>
/// <param name="Lines">Horizontal and vertical lines.</param>
/// <param name="Runs">Stretches of text.</param>
public sealed record PageDrawing(int Number, int Width, int Height, int Rotation, IReadOnlyList<DrawnLine> Lines, IReadOnlyList<DrawnText> Runs)
{
    /// <summary>Tenths of a point in a point.</summary>
    public const int Scale = 10;
}

/// <summary>A line; its ends and its thickness in tenths of a point.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DrawnLine(int X1, int Y1, int X2, int Y2, int Thickness);

/// <summary>A stretch of text on one line, and its box in tenths of a point.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DrawnText(string Text, int Left, int Top, int Right, int Bottom);
