using ItaIngest.Extractors.Joining;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>Tells whether a piece without a repeated header goes on with the table of the page before.</summary>
internal static class GoesOn
{
    /// <summary>Share of the page's room that may be left empty below a table that goes on.</summary>
    private const float LargestRest = 0.3f;

    public static bool WithoutHeader(PieceGroup group, TablePiece next, Agreement agreement)
    {
        if (agreement < Agreement.Partial || next.Table.Columns < 2) return false;
        if (IsOpenBetween(group.Last, next)) return true;
        if (BearsAnotherHeader(group, next)) return false;
        if (agreement == Agreement.Full ? Continuation.Holds(group.First.Grid, group.Last.Grid, next.Grid) : Continuation.CodesCountOn(group.Last.Grid, next.Grid)) return true;
        if (agreement != Agreement.Full || !ReachesPageEnd(group.Last)) return false;
        if (group.Members.Count == 1 && IsHeaderOnly(group.First)) return true;
        return SameKinds(group.Last.Grid, next.Grid) ?? (ColumnFit.IsRuled(next.Table) && next.Table.Columns >= 3 && !RepeatedHeader.IsHeaderLike(next.Grid.Texts(1)))
            || HasLongText(next.Grid);
    }

    /// <summary>No line closes the one below, nor the other above, where the table has a line above its first row.</summary>
    private static bool IsOpenBetween(TablePiece last, TablePiece next) =>
        ColumnFit.IsRuled(last.Table) && ColumnFit.IsRuled(next.Table)
        && last.Over(last.Table.Rows).Exists(c => c.IsOpenBelow)
        && next.Over(1).Exists(c => c.IsOpenAbove);

    /// <summary>Its first row is a header of its own: bold where the rows before are not, or words over the numbers of its columns.</summary>
    private static bool BearsAnotherHeader(PieceGroup group, TablePiece next)
    {
        var (last, grid) = (group.Last.Grid, next.Grid);
        if (next.BoldRows > 0 && grid.Texts(next.BoldRows).Count(t => t.Length > 0) > 1 && RepeatedHeader.IsHeaderLike(grid.Texts(next.BoldRows)) && !AllBold(group.Last)) return true;
        var texts = grid.Texts(1);
        if (!RepeatedHeader.IsHeaderLike(texts) || texts.Any(t => t.Length > FirstRows.LongestHeader) || texts.Count(t => HeaderKey.Of(t).Length > 0) < 2) return false;
        return Enumerable.Range(1, grid.Columns).Any(c => HeaderKey.Of(grid.Text(1, c)).Length > 0 && (CellForm.IsNumber(last.Text(last.Rows, c)) || CellForm.IsNumber(grid.Text(2, c))));
    }

    private static bool AllBold(TablePiece piece)
    {
        var cells = piece.Over(piece.Table.Rows).Where(c => !HeaderKey.IsBlank(c.Text)).ToList();
        return cells.Count > 0 && cells.TrueForAll(c => c.IsBold);
    }

    private static bool ReachesPageEnd(TablePiece piece)
    {
        var placed = piece.Placed;
        var room = placed.PageBodyBottom - placed.PageBodyTop;
        return !(room > 0) || placed.PageBodyBottom - piece.Table.Area.Bottom <= room * LargestRest;
    }

    /// <summary>A header and nothing below it: the page ended before its first row.</summary>
    private static bool IsHeaderOnly(TablePiece piece)
    {
        if (piece.Table.Rows > RepeatedHeader.MostRows) return false;
        for (var row = 1; row <= piece.Table.Rows; row++)
        {
            var texts = piece.Grid.Texts(row);
            if (!RepeatedHeader.IsHeaderLike(texts) || texts.Any(t => t.Length > FirstRows.LongestHeader)) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether numbers stand where numbers stood and words where words did; null where no row has a number. The first row may hold no more
    /// than the rest of the one that the page end cut.
    /// </summary>
    private static bool? SameKinds(TableGrid last, TableGrid next)
    {
        for (var row = 1; row <= Math.Min(next.Rows, RepeatedHeader.MostRows); row++)
            if (SameKinds(last, next, row) is { } same) return same;
        return null;
    }

    private static bool? SameKinds(TableGrid last, TableGrid next, int row)
    {
        var same = 0;
        for (var column = 1; column <= Math.Min(last.Columns, next.Columns); column++)
        {
            var (above, here) = (last.Text(last.Rows, column), next.Text(row, column));
            if (HeaderKey.Of(above).Length == 0 || HeaderKey.Of(here).Length == 0) continue;
            var (a, b) = (CellForm.IsNumber(above), CellForm.IsNumber(here));
            if (a != b) return false;
            if (a) same++;
        }

        return same > 0 ? true : null;
    }

    private static bool HasLongText(TableGrid grid) =>
        grid.Columns >= 2 && grid.Texts(1).Any(t => t.Length > FirstRows.LongestHeader);
}
