namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>
/// The lines of a group on a common grid: positions that are as good as equal are one, double lines are one. Between neighbouring
/// crossings there is a line or there is none.
/// </summary>
internal sealed class Lattice
{
    /// <summary>Upright lines of the rest of a table that has one line across.</summary>
    private const int FewestOfRest = 4;

    /// <summary>A line that does not cover this share of a side is none there: it has a gap, or only sticks out.</summary>
    private const float MissingShare = 0.25f;

    /// <summary>Lines that end this close to one another end together.</summary>
    private const float SameEnd = 3;

    private readonly bool[] across;
    private readonly bool[] upright;

    private Lattice(float[] xs, float[] ys)
    {
        X = xs;
        Y = ys;
        across = new bool[ys.Length * (xs.Length - 1)];
        upright = new bool[xs.Length * (ys.Length - 1)];
    }

    /// <summary>The x of the columns' edges.</summary>
    public float[] X { get; }

    /// <summary>The y of the rows' edges.</summary>
    public float[] Y { get; }

    public int Columns => X.Length - 1;

    public int Rows => Y.Length - 1;

    /// <summary>There is a line on edge <paramref name="y"/> over the width of a column.</summary>
    public bool HasAcross(int y, int column) => across[(y * Columns) + column];

    /// <summary>There is a line on edge <paramref name="x"/> along the height of a row.</summary>
    public bool HasUpright(int x, int row) => upright[(x * Rows) + row];

    /// <summary>The grid of a group, or null when its lines can enclose nothing, or would be more places than allowed.</summary>
    /// <param name="group">The lines.</param>
    /// <param name="textSize">Size of the text between the lines: what is narrower than it holds no text and is a double line.</param>
    /// <param name="places">How many places it may have; what it has is taken off. Less than none when they did not suffice.</param>
    public static Lattice? Of(LineGroup group, float textSize, ref int places)
    {
        // One line with many on it: the last row of a table that goes on from the page before, without a line above it.
        if (group.Across.Count < 2 && (group.Across.Count == 0 || group.Upright.Count < FewestOfRest)) return null;
        var snap = Math.Clamp(0.4f * textSize, 1.5f, 4);
        var least = Math.Clamp(0.8f * textSize, 4, 12);
        var xs = Snap(group.Upright, snap);
        var ys = Snap(group.Across, snap);
        var (left, right) = (End(group.Across, before: true, xs[0] - least), End(group.Across, before: false, xs[^1] + least));
        var (top, bottom) = (End(group.Upright, before: true, ys[0] - least), End(group.Upright, before: false, ys[^1] + least));
        if (left is { } l) xs.Insert(0, l);
        if (right is { } r) xs.Add(r);
        if (top is { } t) ys.Insert(0, t);
        if (bottom is { } b) ys.Add(b);
        if (xs.Count < 2 || ys.Count < 2) return null;
        var area = (long)(xs.Count - 1) * (ys.Count - 1);
        if (area > places)
        {
            places = -1;
            return null;
        }

        places -= (int)area;
        var lattice = new Lattice([.. xs], [.. ys]);
        Mark(group.Across, lattice.Y, lattice.X, lattice.across);
        Mark(group.Upright, lattice.X, lattice.Y, lattice.upright);
        return lattice;
    }

    /// <summary>There is an edge of a cell that is not drawn.</summary>
    public void AddUpright(int x, int row) => upright[(x * Rows) + row] = true;

    public Lattice Copy() => WithRows(0, []);

    /// <summary>The lattice with a row cut into several, by edges from its left to its right.</summary>
    public Lattice WithRows(int row, List<float> edges)
    {
        var ys = new List<float>(Y);
        ys.InsertRange(row + 1, edges);
        var copy = new Lattice(X, [.. ys]);
        for (var y = 0; y < copy.Y.Length; y++)
        {
            for (var column = 0; column < Columns; column++)
            {
                copy.across[(y * Columns) + column] = (y > row && y <= row + edges.Count) || HasAcross(y <= row ? y : y - edges.Count, column);
            }
        }

        for (var x = 0; x < X.Length; x++)
        {
            for (var r = 0; r < copy.Rows; r++) copy.upright[(x * copy.Rows) + r] = HasUpright(x, r <= row ? r : Math.Max(row, r - edges.Count));
        }

        return copy;
    }

