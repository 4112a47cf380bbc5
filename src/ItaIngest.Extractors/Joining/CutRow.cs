namespace ItaIngest.Extractors.Joining;

/// <summary>
/// Tells whether the first row of a part is the rest of the row before it, cut in two by the page end. Such a row lacks what is written
/// once at the top of a row (its name in the first column, its period in the last), where the other rows of the table have it.
/// </summary>
internal sealed class CutRow
{
    /// <summary>A column is one that rows fill when this share of them does.</summary>
    private const decimal UsualShare = 0.8m;

    private readonly bool[] usual;

    /// <param name="rows">The rows that tell what is usual: no header rows, no first rows of parts.</param>
    /// <param name="columns">Columns of the table that hold anything.</param>
    public CutRow(IEnumerable<(TableGrid Grid, int Row)> rows, int columns)
    {
        var filled = new int[columns];
        var count = 0;
        foreach (var (grid, row) in rows)
        {
            count++;
            for (var column = 1; column <= columns; column++)
                if (grid.IsFilled(row, column)) filled[column - 1]++;
        }

        usual = [.. filled.Select(f => count > 0 && f >= count * UsualShare)];
    }

    /// <summary>Whether a row continues the one before it.</summary>
    public bool Holds(TableGrid before, int lastRow, TableGrid part, int row)
    {
        if (usual.Length < 2) return false;
        var missing = Enumerable.Range(1, usual.Length).Where(c => usual[c - 1] && !part.IsFilled(row, c)).ToList();
        if (missing.Count == 0 || RepeatsAValue(before, lastRow, part, row)) return false;
        // One empty cell in the middle, or an empty last one alone, is a value that the row never had.
        var withoutName = missing[0] == 1;
        var withoutEnd = missing[^1] == usual.Length && missing.Count * 2 >= usual.Count(u => u);
        return withoutName || (withoutEnd && missing.Count > 1);
    }

    /// <summary>A value of its own where the row before has one too: a score in the score column, the same period, the same office. The rest of a cut row repeats none.</summary>
    private bool RepeatsAValue(TableGrid before, int lastRow, TableGrid part, int row)
    {
        for (var column = 1; column <= usual.Length; column++)
        {
            var (above, here) = (before.Text(lastRow, column), part.Text(row, column));
            if (above.Length == 0 || here.Length == 0) continue;
            if (CellForm.IsNumber(above) && CellForm.IsNumber(here)) return true;
            var key = HeaderKey.Of(here);
            if (key.Length >= 3 && string.Equals(key, HeaderKey.Of(above), StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
