namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>Tells how many of the first rows are headers.</summary>
internal static class HeaderRows
{
    private const int Most = 4;

    /// <summary>The rows before the first that holds a value in a column of values; one at least where bold type ends behind it; 0 for the rest of a table that began on a page before.</summary>
    public static int Count(Grid grid, RowCut cut)
    {
        var values = RowCuts.ValueColumns(grid);
        for (var r = 0; r < cut.Starts.Length && r <= Most; r++)
        {
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
}
