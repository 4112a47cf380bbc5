using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>
/// The lines that a reader of the page sees: white ones on white left out, pieces on one axis put together (cell borders drawn cell by
/// cell, dashes, dots), specks dropped.
/// </summary>
internal static class VisibleLines
{
    /// <summary>Pieces whose axes lie this close are pieces of one line.</summary>
    private const float SameAxis = 0.9f;

    /// <summary>A gap that a line has without being two lines.</summary>
    private const float Gap = 2.5f;

    /// <summary>Up to this length a piece may be a dash, and gaps between dashes may be as long as they are.</summary>
    private const float Dash = 12;

    /// <summary>What is thicker is an area.</summary>
    private const float Thickest = 6;

    /// <summary>What is shorter in the end is a speck or a tick.</summary>
    private const float Speck = 3;

    private static readonly Comparer<Segment> ByAxis = Comparer<Segment>.Create((a, b) =>
    {
        var step = a.IsHorizontal.CompareTo(b.IsHorizontal);
        return step != 0 ? step : a.At.CompareTo(b.At);
    });

    private static readonly Comparer<Segment> ByStart = Comparer<Segment>.Create((a, b) => a.From.CompareTo(b.From));

    /// <summary>The lines, verticals first, each kind by axis.</summary>
    /// <param name="page">The page.</param>
    /// <param name="used">For each ruling, whether it belongs to something else.</param>
    public static List<Segment> Of(PageText page, bool[] used)
    {
        var pieces = new List<Segment>(page.Rulings.Length);
        var shades = ShadeMap.Of(page);
        for (var i = 0; i < page.Rulings.Length; i++)
        {
            var line = page.Rulings[i];
            if (used[i]) continue;
            if (!float.IsFinite(line.At) || !float.IsFinite(line.From) || !float.IsFinite(line.To)) continue;
            if (line.Lightness >= ShadeMap.White && (shades is null || !shades.IsUnder(line))) continue;
            pieces.Add(new Segment(line.IsHorizontal, line.At, line.From, line.To, line.Thickness));

            // A dot of a dotted line: nothing says which way its line runs.
            if (line.Length > Math.Max(1, 1.6f * line.Thickness) || line.Thickness <= 0) continue;
            var (middle, half) = ((line.From + line.To) / 2, line.Thickness / 2);
            pieces.Add(new Segment(!line.IsHorizontal, middle, line.At - half, line.At + half, line.Length));
        }

        foreach (var shade in page.Shades)
        {
            if (shade.Lightness < ShadeMap.White && ThickLine(shade) is { } line) pieces.Add(line);
        }

        return Merge(pieces);
    }

    /// <summary>A long thin area is a thick line.</summary>
    private static Segment? ThickLine(in Shade shade)
    {
        var (width, height) = (shade.Right - shade.Left, shade.Bottom - shade.Top);
        if (!float.IsFinite(width) || !float.IsFinite(height)) return null;
        if (height is > 0 and <= Thickest && width >= 3 * height) return new Segment(true, (shade.Top + shade.Bottom) / 2, shade.Left, shade.Right, height);
        if (width is > 0 and <= Thickest && height >= 3 * width) return new Segment(false, (shade.Left + shade.Right) / 2, shade.Top, shade.Bottom, width);
        return null;
    }

    /// <summary>Puts pieces together.</summary>
    public static List<Segment> Merge(List<Segment> pieces)
    {
        pieces.Sort(ByAxis);
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces);
        var merged = new List<Segment>(Math.Min(pieces.Count, 1024));
        for (var start = 0; start < all.Length;)
        {
            var end = start + 1;
            while (end < all.Length && all[end].IsHorizontal == all[start].IsHorizontal && all[end].At - all[start].At <= SameAxis) end++;
            MergeAxis(all[start..end], merged);
            start = end;
        }

        merged.Sort(ByAxis);
        return merged;
    }

    private static void MergeAxis(Span<Segment> pieces, List<Segment> into)
    {
        pieces.Sort(ByStart);
        var current = pieces[0];
        double weighted = current.At * Weight(current), weight = Weight(current);
        var last = current.Length;
        for (var i = 1; i <= pieces.Length; i++)
        {
            if (i < pieces.Length)
            {
                var next = pieces[i];
                var gap = next.From - current.To;
                if (gap <= Gap || (last <= Dash && next.Length <= Dash && gap <= 1.5f * Math.Max(last, next.Length)))
                {
                    weighted += next.At * Weight(next);
                    weight += Weight(next);
                    current = current with { To = Math.Max(current.To, next.To), Thickness = Math.Max(current.Thickness, next.Thickness) };
                    last = next.Length;
                    continue;
                }
            }

            if (current.Length >= Speck) into.Add(current with { At = (float)(weighted / weight) });
            if (i == pieces.Length) return;
            current = pieces[i];
            weighted = current.At * Weight(current);
            weight = Weight(current);
            last = current.Length;
        }
    }

    private static double Weight(in Segment piece) => piece.Length + 0.01;
}
