using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>A drawn checkbox.</summary>
/// <param name="Area">Its square.</param>
/// <param name="IsTicked">Something stands in it, or it is painted over.</param>
/// <param name="Tick">Index of the cluster in it, or -1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CheckBox(Area Area, bool IsTicked, int Tick);

/// <summary>
/// Finds checkboxes that are drawn, not written: small squares that stand alone, as forms have them. Their lines are no lines of a table,
/// and they are read as ☐ and ☑ where they stand in a cell.
/// </summary>
internal static class CheckBoxes
{
    private const float Smallest = 5;
    private const float Largest = 16;

    /// <summary>Squares nearer to one another than this are cells of a grid.</summary>
    private const float Apart = 3;

    /// <summary>How much darker something is that was painted over something else.</summary>
    private const float Darker = 0.08f;

    /// <summary>How far a corner may be rounded.</summary>
    private const float Corner = 2.2f;

    /// <summary>A page with more short lines than this has dotted lines or a drawing; its squares are not looked for.</summary>
    private const int MostPieces = 20_000;

    /// <summary>A page with more squares than this is a drawing.</summary>
    private const int MostSquares = 300;

    private const string Ticks = "✓✔☑☒✗✘×✕✖√/xXvV";

    /// <summary>Finds them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="used">For each ruling of the page, whether it is a side of a checkbox; filled in.</param>
    public static List<CheckBox> Find(PageText page, bool[] used)
    {
        var squares = Outlined(page, used);
        foreach (var area in PaintedOver(page.Shades)) squares.Add((area, []));
        var boxes = new List<CheckBox>();
        if (squares.Count > MostSquares) return boxes;
        foreach (var (area, sides) in squares)
        {
            if (HasNeighbour(squares, area) || Judge(page, area) is not { } box) continue;
            foreach (var side in sides) used[side] = true;
            if (!boxes.Exists(known => IsSame(known.Area, area))) boxes.Add(box);
        }

        return boxes;
    }

    /// <summary>The page's clusters, with one for each checkbox behind them.</summary>
    public static ImmutableArray<Cluster> With(ImmutableArray<Cluster> clusters, List<CheckBox> boxes)
    {
        if (boxes.Count == 0) return clusters;
        var all = clusters.ToBuilder();
        foreach (var box in boxes) all.Add(Written(clusters, box));
        return all.ToImmutable();
    }

    private static List<(Area Area, int[] Sides)> Outlined(PageText page, bool[] used)
    {
        var across = new List<int>();
        var upright = new List<int>();
        for (var i = 0; i < page.Rulings.Length; i++)
        {
            ref readonly var line = ref page.Rulings.AsSpan()[i];
            if (line.Length < Smallest - Corner || line.Length > Largest || line.Thickness > 2.5f || used[i]) continue;
            (line.IsHorizontal ? across : upright).Add(i);
        }

        var found = new List<(Area Area, int[] Sides)>();
        if (across.Count + upright.Count > MostPieces) return found;
        upright.Sort((a, b) => page.Rulings[a].At.CompareTo(page.Rulings[b].At));
        var axes = upright.ConvertAll(i => page.Rulings[i].At).ToArray();

        // The sides of a square are drawn one after the other: its bottom is looked for among the next few lines across.
        for (var i = 0; i < across.Count; i++)
        {
            for (var j = i + 1; j < Math.Min(i + 9, across.Count); j++)
            {
                var (first, second) = (page.Rulings[across[i]], page.Rulings[across[j]]);
                if (Math.Abs(first.From - second.From) > 0.7f || Math.Abs(first.To - second.To) > 0.7f) continue;
                var (top, bottom) = (Math.Min(first.At, second.At), Math.Max(first.At, second.At));
                if (bottom - top < Smallest || bottom - top > Largest) continue;
                var left = Side(page, upright, axes, first.From, -1, top, bottom);
                var right = Side(page, upright, axes, first.To, 1, top, bottom);
                if (left < 0 || right < 0 || left == right) continue;
                var area = new Area(page.Rulings[left].At, top, page.Rulings[right].At, bottom);
                if (area.Width >= Smallest && Math.Max(area.Width, area.Height) <= 1.15f * Math.Min(area.Width, area.Height)) found.Add((area, [across[i], across[j], left, right]));
            }
        }

        return found;
    }

    /// <summary>The vertical that closes a square at an end of its top and bottom, perhaps round a corner.</summary>
    private static int Side(PageText page, List<int> upright, float[] axes, float end, int outward, float top, float bottom)
    {
        var (from, to) = outward < 0 ? (end - Corner, end + 0.8f) : (end - 0.8f, end + Corner);
        var i = Array.BinarySearch(axes, from);
        if (i < 0) i = ~i;
        while (i > 0 && axes[i - 1] >= from) i--;
        for (var seen = 0; i < axes.Length && axes[i] <= to && seen < 200; i++, seen++)
        {
            var line = page.Rulings[upright[i]];
            if (line.From >= top - 1.2f && line.From <= top + Corner && line.To <= bottom + 1.2f && line.To >= bottom - Corner) return upright[i];
        }

        return -1;
    }