    /// <summary>The lattice with a column cut into several, by edges that run where they are asked for.</summary>
    public Lattice WithColumns(int column, List<float> edges, Func<int, bool> isCut)
    {
        var xs = new List<float>(X);
        xs.InsertRange(column + 1, edges);
        var copy = new Lattice([.. xs], Y);
        for (var y = 0; y < Y.Length; y++)
        {
            for (var c = 0; c < copy.Columns; c++) copy.across[(y * copy.Columns) + c] = HasAcross(y, c <= column ? c : Math.Max(column, c - edges.Count));
        }

        for (var x = 0; x < copy.X.Length; x++)
        {
            var isNew = x > column && x <= column + edges.Count;
            for (var row = 0; row < Rows; row++) copy.upright[(x * Rows) + row] = isNew ? isCut(row) : HasUpright(x <= column ? x : x - edges.Count, row);
        }

        return copy;
    }

    /// <summary>A part of the lattice.</summary>
    public Lattice Part(Face part)
    {
        var copy = new Lattice(X[part.Left..(part.Right + 1)], Y[part.Top..(part.Bottom + 1)]);
        for (var y = 0; y < copy.Y.Length; y++)
        {
            for (var column = 0; column < copy.Columns; column++) copy.across[(y * copy.Columns) + column] = HasAcross(part.Top + y, part.Left + column);
        }

        for (var x = 0; x < copy.X.Length; x++)
        {
            for (var row = 0; row < copy.Rows; row++) copy.upright[(x * copy.Rows) + row] = HasUpright(part.Left + x, part.Top + row);
        }

        return copy;
    }

    /// <summary>Share of an outer side of the grid that has a line.</summary>
    public float Coverage(bool horizontal, int edge, int from, int to)
    {
        var along = horizontal ? X : Y;
        float covered = 0;
        for (var i = from; i < to; i++)
        {
            if (horizontal ? HasAcross(edge, i) : HasUpright(edge, i)) covered += along[i + 1] - along[i];
        }

        return covered / (along[to] - along[from]);
    }

    private static List<float> Snap(List<Segment> lines, float tolerance)
    {
        // Lines of a group come sorted by axis.
        var positions = new List<float>();
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && lines[end].At - lines[start].At <= tolerance) end++;
            positions.Add((lines[start].At + lines[end - 1].At) / 2);
            start = end;
        }

        return positions;
    }

    /// <summary>Where lines end together beyond the outermost line across them: a side of the table that has no line. One line alone only sticks out.</summary>
    private static float? End(List<Segment> lines, bool before, float beyond)
    {
        var ends = new List<float>();
        foreach (var line in lines)
        {
            if (before ? line.From < beyond : line.To > beyond) ends.Add(before ? line.From : line.To);
        }

        ends.Sort();
        float? best = null;
        var most = 1;
        for (var i = 0; i < ends.Count;)
        {
            var end = i + 1;
            while (end < ends.Count && ends[end] - ends[i] <= SameEnd) end++;
            var better = before ? end - i > most : end - i >= most;
            if (end - i > 1 && better)
            {
                most = end - i;
                best = before ? ends[i] : ends[end - 1];
            }

            i = end;
        }

        return best;
    }

    private static void Mark(List<Segment> lines, float[] axes, float[] along, bool[] edges)
    {
        var sorted = new (int Axis, float From, float To)[lines.Count];
        for (var i = 0; i < sorted.Length; i++) sorted[i] = (Nearest(axes, lines[i].At), lines[i].From, lines[i].To);
        Array.Sort(sorted);
        var units = along.Length - 1;
        var covered = new float[units];
        var (first, last) = (int.MaxValue, -1);
        for (var i = 0; i < sorted.Length; i++)
        {
            var (axis, from, to) = sorted[i];
            while (i + 1 < sorted.Length && sorted[i + 1].Axis == axis && sorted[i + 1].From <= to + 2.5f) to = Math.Max(to, sorted[++i].To);
            for (var unit = Math.Max(0, Below(along, from)); unit < units && along[unit] < to; unit++)
            {
                covered[unit] += Math.Max(0, Math.Min(to, along[unit + 1]) - Math.Max(from, along[unit]));
                (first, last) = (Math.Min(first, unit), Math.Max(last, unit));
            }

            if (i + 1 < sorted.Length && sorted[i + 1].Axis == axis) continue;
            for (var unit = first; unit <= last; unit++)
            {
                var length = along[unit + 1] - along[unit];
                edges[(axis * units) + unit] = length - covered[unit] <= Math.Max(MissingShare * length, Math.Min(2.5f, length / 2));
                covered[unit] = 0;
            }

            (first, last) = (int.MaxValue, -1);
        }
    }

    /// <summary>Index of the last position that is not beyond a value, or -1.</summary>
    public static int Below(float[] positions, float value)
    {
        var index = Array.BinarySearch(positions, value);
        return index >= 0 ? index : ~index - 1;
    }

    private static int Nearest(float[] positions, float value)
    {
        var below = Below(positions, value);
        if (below < 0) return 0;
        if (below + 1 == positions.Length) return below;
        return value - positions[below] <= positions[below + 1] - value ? below : below + 1;
    }
}
