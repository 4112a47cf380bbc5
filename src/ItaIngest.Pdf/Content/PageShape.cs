using System.Runtime.InteropServices;

namespace ItaIngest.Pdf.Content;

/// <summary>A page as it is shown: how large, and how user space lies on it.</summary>
/// <param name="Width">Points, as shown.</param>
/// <param name="Height">Points, as shown.</param>
/// <param name="FromUserSpace">From user space to points from the top left corner of the crop box, y downwards, turned clockwise.</param>
/// <param name="IsSane">False where its boxes say nothing that a page can be: then it is a letter page that is not turned.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageShape(double Width, double Height, Matrix FromUserSpace, bool IsSane)
{
    /// <summary>The shape of a page.</summary>
    /// <param name="cropBox">In user space, already normalised.</param>
    /// <param name="rotation">0, 90, 180 or 270.</param>
    /// <param name="userUnit">Points in a unit of user space.</param>
    public static PageShape Of((double Left, double Bottom, double Right, double Top) cropBox, int rotation, double userUnit)
    {
        var (left, bottom, right, top) = cropBox;
        var unit = userUnit is > 0 and < 1e6 ? userUnit : 1;
        var (width, height) = ((right - left) * unit, (top - bottom) * unit);
        var isSane = width is > 0 and < 1e7 && height is > 0 and < 1e7;
        if (!isSane) (left, top, width, height, unit) = (0, 792, 612, 792, 1);
        var upright = new Matrix(unit, 0, 0, -unit, -left * unit, top * unit);
        var turned = upright.Then(rotation switch
        {
            90 => new Matrix(0, 1, -1, 0, height, 0),
            180 => new Matrix(-1, 0, 0, -1, width, height),
            270 => new Matrix(0, -1, 1, 0, 0, width),
            _ => Matrix.Identity,
        });
        return rotation is 90 or 270 ? new PageShape(height, width, turned, isSane) : new PageShape(width, height, turned, isSane);
    }
}
