using System.Runtime.InteropServices;

namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>A rectangle of a lattice that lines enclose. Right and Bottom are exclusive.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Face(int Top, int Left, int Bottom, int Right)
{
    /// <summary>No line above it.</summary>
    public bool IsOpenAbove { get; init; }

    /// <summary>No line below it.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>It may be no cell, but a place outside of the table: it has to hold text.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>The cells of a lattice.</summary>
/// <param name="Cells">In order of row, then column.</param>
/// <param name="Irregular">Cells that had to be cut because they were no rectangles.</param>
/// <param name="OpenSides">Sides of the whole that have no line.</param>
/// <param name="Inner">Places in cells that are tables of their own, or boxes.</param>
internal sealed record Faces(List<Face> Cells, int Irregular, int OpenSides, List<Face> Inner)
{
    /// <summary>A side of the whole of which less than this is drawn has no line.</summary>
    private const float Drawn = 0.15f;

    /// <summary>A side of a cell is drawn when this much of it is.</summary>
    private const float Side = 0.6f;

    /// <summary>Finds them: places between which there is no line are one cell.</summary>
    public static Faces Of(Lattice lattice)
    {
        var (rows, columns) = (lattice.Rows, lattice.Columns);
        var sets = new DisjointSets(rows * columns);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var place = (row * columns) + column;
                if (column + 1 < columns && !lattice.HasUpright(column + 1, row)) sets.Join(place, place + 1);
                if (row + 1 < rows && !lattice.HasAcross(row + 1, column)) sets.Join(place, place + columns);
            }
        }

        var bounds = new Dictionary<int, (Face Box, int Places)>();
        for (var place = 0; place < rows * columns; place++)
        {
            var (row, column) = (place / columns, place % columns);
            ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(bounds, sets.Root(place), out var known);
            found = known
                ? (new Face(found.Box.Top, Math.Min(found.Box.Left, column), row + 1, Math.Max(found.Box.Right, column + 1)), found.Places + 1)
                : (new Face(row, column, row + 1, column + 1), 1);
        }

        var open = OpenSidesOf(lattice);
        var cells = new List<Face>();
        var irregular = new HashSet<int>();
        foreach (var (root, (box, places)) in bounds)
        {
            if (places != (box.Bottom - box.Top) * (box.Right - box.Left)) irregular.Add(root);
            else if (Judge(lattice, box, open, leaks: false) is { } cell) cells.Add(cell);
        }

        var inner = new List<Face>();
        if (irregular.Count > 0) Unwrap(lattice, sets, bounds, irregular, open, cells, inner);
        var cut = irregular.Count == 0 ? 0 : Cut(lattice, sets, irregular, open, cells);
        cells.Sort((a, b) => a.Top != b.Top ? a.Top.CompareTo(b.Top) : a.Left.CompareTo(b.Left));
        return new Faces(cells, cut, (open.Top ? 1 : 0) + (open.Bottom ? 1 : 0) + (open.Left ? 1 : 0) + (open.Right ? 1 : 0), inner);
    }

    /// <summary>Cells that are no rectangles since other tables stand in them are rectangles with those.</summary>
    private static void Unwrap(
        Lattice lattice, DisjointSets sets, Dictionary<int, (Face Box, int Places)> bounds, HashSet<int> irregular, (bool Left, bool Top, bool Right, bool Bottom) open, List<Face> cells, List<Face> inner)
    {
        var looked = 0;
        foreach (var root in irregular.Order().ToArray())
        {
            var box = bounds[root].Box;
            var parts = WrappedCells.Of(root, box, (row, column) => sets.Root((row * lattice.Columns) + column), IsWithin, ref looked);
            if (parts is null || Judge(lattice, box, open, leaks: true) is not { } cell) continue;
            irregular.Remove(root);
            cells.RemoveAll(other => parts.Exists(part => Contains(part, other)));
            cells.Add(cell);
            inner.AddRange(parts);
        }

        bool IsWithin(int root, Face area) => Contains(area, bounds[root].Box);
    }

    private static bool Contains(Face area, Face cell) => cell.Top >= area.Top && cell.Bottom <= area.Bottom && cell.Left >= area.Left && cell.Right <= area.Right;

    private static (bool Left, bool Top, bool Right, bool Bottom) OpenSidesOf(Lattice lattice) => (
        lattice.Coverage(false, 0, 0, lattice.Rows) < Drawn,
        lattice.Coverage(true, 0, 0, lattice.Columns) < Drawn,
        lattice.Coverage(false, lattice.Columns, 0, lattice.Rows) < Drawn,
        lattice.Coverage(true, lattice.Rows, 0, lattice.Columns) < Drawn);

    /// <summary>
    /// Whether a rectangle is a cell. All of its sides are drawn; or three are; or two that face each other; or those that are not lie on
    /// sides of the table that have no line at all. Two sides at a corner enclose nothing: that is the air beside a stair.
    /// </summary>
    private static Face? Judge(Lattice lattice, Face box, (bool Left, bool Top, bool Right, bool Bottom) open, bool leaks)
    {
        var left = lattice.Coverage(false, box.Left, box.Top, box.Bottom) >= Side;
        var right = lattice.Coverage(false, box.Right, box.Top, box.Bottom) >= Side;
        var top = lattice.Coverage(true, box.Top, box.Left, box.Right) >= Side;
        var bottom = lattice.Coverage(true, box.Bottom, box.Left, box.Right) >= Side;
        var cell = box with { IsOpenAbove = !top && box.Top == 0, IsOpenBelow = !bottom && box.Bottom == lattice.Rows };
        var drawn = (left ? 1 : 0) + (right ? 1 : 0) + (top ? 1 : 0) + (bottom ? 1 : 0);
        if (drawn == 4) return cell;
        var free = (left || (open.Left && box.Left == 0)) && (right || (open.Right && box.Right == lattice.Columns))
            && (top || (open.Top && box.Top == 0)) && (bottom || (open.Bottom && box.Bottom == lattice.Rows));
        if (free) return cell;

        // A merged cell that goes on from the page before to the next one: lines at its sides, all along the table.
        if (!leaks && left && right && !top && !bottom && box.Top == 0 && box.Bottom == lattice.Rows) return cell;
        if (drawn == 3 || (!leaks && ((left && right) || (top && bottom)))) return cell with { IsDoubtful = true };
        return null;
    }

    /// <summary>Cuts what is no rectangle into rows or into columns, whichever gives fewer pieces.</summary>
    private static int Cut(Lattice lattice, DisjointSets sets, HashSet<int> irregular, (bool Left, bool Top, bool Right, bool Bottom) open, List<Face> cells)
    {
        var (rows, columns) = (lattice.Rows, lattice.Columns);
        var byRows = Strips(rows, columns, (row, column) => sets.Root((row * columns) + column), irregular);
        var byColumns = Strips(columns, rows, (column, row) => sets.Root((row * columns) + column), irregular);
        var cut = 0;
        foreach (var root in irregular.Order())
        {
            var pieces = byRows[root].Count <= byColumns[root].Count
                ? byRows[root].ConvertAll(s => new Face(s.First, s.From, s.Last, s.To))
                : byColumns[root].ConvertAll(s => new Face(s.From, s.First, s.To, s.Last));
            var leaks = pieces.Exists(piece => Leaks(lattice, piece));
            if (!leaks) cut++;
            foreach (var piece in pieces)
            {
                if (!leaks) cells.Add(piece);
                else if (Judge(lattice, piece, open, leaks) is { } cell) cells.Add(cell);
            }
        }

        return cut;
    }

    /// <summary>It reaches a side of the whole where there is no line.</summary>
    private static bool Leaks(Lattice lattice, Face piece) =>
        (piece.Top == 0 && lattice.Coverage(true, 0, piece.Left, piece.Right) < Side)
        || (piece.Bottom == lattice.Rows && lattice.Coverage(true, lattice.Rows, piece.Left, piece.Right) < Side)
        || (piece.Left == 0 && lattice.Coverage(false, 0, piece.Top, piece.Bottom) < Side)
        || (piece.Right == lattice.Columns && lattice.Coverage(false, lattice.Columns, piece.Top, piece.Bottom) < Side);

    private static Dictionary<int, List<(int First, int Last, int From, int To)>> Strips(int lines, int places, Func<int, int, int> rootAt, HashSet<int> wanted)
    {
        var strips = new Dictionary<int, List<(int First, int Last, int From, int To)>>();
        var open = new Dictionary<(int Root, int From, int To), int>();
        for (var line = 0; line < lines; line++)
        {
            var going = new Dictionary<(int Root, int From, int To), int>();
            for (var from = 0; from < places;)
            {
                var root = rootAt(line, from);
                var to = from + 1;
                while (to < places && rootAt(line, to) == root) to++;
                if (wanted.Contains(root))
                {
                    if (!strips.TryGetValue(root, out var list)) strips[root] = list = [];
                    if (open.TryGetValue((root, from, to), out var index))
                    {
                        list[index] = list[index] with { Last = line + 1 };
                    }
                    else
                    {
                        index = list.Count;
                        list.Add((line, line + 1, from, to));
                    }

                    going[(root, from, to)] = index;
                }

                from = to;
            }

            open = going;
        }

        return strips;
    }
}
