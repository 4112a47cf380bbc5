using System.Collections.Immutable;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>Rows that are shaded and have no lines of their own, on top of a table or under it: their edges count as its lines.</summary>
internal sealed class ShadedRows
{
    /// <summary>A shade ends where the lines do, give or take this.</summary>
    private const float Near = 2.5f;

    /// <summary>Thinner shades hold no text.</summary>
    private const float Thinnest = 6;

    /// <summary>Rows above or below that are looked for.</summary>
    private const int Most = 4;

    private readonly Shade[] byTop;
    private readonly float[] tops;
    private readonly Shade[] byBottom;
    private readonly float[] bottoms;

    public ShadedRows(ImmutableArray<Shade> shades)
    {
        var tinted = new List<Shade>();
        foreach (var shade in shades)
        {
            if (shade.Lightness < ShadeMap.White && shade.Bottom - shade.Top >= Thinnest && shade.Right - shade.Left >= Thinnest) tinted.Add(shade);
        }

        byTop = [.. tinted];
        tops = Array.ConvertAll(byTop, shade => shade.Top);
        Array.Sort(tops, byTop);
        byBottom = [.. tinted];
        bottoms = Array.ConvertAll(byBottom, shade => shade.Bottom);
        Array.Sort(bottoms, byBottom);
    }

    /// <summary>Adds the edges of the shaded rows next to a group of lines.</summary>
    public void AddTo(LineGroup group)
    {
        if (tops.Length == 0 || group.Across.Count == 0) return;
        var added = false;
        for (var row = 0; row < Most && Add(group, byBottom, bottoms, group.Bounds.Top, above: true); row++) added = true;
        for (var row = 0; row < Most && Add(group, byTop, tops, group.Bounds.Bottom, above: false); row++) added = true;
        if (added) group.Sort();
    }

    private static bool Add(LineGroup group, Shade[] shades, float[] edges, float edge, bool above)
    {
        var bounds = group.Bounds;
        var row = new List<Shade>();
        float covered = 0;
        var i = Array.BinarySearch(edges, edge - Near);
        if (i < 0) i = ~i;
        while (i > 0 && edges[i - 1] >= edge - Near) i--;
        for (; i < edges.Length && edges[i] <= edge + Near && row.Count < 200; i++)
        {
            var shade = shades[i];
            if (shade.Left < bounds.Left - Near || shade.Right > bounds.Right + Near) continue;
            if (above ? shade.Top > edge - Thinnest : shade.Bottom < edge + Thinnest) continue;
            row.Add(shade);
            covered += shade.Right - shade.Left;
        }

        // The row is as wide as the table.
        if (covered < 0.8f * bounds.Width) return false;
        foreach (var shade in row)
        {
            group.Add(new Segment(true, shade.Top, shade.Left, shade.Right, 0));
            group.Add(new Segment(true, shade.Bottom, shade.Left, shade.Right, 0));
            group.Add(new Segment(false, shade.Left, shade.Top, shade.Bottom, 0));
            group.Add(new Segment(false, shade.Right, shade.Top, shade.Bottom, 0));
        }

        return true;
    }
}
