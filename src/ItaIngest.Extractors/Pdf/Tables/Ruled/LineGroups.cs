namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>Lines that touch one another, directly or by way of others: what may be the lines of one table.</summary>
internal sealed class LineGroup
{
    public List<Segment> Across { get; } = [];

    public List<Segment> Upright { get; } = [];

    public Area Bounds { get; private set; } = new(float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);

    /// <summary>Puts the lines in order of their axes.</summary>
    public void Sort()
    {
        Across.Sort((a, b) => a.At.CompareTo(b.At));
        Upright.Sort((a, b) => a.At.CompareTo(b.At));
    }

    public void Add(in Segment line)
    {
        (line.IsHorizontal ? Across : Upright).Add(line);
        var (left, right) = line.IsHorizontal ? (line.From, line.To) : (line.At, line.At);
        var (top, bottom) = line.IsHorizontal ? (line.At, line.At) : (line.From, line.To);
        Bounds = new Area(Math.Min(Bounds.Left, left), Math.Min(Bounds.Top, top), Math.Max(Bounds.Right, right), Math.Max(Bounds.Bottom, bottom));
    }
}

/// <summary>Finds the groups.</summary>
internal static class LineGroups
{
    /// <summary>A line that ends this far from another one still touches it: cells drawn apart, each with its own borders.</summary>
    private const float Touch = 2.3f;

    /// <summary>Lines that end this close to one another end together.</summary>
    private const float SameEnd = 3;

    /// <summary>Lone lines of a page; one with more has drawings on it.</summary>
    private const int MostAlone = 50;

    /// <summary>Pairs of lines that are looked at on one page: more than any table, a drawing.</summary>
    private const long Budget = 25_000_000;

    /// <summary>The groups that have lines of both directions, or null when the page has more lines than can be looked at.</summary>
    /// <param name="lines">Each kind by axis.</param>
    public static List<LineGroup>? Of(List<Segment> lines)
    {
        var upright = lines.FindAll(line => !line.IsHorizontal);
        var across = lines.FindAll(line => line.IsHorizontal);
        var sets = new DisjointSets(upright.Count + across.Count);
        var axes = new float[upright.Count];
        float thickest = 0;
        for (var i = 0; i < axes.Length; i++)
        {
            axes[i] = upright[i].At;
            thickest = Math.Max(thickest, upright[i].Thickness);
        }

        var budget = Budget;
        for (var h = 0; h < across.Count; h++)
        {
            var line = across[h];
            var reach = Touch + (thickest / 2);
            var v = Array.BinarySearch(axes, line.From - reach);
            if (v < 0) v = ~v;
            while (v > 0 && axes[v - 1] >= line.From - reach) v--;
            for (; v < axes.Length && axes[v] <= line.To + reach; v++)
            {
                if (--budget < 0) return null;
                if (Touches(line, upright[v])) sets.Join(upright.Count + h, v);
            }
        }

        var groups = new Dictionary<int, LineGroup>();
        for (var i = 0; i < upright.Count + across.Count; i++)
        {
            var root = sets.Root(i);
            if (!groups.TryGetValue(root, out var group)) groups[root] = group = new LineGroup();
            group.Add(i < upright.Count ? upright[i] : across[i - upright.Count]);
        }

        var found = new List<LineGroup>();
        var alone = new List<Segment>();
        foreach (var group in groups.Values)
        {
            if (group.Upright.Count == 0) continue;
            if (group.Across.Count > 0) found.Add(group);
            else alone.AddRange(group.Upright);
        }

        if (alone.Count is > 0 and < MostAlone) AddSides(found, alone);
        return found;
    }

    /// <summary>
    /// The side of a merged cell that goes on from the page before to the next: no line across touches it, but it is as long as the table.
    /// </summary>
    private static void AddSides(List<LineGroup> groups, List<Segment> alone)
    {
        foreach (var group in groups)
        {
            var added = false;
            foreach (var line in alone)
            {
                var bounds = group.Bounds;
                if (Math.Abs(line.From - bounds.Top) > SameEnd || Math.Abs(line.To - bounds.Bottom) > SameEnd || group.Upright.Count < 2) continue;
                if (!group.Upright.TrueForAll(other => other.From <= bounds.Top + SameEnd && other.To >= bounds.Bottom - SameEnd)) continue;
                group.Add(line);
                added = true;
            }

            if (added) group.Sort();
        }
    }

    private static bool Touches(in Segment across, in Segment upright)
    {
        var (beside, above) = (Touch + (upright.Thickness / 2), Touch + (across.Thickness / 2));
        return upright.At >= across.From - beside && upright.At <= across.To + beside
            && across.At >= upright.From - above && across.At <= upright.To + above;
    }
}

/// <summary>Sets that are joined (union-find).</summary>
internal sealed class DisjointSets
{
    private readonly int[] parents;

    public DisjointSets(int count)
    {
        parents = new int[count];
        for (var i = 0; i < count; i++) parents[i] = i;
    }

    public int Root(int item)
    {
        while (parents[item] != item) item = parents[item] = parents[parents[item]];
        return item;
    }

    public void Join(int a, int b)
    {
        a = Root(a);
        b = Root(b);
        if (a == b) return;

        // The smaller number stands for the set, so that the result does not depend on the order of joining.
        if (a < b) parents[b] = a;
        else parents[a] = b;
    }
}
