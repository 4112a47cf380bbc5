namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>
/// Columns that hold one piece only. Mostly that is the header of a wide column, centred beside its short texts, or a header over two
/// columns; or the column is really empty.
/// </summary>
internal static class LoneColumns
{
    /// <summary>The cuts without those that made a column of what belongs to a neighbour.</summary>
    public static float[] Join(Grid grid, float[] cuts)
    {
        var kept = new List<float>(cuts);
        for (var c = grid.Columns - 1; c >= 0; c--)
        {
            var pieces = grid.InColumn(c);
            if (pieces.Count > 1 || grid.Columns < 3)
                continue;
            if (pieces.Count == 0)
            {
                Drop(kept, grid, c == 0 ? 1 : c);
                continue;
            }

            var line = grid.Pieces[pieces[0].Line];
            var before = c > 0 && !line.Exists(p => p.To == c - 1 || (p.From <= c - 1 && p.To >= c - 1));
            var after = c + 1 < grid.Columns && !line.Exists(p => p.From <= c + 1 && p.To >= c + 1);
            if (before && after)
            {
                // Over both: it stands across their border, on a cut between them.
                Drop(kept, grid, c);
                Drop(kept, grid, c + 1);
                kept.Add(pieces[0].CenterX);
                kept.Sort();
            }
            else if (before)
            {
                Drop(kept, grid, c);
            }
            else if (after)
            {
                Drop(kept, grid, c + 1);
            }
        }

        return [.. kept];
    }

    private static void Drop(List<float> cuts, Grid grid, int edge) => cuts.Remove(grid.Edges[edge]);
}
