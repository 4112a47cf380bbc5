using ItaIngest.Extractors.Joining;

namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>Tells how many of the first rows are headers.</summary>
internal static class HeaderRows
{
    private const int Most = 4;

    /// <summary>
    /// The rows before the first that holds a value in a column of values, other than years over their columns; one at least where bold type ends behind it; 0 for
    /// the rest of a table that began on a page before.
    /// </summary>
    public static int Count(WordLines words, Grid grid, RowCut cut)
    {
        var values = RowCuts.ValueColumns(grid);
        for (var r = 0; r < cut.Starts.Length && r <= Most; r++)
        {
            if (r + 1 < cut.Starts.Length && HoldsYears(words, grid, cut, r))
                continue;
            for (var line = cut.Starts[r]; line < cut.End(r, grid.Lines.Length); line++)
            {
                foreach (var piece in grid.Pieces[line])
                {
                    if (!piece.Spans && values[piece.From] && piece.Shape.IsValue())
                        return r;
                }
            }
        }

        return grid.Lines[0].IsBold && !grid.Lines[^1].IsBold ? 1 : 0;
    }

    /// <summary>Years beside each other and no other value: the header of their columns. A row of a table by years has one year.</summary>
    private static bool HoldsYears(WordLines words, Grid grid, RowCut cut, int row)
    {
        var years = 0;
        for (var line = cut.Starts[row]; line < cut.End(row, grid.Lines.Length); line++)
        {
            foreach (var piece in grid.Pieces[line])
            {
                if (!piece.Shape.IsValue())
                    continue;
                if (!CellForm.IsYear(words.TextOf(grid.Lines[line], piece.First, piece.Count)))
                    return false;
                years++;
            }
        }

        return years > 1;
    }

    /// <summary>
    /// Puts right a header of two rows: a text over the middle of several columns that have texts of their own below covers them; the
    /// other columns' texts, wherever they stand beside the two rows, cover both.
    /// </summary>
    public static void Settle(List<GridRow> rows, Grid grid, int headers)
    {
        if (headers < 2 || rows.Count < 3)
            return;
        GridRow upper = rows[0], lower = rows[1];
        foreach (var cell in upper.Cells)
            Widen(cell, upper, lower, grid);
        if (!upper.Cells.Exists(c => c.ColumnSpan > 1))
            return;
        foreach (var cell in upper.Cells)
        {
            if (!Covers(lower, cell.Column, cell.Column + cell.ColumnSpan - 1))
                cell.RowSpan = 2;
        }

        for (var i = lower.Cells.Count - 1; i >= 0; i--)
        {
            var cell = lower.Cells[i];
            if (Covers(upper, cell.Column, cell.Column + cell.ColumnSpan - 1))
                continue;
            cell.RowSpan = 2;
            upper.Cells.Add(cell);
            lower.Cells.RemoveAt(i);
        }
    }

    /// <summary>Looks for the columns that a text stands over the middle of.</summary>
    private static void Widen(GridCell cell, GridRow upper, GridRow lower, Grid grid)
    {
        if (cell.ColumnSpan > 1 || cell.Pieces.Count != 1 || !lower.Cells.Exists(c => c.Column == cell.Column))
            return;
        int low = cell.Column, high = cell.Column;
        while (low > 0 && IsFree(low - 1))
            low--;
        while (high + 1 < grid.Columns && IsFree(high + 1))
            high++;
        var center = cell.Pieces[0].CenterX;
        var nearest = MathF.Abs(Center(lower, cell.Column, cell.Column) - center) / 2;
        int from = cell.Column, to = cell.Column;
        for (var a = low; a <= cell.Column; a++)
        {
            for (var b = cell.Column; b <= high; b++)
            {
                var off = MathF.Abs(Center(lower, a, b) - center);
                if (b > a && off < nearest && off <= 1.5f * grid.Lines[0].Size)
                    (nearest, from, to) = (off, a, b);
            }
        }

        (cell.Column, cell.ColumnSpan) = (from, to - from + 1);

        bool IsFree(int column) => !Covers(upper, column, column) && lower.Cells.Exists(c => c.Column == column && c.ColumnSpan == 1);
    }

    private static float Center(GridRow row, int from, int to)
    {
        float left = float.MaxValue, right = float.MinValue;
        foreach (var cell in row.Cells)
        {
            if (cell.Column < from || cell.Column > to)
                continue;
            foreach (var piece in cell.Pieces)
                (left, right) = (MathF.Min(left, piece.Left), MathF.Max(right, piece.Right));
        }

        return (left + right) / 2;
    }

    private static bool Covers(GridRow row, int from, int to) => row.Cells.Exists(c => c.Column <= to && c.Column + c.ColumnSpan > from);
}
