using System.Collections.Immutable;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>Where a page is shaded, in coarse squares: tells whether a white line can be seen.</summary>
internal sealed class ShadeMap
{
    /// <summary>From this lightness on, something is white.</summary>
    public const float White = 0.98f;

    private const int Budget = 2_000_000;

    private readonly bool[] squares;
    private readonly int columns;
    private readonly int rows;
    private readonly float side;

    private ShadeMap(float width, float height)
    {
        side = Math.Max(4, Math.Max(width, height) / 300);
        columns = Math.Clamp((int)(width / side) + 1, 1, 400);
        rows = Math.Clamp((int)(height / side) + 1, 1, 400);
        squares = new bool[columns * rows];
    }

    /// <summary>The map, or null when nothing on the page is shaded.</summary>
    public static ShadeMap? Of(PageText page)
    {
        if (!HasTint(page.Shades)) return null;
        var map = new ShadeMap(page.Width, page.Height);
        var budget = Budget;
        foreach (var shade in page.Shades)
        {
            if (shade.Lightness >= White) continue;
            int left = map.Column(shade.Left), right = map.Column(shade.Right), top = map.Row(shade.Top), bottom = map.Row(shade.Bottom);
            budget -= (right - left + 1) * (bottom - top + 1);
            if (budget < 0) break;
            for (var row = top; row <= bottom; row++) map.squares.AsSpan((row * map.columns) + left, right - left + 1).Fill(true);
        }

        return map;
    }

    /// <summary>Most of a line lies on shaded ground, or along it.</summary>
    public bool IsUnder(in Ruling line)
    {
        var hits = 0;
        for (var i = 0; i < 5; i++)
        {
            var along = line.From + ((line.To - line.From) * (i + 0.5f) / 5);
            var (x, y) = line.IsHorizontal ? (along, line.At) : (line.At, along);
            if (squares[(Row(y) * columns) + Column(x)]) hits++;
        }

        return hits >= 3;
    }

    private static bool HasTint(ImmutableArray<Shade> shades)
    {
        foreach (var shade in shades)
        {
            if (shade.Lightness < White) return true;
        }

        return false;
    }

    private int Column(float x) => float.IsFinite(x) ? (int)Math.Clamp(x / side, 0, columns - 1) : 0;

    private int Row(float y) => float.IsFinite(y) ? (int)Math.Clamp(y / side, 0, rows - 1) : 0;
}
