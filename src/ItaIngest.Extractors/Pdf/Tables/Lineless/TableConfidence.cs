namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>
/// How far a table that was told from its text can be believed, from 0 to 1. It starts at 1 and is multiplied, for each thing that speaks
/// against it:
/// <list type="bullet">
/// <item>columns: how many of the pieces of each column stand on its edge (all .5 + .5 × agreement); a column whose pieces agree in nothing;</item>
/// <item>rows: what the best way of cutting them still cost, for each row; and how nearly another way would have done as well (up to half);</item>
/// <item>conflicts: pieces that lie across the cells of their row (× .5 for one, × .25 for more);</item>
/// <item>size: 2 rows × .7, 3 × .85; no column of values × .75; two columns × .9.</item>
/// </list>
/// Lines between the rows take away half of what is missing for the rows. Above .6 the values of the samples stood in their right place;
/// below that a person should look.
/// </summary>
internal static class TableConfidence
{
    /// <summary>The confidence of a table.</summary>
    public static double Of(Grid grid, RowCut cut, List<GridRow> rows, bool hasLines)
    {
        double columns = 0;
        foreach (var alignment in grid.Alignments)
            columns += alignment.Pieces < 2 ? 0.8 : alignment.Agreement;
        var confidence = 0.5 + (0.5 * columns / grid.Columns);

        var cost = Math.Min(1, cut.Cost / rows.Count);
        var rowDoubt = 1 - ((1 - (0.6 * cost)) * (1 - (0.5 * cut.Doubt)));
        confidence *= 1 - (cut.HasBarriers && hasLines ? rowDoubt / 2 : rowDoubt);

        var conflicts = 0;
        foreach (var row in rows)
            conflicts += row.Conflicts;
        confidence *= conflicts switch { 0 => 1, 1 => 0.5, _ => 0.25 };
        confidence *= rows.Count switch { < 3 => 0.7, 3 => 0.85, _ => 1 };
        if (!RowCuts.ValueColumns(grid).Contains(true))
            confidence *= 0.75;
        if (grid.Columns == 2)
            confidence *= 0.9;
        return Math.Clamp(confidence, 0, 1);
    }
}
