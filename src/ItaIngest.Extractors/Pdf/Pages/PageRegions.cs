using System.Runtime.InteropServices;
using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Pages;

/// <summary>
/// Divides a page into regions in reading order. Where a gap runs down through many lines, or between tables that stand side by side,
/// what is left of it is one region and what is right of it the next; all other lines and tables are regions as wide as the page.
/// </summary>
internal sealed class PageRegions
{
    /// <summary>Lines that must share a gap, where no tables stand beside each other.</summary>
    private const int FewestLines = 5;

    /// <summary>Lines that must share it where the letters on its sides differ in size: a list of links beside a heading.</summary>
    private const int FewestLinesOfTwoSizes = 2;

    /// <summary>The gap is at least this wide, in points.</summary>
    private const float NarrowestGap = 9;

    /// <summary>Each side takes at least this share of the width of the lines.</summary>
    private const float LeastShare = 0.2f;

    /// <summary>A page of more lines and tables than this is read from top to bottom: each is looked at with those after it.</summary>
    private const int MostItems = 2_000;

    /// <summary>Gaps that are held against lines and tables on one page; what is left after them is read from top to bottom. A newspaper's page takes some ten thousands.</summary>
    private const int MostSteps = 5_000_000;

    /// <summary>Columns within columns.</summary>
    private const int Depth = 3;

    private readonly IReadOnlyList<PageTable> tables;
    private readonly List<PageLine> lines = [];
    private readonly int[] regionOfTable;
    private readonly List<RegionPath> paths = [];
    private int bands;
    private int steps;

    private PageRegions(IReadOnlyList<PageTable> tables)
    {
        this.tables = tables;
        regionOfTable = new int[tables.Count];
    }

    /// <summary>Divides a page.</summary>
    /// <param name="tables">Its tables; nested ones belong to the region of the one around them.</param>
    /// <param name="free">The lines in no table, top to bottom.</param>
    public static RegionsFound Of(IReadOnlyList<PageTable> tables, IReadOnlyList<TextLine> free)
    {
        var regions = new PageRegions(tables);
        regions.Divide(free, Enumerable.Range(0, tables.Count).Where(i => tables[i].Within is null), new RegionPath([]));
        for (var i = 0; i < tables.Count; i++)
            if (tables[i].Within is not null) regions.regionOfTable[i] = regions.regionOfTable[regions.Outermost(i)];
        return new RegionsFound(regions.lines, regions.regionOfTable, regions.paths);
    }

    private void Divide(IReadOnlyList<TextLine> free, IEnumerable<int> outer, RegionPath path)
    {
        List<Item> items = [.. free.Select(l => new Item(l, -1, l.Left, l.Top, l.Right, l.Bottom)), .. outer.Select(i => new Item(null, i, tables[i].Area.Left, tables[i].Area.Top, tables[i].Area.Right, tables[i].Area.Bottom))];
        if (items.Count == 0) return;
        items.Sort(static (a, b) => a.Top != b.Top ? a.Top.CompareTo(b.Top) : a.Left.CompareTo(b.Left));
        var (left, right) = (items.Min(i => i.Left), items.Max(i => i.Right));
        var isDivided = items.Count <= MostItems && path.Steps.Count < Depth;
        var whole = -1;
        for (var at = 0; at < items.Count;)
        {
            var run = isDivided && steps < MostSteps ? RunFrom(items, at) : default;
            if (run.Count == 0)
            {
                if (whole < 0) whole = Open(path);
                if (items[at].Line is { } line) lines.Add(new PageLine(line, left, right, whole));
                else regionOfTable[items[at].Table] = whole;
                at++;
                continue;
            }

            whole = -1;
            var inside = items.GetRange(at, run.Count);
            var gutter = (run.Left + run.Right) / 2;
            var band = bands++;
            Side(inside, path.With(band, 0), c => c.CenterX <= gutter, i => i.Right <= gutter);
            Side(inside, path.With(band, 1), c => c.CenterX > gutter, i => i.Left > gutter);
            at += run.Count;
        }
    }

    private int Outermost(int table)
    {
        for (var depth = 0; depth < tables.Count && tables[table].Within is { } within; depth++) table = within.Table;
        return table;
    }

    private int Open(RegionPath path)
    {
        paths.Add(path);
        return paths.Count - 1;
    }

    private void Side(List<Item> inside, RegionPath path, Func<Cluster, bool> here, Func<Item, bool> isHere) => Divide(
        TextLines.Of(inside.Where(i => i.Line is not null).SelectMany(i => i.Line!.Clusters).Where(here)),
        inside.Where(i => i.Line is null && isHere(i)).Select(i => i.Table),
        path);

    /// <summary>The longest run of items from one on that leave a gap free.</summary>
    private Run RunFrom(List<Item> items, int from)
    {
        foreach (var gap in GapsAt(items, from))
        {
            if (Follow(items, from, gap) is { Count: > 0 } run) return run;
            if (steps >= MostSteps) break;
        }

        return default;
    }

