using System.Runtime.InteropServices;

namespace ItaIngest.Pdf.Content;

/// <summary>A transformation: x' = A x + C y + E, y' = B x + D y + F (ISO 32000-2, 8.3.3).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    public bool IsFinite => double.IsFinite(A) && double.IsFinite(B) && double.IsFinite(C) && double.IsFinite(D) && double.IsFinite(E) && double.IsFinite(F);

    /// <summary>This one first, then the other.</summary>
    public Matrix Then(in Matrix next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    public Point Apply(double x, double y) => new((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The bounds of a rectangle after the transformation.</summary>
    public Bounds Apply(in Bounds box)
    {
        var (x1, y1) = Apply(box.Left, box.Top);
        var (x2, y2) = Apply(box.Right, box.Top);
        var (x3, y3) = Apply(box.Left, box.Bottom);
        var (x4, y4) = Apply(box.Right, box.Bottom);
        return new Bounds(
            Math.Min(Math.Min(x1, x2), Math.Min(x3, x4)),
            Math.Min(Math.Min(y1, y2), Math.Min(y3, y4)),
            Math.Max(Math.Max(x1, x2), Math.Max(x3, x4)),
            Math.Max(Math.Max(y1, y2), Math.Max(y3, y4)));
    }

    /// <summary>The matrix of an array of six numbers, else the identity.</summary>
    public static Matrix Of(double[]? numbers) => numbers is { Length: >= 6 } && new Matrix(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]) is { IsFinite: true } matrix ? matrix : Identity;
}

/// <summary>A place on the page.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Point(double X, double Y);

/// <summary>A rectangle on the page as shown: y grows downwards. Empty when its right is left of its left.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Bounds(double Left, double Top, double Right, double Bottom)
{
    /// <summary>What nothing was added to yet.</summary>
    public static readonly Bounds None = new(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);

    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool IsEmpty => !(Right >= Left && Bottom >= Top);

    public Bounds Cut(in Bounds other) => new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>Whether a glyph's cell is seen through this clip: a fifth of it both ways, since the cell is higher than what is drawn in it, and wider than most letters.</summary>
    public bool Shows(in Bounds cell) =>
        Right > Left && Bottom > Top && Shows(cell.Left, cell.Right, Left, Right) && Shows(cell.Top, cell.Bottom, Top, Bottom);

    // Marks have a cell without length: across, or down where the line runs down.
    private static bool Shows(double from, double to, double clipFrom, double clipTo)
    {
        var common = Math.Min(to, clipTo) - Math.Max(from, clipFrom);
        return to - from > 0.01 ? common >= 0.2 * (to - from) : common >= -0.5;
    }

    public Bounds With(double x, double y) => new(Math.Min(Left, x), Math.Min(Top, y), Math.Max(Right, x), Math.Max(Bottom, y));
}
