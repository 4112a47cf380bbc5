namespace ItaIngest.Extractors.Html;

/// <summary>A cell of a page's table before it has a place.</summary>
/// <param name="Node">The td or th.</param>
/// <param name="IsHeader">It is a th, or stands in a thead.</param>
/// <param name="Rows">Rows it asks for.</param>
/// <param name="Columns">Columns it asks for.</param>
internal sealed record PageCell(PageNode Node, bool IsHeader, int Rows, int Columns);

/// <summary>A row of a page's table.</summary>
/// <param name="Group">Which row group it stands in; a cell does not reach beyond its group.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record PageRow(int Group, IReadOnlyList<PageCell> Cells);

/// <summary>A cell with its place in the grid, from 1.</summary>
internal sealed record PlacedCell(PageCell Cell, int Row, int Column, int Rows, int Columns);

/// <summary>
/// Rows of cells that span, as a grid (HTML standard, 4.9.12.1). No two cells overlap: one that would is cut, since a place of
/// the grid has one text. Rows and columns in which no cell begins have no height or width on the page and are left out.
/// </summary>
/// <param name="Cells">In order of row, then column.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Overlapping">Cells that were cut.</param>
internal sealed record SpanGrid(IReadOnlyList<PlacedCell> Cells, int Rows, int Columns, int Overlapping)
{
    /// <summary>Places the cells; null when the grid would have more places than allowed.</summary>
    public static SpanGrid? Of(IReadOnlyList<PageRow> rows, int mostPlaces)
    {
        var placed = new List<PlacedCell>();
        // For each column: the first row that is free again. Columns are made as cells reach them.
        var free = new List<int>();
        var overlapping = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            var last = row;
            while (last + 1 < rows.Count && rows[last + 1].Group == rows[row].Group) last++;
            for (var end = last + 1; row < end; row++)
            {
                var column = 0;
                foreach (var cell in rows[row].Cells)
                {
                    while (column < free.Count && free[column] > row) column++;
                    var height = Math.Min(cell.Rows, end - row);
                    var width = 1;
                    while (width < cell.Columns && (column + width >= free.Count || free[column + width] <= row)) width++;
                    if (width < cell.Columns) overlapping++;
                    if ((long)(column + width) * rows.Count > mostPlaces) width = (int)Math.Max(1, (mostPlaces / rows.Count) - column);
                    if ((long)(column + width) * rows.Count > mostPlaces) return null;
                    while (free.Count < column + width) free.Add(0);
                    for (var covered = column; covered < column + width; covered++) free[covered] = row + height;
                    placed.Add(new PlacedCell(cell, row, column, height, width));
                    column += width;
                }
            }

            row--;
        }

        return Compact(placed, rows.Count, free.Count, overlapping);
    }

    private static SpanGrid Compact(List<PlacedCell> placed, int rows, int columns, int overlapping)
    {
        var rowNumber = Numbers(placed.Select(c => c.Row), rows);
        var columnNumber = Numbers(placed.Select(c => c.Column), columns);
        var cells = placed.Select(c => c with
        {
            Row = rowNumber[c.Row] + 1,
            Column = columnNumber[c.Column] + 1,
            Rows = rowNumber[c.Row + c.Rows] - rowNumber[c.Row],
            Columns = columnNumber[c.Column + c.Columns] - columnNumber[c.Column],
        });
        return new SpanGrid([.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)], rowNumber[rows], columnNumber[columns], overlapping);
    }

    /// <summary>For each index up to and with the count: how many of the indexes before it are kept.</summary>
    private static int[] Numbers(IEnumerable<int> begins, int count)
    {
        var kept = new bool[count];
        foreach (var index in begins) kept[index] = true;
        var numbers = new int[count + 1];
        for (var i = 0; i < count; i++) numbers[i + 1] = numbers[i] + (kept[i] ? 1 : 0);
        return numbers;
    }
}