    /// <summary>Square areas with a darker one laid over them: ticked boxes of web pages.</summary>
    private static List<Area> PaintedOver(ImmutableArray<Shade> shades)
    {
        var found = new List<Area>();
        for (var i = 0; i + 1 < shades.Length && found.Count <= MostSquares; i++)
        {
            var (ground, paint) = (AreaOf(shades[i]), AreaOf(shades[i + 1]));
            if (ground.Width < Smallest || ground.Width > Largest || Math.Abs(ground.Width - ground.Height) > 1.2f) continue;
            if (!IsSame(ground, paint) || Math.Abs(paint.Width - ground.Width) > 1.5f || Math.Abs(paint.Height - ground.Height) > 1.5f) continue;
            if (shades[i + 1].Lightness < shades[i].Lightness - Darker) found.Add(ground);
        }

        return found;
    }

    private static Area AreaOf(Shade shade) => new(shade.Left, shade.Top, shade.Right, shade.Bottom);

    private static bool IsSame(Area a, Area b) => Math.Abs(a.Left + a.Right - b.Left - b.Right) < 3 && Math.Abs(a.Top + a.Bottom - b.Top - b.Bottom) < 3;

    private static bool HasNeighbour(List<(Area Area, int[] Sides)> squares, Area area)
    {
        foreach (var (other, _) in squares)
        {
            if (IsSame(other, area)) continue;
            var (across, down) = (Math.Max(other.Left - area.Right, area.Left - other.Right), Math.Max(other.Top - area.Bottom, area.Top - other.Bottom));
            if (across < Apart && down < Apart) return true;
        }

        return false;
    }

    /// <summary>Null when something other than a tick stands in it.</summary>
    private static CheckBox? Judge(PageText page, Area area)
    {
        var tick = -1;
        for (var i = 0; i < page.Clusters.Length; i++)
        {
            ref readonly var cluster = ref page.Clusters.AsSpan()[i];
            if (cluster.IsBlank || !area.Contains(cluster.CenterX, cluster.CenterY)) continue;
            if (tick >= 0 || !Ticks.Contains(cluster.Text, StringComparison.Ordinal)) return null;
            tick = i;
        }

        if (tick >= 0) return new CheckBox(area, true, tick);

        // A tick or a cross may be a drawing.
        foreach (var drawing in page.Scribbles)
        {
            var (width, height) = (drawing.Right - drawing.Left, drawing.Bottom - drawing.Top);
            if (!area.Contains((drawing.Left + drawing.Right) / 2, (drawing.Top + drawing.Bottom) / 2) || drawing.Lightness >= ShadeMap.White) continue;
            if (Math.Max(width, height) >= 0.35f * area.Width && width <= area.Width + 4 && height <= area.Height + 4) return new CheckBox(area, true, -1);
        }

        // A ticked box is painted over by a darker one of its size; or a dark square stands in it.
        float? ground = null;
        var painted = false;
        foreach (var shade in page.Shades)
        {
            var (width, height) = (shade.Right - shade.Left, shade.Bottom - shade.Top);
            if (width > area.Width + 3 || height > area.Height + 3 || !area.Contains((shade.Left + shade.Right) / 2, (shade.Top + shade.Bottom) / 2)) continue;
            if (width < 0.4f * area.Width || height < 0.4f * area.Height) continue;
            if (shade.Lightness < (ground ?? 1) - Darker && (ground is not null || shade.Lightness < 0.5f)) painted = true;
            ground ??= shade.Lightness;
        }

        return new CheckBox(area, painted, -1);
    }

    private static Cluster Written(ImmutableArray<Cluster> clusters, CheckBox box)
    {
        // On the line of the text beside it.
        var (best, nearest) = (-1, 3 * box.Area.Height);
        var middle = (box.Area.Top + box.Area.Bottom) / 2;
        for (var i = 0; i < clusters.Length; i++)
        {
            ref readonly var cluster = ref clusters.AsSpan()[i];
            if (cluster.IsBlank || cluster.Direction != GlyphDirection.Right || Math.Abs(cluster.CenterY - middle) > 0.5f * Math.Max(cluster.Size, box.Area.Height)) continue;
            var distance = Math.Max(cluster.Left - box.Area.Right, box.Area.Left - cluster.Right);
            if (distance < -1 || distance >= nearest) continue;
            (best, nearest) = (i, distance);
        }

        var size = best < 0 ? box.Area.Height / 0.75f : clusters[best].Size;
        var baseline = best < 0 ? middle + (0.27f * size) : clusters[best].Baseline;
        return new Cluster(box.IsTicked ? "☑" : "☐", TextSource.Guessed, box.Area.Left, box.Area.Right, baseline, size, best < 0 ? 0 : clusters[best].Order, GlyphDirection.Right, best >= 0 && clusters[best].IsBold, false) { Along = box.Area.Width };
    }
}
