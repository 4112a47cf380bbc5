namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>
/// How far a table that was told from its text can be believed, from 0 to 1. It starts at 1 and is multiplied, for each thing that speaks
/// against it:
/// <list type="bullet">
/// <item>columns: how many of the pieces of each column stand on its edge (all .5 + .5 × agreement); a column whose pieces agree in nothing;</item>
/// <item>rows: what the best way of cutting them still cost, for each row; and how nearly another way would have done as well (up to half);</item>
/// <item>values: rows without a value in a column that mostly has one (× 1 - 2.2 × their share); a sparse column of values of which it is not sure in which rows they stand (× .55);</item>
/// <item>a number broken over two lines (× .3);</item>
/// <item>conflicts: pieces that lie across the cells of their row (× .5 for one, × .25 for more);</item>
/// <item>size: 2 rows × .7, 3 × .85; no column of values × .75; two columns × .9.</item>
/// </list>
/// Lines between the rows take away half of what is missing for the rows. Above .6 the values of the samples stood in their right place;
/// below that a person should look.
/// </summary>
internal static class TableConfidence
{
    /// <summary>The confidence of a table.</summary>
    public static double Of(WordLines words, Grid grid, RowCut cut, List<GridRow> rows, int headers, bool[] sure, bool hasLines)
    {
        double columns = 0;
        foreach (var alignment in grid.Alignments)
            columns += alignment.Pieces < 2 ? 0.8 : alignment.Agreement;
        var confidence = 0.5 + (0.5 * columns / grid.Columns);

        var cost = Math.Min(1, cut.Cost / rows.Count);
        var rowDoubt = 1 - ((1 - (0.6 * cost)) * (1 - (0.5 * cut.Doubt)));
        confidence *= 1 - (cut.HasBarriers && hasLines ? rowDoubt / 2 : rowDoubt);

        if (HasBrokenNumber(words, grid))
            confidence *= 0.3;
        var conflicts = 0;
        foreach (var row in rows)
            conflicts += row.Conflicts;
        confidence *= conflicts switch { 0 => 1, 1 => 0.5, _ => 0.25 };
        confidence *= rows.Count switch { < 3 => 0.7, 3 => 0.85, _ => 1 };
        var values = RowCuts.ValueColumns(grid);
        if (!values.Contains(true))
            confidence *= 0.75;
        confidence *= Agreement(rows, headers, values);
        for (var c = 0; c < values.Length; c++)
            confidence *= values[c] && !sure[c] ? 0.55 : 1;
        if (grid.Columns == 2)
            confidence *= 0.9;
        return Math.Clamp(confidence, 0, 1);
    }

    /// <summary>A number that begins with its decimal point: a narrow column broke it over two lines.</summary>
    private static bool HasBrokenNumber(WordLines words, Grid grid)
    {
        foreach (var line in grid.Pieces)
        {
            foreach (var piece in line)
            {
                if (piece.Shape == Shape.Number && words.TextOf(grid.Lines[piece.Line], piece.First, piece.Count) is ['.' or ',', _, ..])
                    return true;
            }
        }

        return false;
    }

    /// <summary>How many of the rows have a value in every column that mostly has one: 1 for all, less than half for three of four.</summary>
    private static double Agreement(List<GridRow> rows, int headers, bool[] values)
    {
        var counts = new int[values.Length];
        var full = 0;
        var data = 0;
        for (var r = headers; r < rows.Count; r++)
        {
            if (rows[r].Cells.TrueForAll(c => c.ColumnSpan > 1))
                continue;
            data++;
            foreach (var cell in rows[r].Cells)
            {
                if (cell.ColumnSpan == 1)
                    counts[cell.Column]++;
            }
        }

        for (var r = headers; r < rows.Count; r++)
        {
            var row = rows[r];
            var isFull = !row.Cells.TrueForAll(c => c.ColumnSpan > 1);
            for (var c = 0; isFull && c < values.Length; c++)
                isFull = !values[c] || counts[c] < 0.55 * data || row.Cells.Exists(cell => cell.Column <= c && c < cell.Column + cell.ColumnSpan);
            full += isFull ? 1 : 0;
        }

        return data == 0 ? 1 : Math.Max(0.2, 1 - (2.2 * (data - full) / data));
    }
}
