namespace ItaIngest.Extractors.Docx;

/// <summary>How a cell takes part in a merge over rows.</summary>
internal enum RowMerge
{
    None = 0,
    Restart,
    Continue,
}

/// <summary>A cell as the file places it: from one line of the grid to another, counted from 0.</summary>
internal sealed record GridCell(int Start, int End, RowMerge Merge);

/// <summary>A cell as a reader sees it: columns from 1. A cell that goes on from the one above has no place of its own, but a cover.</summary>
internal sealed record GridPlace(int Column, int ColumnSpan, int RowSpan, (int Row, int Index)? Cover);

/// <summary>
/// The grid of a table, from what its rows say. How many columns the file declares is not believed; their widths are, where there is
/// one for each: a line that is a hair's breadth from another, with no cell between the two, is the same line (dragging one cell's
/// border in Word gives the rows different grids, and a score would come to stand under the wrong heading).
/// </summary>
internal sealed class TableGrid
{
    /// <summary>6 points: less than Word's own margins in a cell.</summary>
    private const int Hair = 120;

    private readonly Dictionary<int, int> lines;

    private TableGrid(Dictionary<int, int> lines, int columns)
    {
        this.lines = lines;
        Columns = columns;
    }

    /// <summary>Number of columns that are seen.</summary>
    public int Columns { get; }

    /// <summary>Whether a merge went on where none had begun; that cell stands for itself.</summary>
    public bool HasOrphan { get; private set; }

    /// <summary>Lays out rows of cells.</summary>
    /// <param name="rows">The cells of each row, from left to right.</param>
    /// <param name="widths">The declared widths of the columns, in twentieths of a point; may be too few or too many.</param>
    public static (TableGrid Grid, GridPlace[][] Places) Lay(IReadOnlyList<IReadOnlyList<GridCell>> rows, IReadOnlyList<int> widths)
    {
        var grid = Of(rows, widths);
        return (grid, grid.Places(rows));
    }

    private static TableGrid Of(IReadOnlyList<IReadOnlyList<GridCell>> rows, IReadOnlyList<int> widths)
    {
        var nearestEnd = new SortedDictionary<int, int>();
        foreach (var cell in rows.SelectMany(r => r))
        {
            nearestEnd[cell.Start] = Math.Min(nearestEnd.GetValueOrDefault(cell.Start, int.MaxValue), cell.End);
            nearestEnd.TryAdd(cell.End, int.MaxValue);
        }

        var positions = Positions(widths);
        var believed = nearestEnd.Count > 0 && nearestEnd.Keys.Last() < positions.Length;
        var numbers = new Dictionary<int, int>();
        int line = -1, groupStart = 0, groupEnd = 0;
        foreach (var (edge, end) in nearestEnd)
        {
            var same = line >= 0 && believed && edge < groupEnd && positions[edge] - positions[groupStart] <= Hair;
            if (!same)
            {
                line++;
                (groupStart, groupEnd) = (edge, end);
            }

            groupEnd = Math.Min(groupEnd, end);
            numbers[edge] = line;
        }

        return new TableGrid(numbers, Math.Max(line, 0));
    }

    private static long[] Positions(IReadOnlyList<int> widths)
    {
        var positions = new long[widths.Count + 1];
        for (var i = 0; i < widths.Count; i++) positions[i + 1] = positions[i] + Math.Max(widths[i], 0);
        return positions;
    }

    private GridPlace[][] Places(IReadOnlyList<IReadOnlyList<GridCell>> rows)
    {
        var places = new GridPlace[rows.Count][];
        var open = new Dictionary<(int Column, int Span), (int Row, int Index)>();
        for (var r = 0; r < rows.Count; r++)
        {
            var next = new Dictionary<(int Column, int Span), (int Row, int Index)>();
            places[r] = new GridPlace[rows[r].Count];
            for (var i = 0; i < rows[r].Count; i++)
            {
                var cell = rows[r][i];
                var column = lines[cell.Start];
                var at = (column, lines[cell.End] - column);
                if (cell.Merge == RowMerge.Continue && open.TryGetValue(at, out var top))
                {
                    places[top.Row][top.Index] = places[top.Row][top.Index] with { RowSpan = places[top.Row][top.Index].RowSpan + 1 };
                    places[r][i] = new GridPlace(column + 1, at.Item2, 1, top);
                    next[at] = top;
                    continue;
                }

                HasOrphan |= cell.Merge == RowMerge.Continue;
                places[r][i] = new GridPlace(column + 1, at.Item2, 1, null);
                if (cell.Merge != RowMerge.None) next[at] = (r, i);
            }

            open = next;
        }

        return places;
    }
}
