using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Files;

/// <summary>The boxes of a page, as they are meant.</summary>
internal static class PageBox
{
    private static readonly (double Left, double Bottom, double Right, double Top) Letter = (0, 0, 612, 792);

    /// <summary>Coordinates beyond it are nonsense: no page is ten kilometres wide.</summary>
    private const double Farthest = 3e7;

    /// <summary>A rectangle whose corners may be given in any order; null if it is none or is empty.</summary>
    public static (double Left, double Bottom, double Right, double Top)? Of(IObjectStore store, PdfObject value)
    {
        if (value is not PdfArray { Count: >= 4 } array) return null;
        Span<double> at = stackalloc double[4];
        for (var i = 0; i < 4; i++)
        {
            if (store.Resolve(array[i]) is not PdfNumber { Value: >= -Farthest and <= Farthest } number) return null;
            at[i] = number.Value;
        }

        var box = (Left: Math.Min(at[0], at[2]), Bottom: Math.Min(at[1], at[3]), Right: Math.Max(at[0], at[2]), Top: Math.Max(at[1], at[3]));
        return box.Right > box.Left && box.Top > box.Bottom ? box : null;
    }

    /// <summary>What is shown: the crop box within the media box. Other readers take Letter where there is no usable media box, and the media box where the crop box lies outside of it.</summary>
    public static (double Left, double Bottom, double Right, double Top) Shown((double Left, double Bottom, double Right, double Top)? media, (double Left, double Bottom, double Right, double Top)? crop)
    {
        var all = media ?? Letter;
        if (crop is not { } cut) return all;
        var shown = (Left: Math.Max(all.Left, cut.Left), Bottom: Math.Max(all.Bottom, cut.Bottom), Right: Math.Min(all.Right, cut.Right), Top: Math.Min(all.Top, cut.Top));
        return shown.Right > shown.Left && shown.Top > shown.Bottom ? shown : all;
    }
}