    private Run Follow(List<Item> items, int from, (float Left, float Right) gap)
    {
        var (gapLeft, gapRight) = gap;
        var (both, ofTwoSizes, tablesLeft, tablesRight, linesLeft, linesRight) = (0, 0, 0, 0, 0, 0);
        var (first, last) = (float.MaxValue, float.MinValue);
        var (count, lastTable) = (0, 0);
        for (var i = from; i < items.Count; i++)
        {
            var item = items[i];
            steps++;
            if (item.Left < gapLeft && item.Right <= gapRight - NarrowestGap)
            {
                // On one side only: the end of a paragraph, or a column that is longer.
                gapLeft = Math.Max(gapLeft, item.Right);
                if (item.Line is null) tablesLeft++;
                else linesLeft++;
            }
            else if (item.Left >= gapLeft + NarrowestGap)
            {
                gapRight = Math.Min(gapRight, item.Left);
                if (item.Line is null) tablesRight++;
                else linesRight++;
            }
            else if (Common(item, gapLeft, gapRight) is { } common)
            {
                (gapLeft, gapRight) = common;
                both++;
                if (AreOfTwoSizes(item.Line!, (gapLeft + gapRight) / 2)) ofTwoSizes++;
            }
            else
            {
                break;
            }

            count++;
            if (item.Line is null) lastTable = count;
            (first, last) = (Math.Min(first, item.Left), Math.Max(last, item.Right));
        }

        if (tablesLeft > 0 && tablesRight > 0) return new Run(WithoutTail(items, from, count, lastTable, gapLeft), gapLeft, gapRight);
        var wide = gapLeft - first >= (last - first) * LeastShare && last - gapRight >= (last - first) * LeastShare;
        return (both >= FewestLines && wide) || (ofTwoSizes > 0 && ofTwoSizes == both && Math.Min(linesLeft, linesRight) + both >= FewestLinesOfTwoSizes) ? new Run(count, gapLeft, gapRight) : default;
    }

    // A heading behind the last table of a column belongs to what comes after both.
    private static int WithoutTail(List<Item> items, int from, int count, int lastTable, float gapLeft)
    {
        while (count > lastTable && items[from + count - 1] is { Line: not null } tail && tail.Right <= gapLeft + 1) count--;
        return count;
    }

    private (float Left, float Right)? Common(Item item, float left, float right)
    {
        if (item.Line is null) return null;
        foreach (var gap in GapsOf(item.Line))
        {
            steps++;
            var common = (Left: Math.Max(left, gap.Left), Right: Math.Min(right, gap.Right));
            if (common.Right - common.Left >= NarrowestGap) return common;
        }

        return null;
    }

    private static bool AreOfTwoSizes(TextLine line, float gutter)
    {
        var (before, after) = (0f, 0f);
        foreach (var cluster in line.Clusters)
        {
            if (cluster.CenterX <= gutter) before = Math.Max(before, cluster.Size);
            else after = Math.Max(after, cluster.Size);
        }

        return Math.Max(before, after) > 1.3f * Math.Min(before, after);
    }

    private static IEnumerable<(float Left, float Right)> GapsAt(List<Item> items, int index)
    {
        var item = items[index];
        if (item.Line is { } line)
        {
            foreach (var gap in GapsOf(line)) yield return gap;
        }

        // Beside a table, or beside the heading of one.
        for (var i = index; i < items.Count && i < index + 40; i++)
        {
            if (items[i].Line is not null || items[i].Top > item.Bottom + 120) continue;
            for (var k = index; k < items.Count && items[k].Top < items[i].Bottom; k++)
                if (items[k].Line is null && items[k].Left - items[i].Right >= NarrowestGap && items[k].Bottom > items[i].Top) yield return (items[i].Right, items[k].Left);
        }
    }

    private static IEnumerable<(float Left, float Right)> GapsOf(TextLine line)
    {
        for (var i = 1; i < line.Words.Count; i++)
            if (line.Words[i].GapBefore >= NarrowestGap) yield return (line.Words[i - 1].Right, line.Words[i].Left);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Item(TextLine? Line, int Table, float Left, float Top, float Right, float Bottom);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Run(int Count, float Left, float Right);
}

/// <summary>The regions of a page.</summary>
/// <param name="Lines">The free lines in reading order, each with its region.</param>
/// <param name="OfTable">The region of each table.</param>
/// <param name="Paths">For each region the way to it.</param>
internal sealed record RegionsFound(IReadOnlyList<PageLine> Lines, IReadOnlyList<int> OfTable, IReadOnlyList<RegionPath> Paths);

/// <summary>The bands that a region lies in, from the page inwards, with the side of each: 0 left, 1 right.</summary>
internal sealed record RegionPath(IReadOnlyList<(int Band, int Side)> Steps)
{
    /// <summary>Further inwards.</summary>
    public RegionPath With(int band, int side) => new([.. Steps, (band, side)]);

    /// <summary>Whether two regions lie on different sides of one band.</summary>
    public bool IsBeside(RegionPath other)
    {
        for (var i = 0; i < Math.Min(Steps.Count, other.Steps.Count); i++)
        {
            if (Steps[i].Band != other.Steps[i].Band) return false;
            if (Steps[i].Side != other.Steps[i].Side) return true;
        }

        return false;
    }
}
