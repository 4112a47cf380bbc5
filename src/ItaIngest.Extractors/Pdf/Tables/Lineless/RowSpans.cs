namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>
/// Cells over several rows, in columns that most rows leave empty. Where the first row has a text they are aligned at the top, or the
/// others are empty: nothing is to be done. Where the texts stand in the middle of stretches that cover all rows without a rest, each cell
/// covers its stretch. Anything else stays in its row, and is not sure.
/// </summary>
internal static class RowSpans
{
    /// <summary>Changes the rows in place.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="headers">How many of them are headers.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="size">Size of the type.</param>
    /// <returns>For each column: whether its texts are believed to stand in their row.</returns>
    public static bool[] Apply(List<GridRow> rows, int headers, int columns, float size)
    {
        var sure = new bool[columns];
        for (var c = 0; c < columns; c++)
            sure[c] = Settle(rows, headers, c, size);
        return sure;
    }

    private static bool Settle(List<GridRow> rows, int headers, int column, float size)
    {
        var items = new List<(int Row, GridCell Cell)>();
        for (var r = headers; r < rows.Count; r++)
        {
            foreach (var cell in rows[r].Cells)
            {
                if (cell.Column > column || cell.Column + cell.ColumnSpan <= column)
                    continue;
                if (cell.ColumnSpan > 1)
                    return true;
                items.Add((r, cell));
            }
        }

        var data = rows.Count - headers;
        if (items.Count == 0 || items.Count > 0.7 * data || items[0].Row == headers)
            return true;
        if (Middles(rows, headers, items, size) is { } ends)
        {
            Stretch(rows, headers, items, ends);
            return true;
        }

        return false;
    }

    /// <summary>The last row of each stretch, if each text stands in the middle of its own and the last stretch ends with the table.</summary>
    private static int[]? Middles(List<GridRow> rows, int headers, List<(int Row, GridCell Cell)> items, float size)
    {
        var ends = new int[items.Count];
        var start = headers;
        for (var i = 0; i < items.Count; i++)
        {
            var middle = items[i].Cell.CenterY;
            var end = -1;
            for (var r = Math.Max(start, items[i].Row); r < rows.Count; r++)
            {
                if (MathF.Abs(((rows[start].FirstCenter + rows[r].LastCenter) / 2) - middle) <= 0.4f * size)
                {
                    end = r;
                    break;
                }
            }

            if (end < 0)
                return null;
            ends[i] = end;
            start = end + 1;
            if (start >= rows.Count && i + 1 < items.Count)
                return null;
        }

        return start == rows.Count ? ends : null;
    }

    private static void Stretch(List<GridRow> rows, int headers, List<(int Row, GridCell Cell)> items, int[] ends)
    {
        var start = headers;
        for (var i = 0; i < items.Count; i++)
        {
            var (row, cell) = items[i];
            rows[row].Cells.Remove(cell);
            cell.RowSpan = ends[i] - start + 1;
            rows[start].Cells.Add(cell);
            start = ends[i] + 1;
        }
    }
}
