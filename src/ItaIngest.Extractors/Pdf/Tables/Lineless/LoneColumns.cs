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
            if (grid.Columns < 3)
                continue;
            if (c > 0 && c + 1 < grid.Columns && pieces.Count > 0 && pieces.TrueForAll(p => p.Shape == Shape.Label))
            {
                // "1)", "2)" before the items of a list within a cell.
                Drop(kept, grid, c + 1);
                continue;
            }

            if (pieces.Count > 1)
                continue;
            if (pieces.Count == 0)
            {
                Drop(kept, grid, c == 0 ? 1 : c);
                continue;
            }

            var line = grid.Pieces[pieces[0].Line];
            var before = c > 0 && !line.Exists(p => p.To == c - 1 || (p.From <= c - 1 && p.To >= c - 1));
            var after = c + 1 < grid.Columns && !line.Exists(p => p.From <= c + 1 && p.To >= c + 1);
            if (before && after && !IsOver(grid, pieces[0]))
            {
                if (Nearer(grid, pieces[0], c) is { } edge)
                    Drop(kept, grid, edge);
            }
            else if (before && after)
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

    /// <summary>Whether it stands above a line that has texts on both sides of it: a header over them.</summary>
    private static bool IsOver(Grid grid, Piece piece)
    {
        for (var line = piece.Line + 1; line < grid.Lines.Length && line <= piece.Line + 2; line++)
        {
            var own = grid.Pieces[line];
            if (own.Exists(p => p.To == piece.From - 1) && own.Exists(p => p.From == piece.From + 1))
                return grid.Lines[line].Baseline - grid.Lines[piece.Line].Baseline < 3 * grid.Lines[line].Size && piece.Line <= 2;
        }

        return false;
    }

    /// <summary>The edge to the neighbour whose texts it nearly touches, if the other's are far.</summary>
    private static int? Nearer(Grid grid, Piece piece, int column)
    {
        float before = float.MaxValue, after = float.MaxValue;
        foreach (var other in grid.InColumn(column - 1))
            before = MathF.Min(before, piece.Left - other.Right);
        foreach (var other in grid.InColumn(column + 1))
            after = MathF.Min(after, other.Left - piece.Right);
        var size = grid.Lines[piece.Line].Size;
        return after < size && before > 2 * MathF.Max(0, after) ? column + 1 : before < size && after > 2 * MathF.Max(0, before) ? column : null;
    }

    private static void Drop(List<float> cuts, Grid grid, int edge) => cuts.Remove(grid.Edges[edge]);
}
