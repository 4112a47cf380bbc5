namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>
/// Columns that hold one piece only. Mostly that is the header of a wide column, centred beside its short texts, or a header over two
/// columns; or the column is really empty.
/// </summary>
internal static class LoneColumns
{
    /// <summary>The cuts without one that made a column of what belongs to a neighbour; null when there is none.</summary>
    public static float[]? Join(Grid grid, float[] cuts)
    {
        (Piece Piece, int Column)? between = null;
        for (var c = grid.Columns - 1; c >= 0; c--)
        {
            var pieces = grid.InColumn(c);
            if (pieces.Count == 0)
                return Without(cuts, c == 0 ? 0 : c - 1);
            // "1)", "2)" before the items of a list within a cell.
            if (c > 0 && c + 1 < grid.Columns && pieces.TrueForAll(p => p.Shape == Shape.Label))
                return Without(cuts, c);
            if (pieces.Count > 1)
                continue;
            var line = grid.Pieces[pieces[0].Line];
            var before = c > 0 && !line.Exists(p => p.From <= c - 1 && p.To >= c - 1);
            var after = c + 1 < grid.Columns && !line.Exists(p => p.From <= c + 1 && p.To >= c + 1);
            if (before && after)
                between ??= (pieces[0], c);
            else if (before || after)
                return Without(cuts, before ? c - 1 : c);
        }

        if (between is not { } lone)
            return null;
        if (!IsOver(grid, lone.Piece))
            return Nearer(grid, lone.Piece, lone.Column) is { } edge ? Without(cuts, edge - 1) : null;

        // A header over both: it stands across their border, on a cut between them.
        var kept = Without(Without(cuts, lone.Column), lone.Column - 1);
        kept = [.. kept, lone.Piece.CenterX];
        Array.Sort(kept);
        return kept;
    }

    private static float[] Without(float[] cuts, int index) => [.. cuts[..index], .. cuts[(index + 1)..]];

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

        // The number of the edge to the left of a column is that of the column.
        return after < size && before > 2 * MathF.Max(0, after) ? column + 1 : before < size && after > 2 * MathF.Max(0, before) ? column : null;
    }
}
