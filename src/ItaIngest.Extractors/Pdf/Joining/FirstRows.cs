using ItaIngest.Extractors.Joining;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>What the first rows of a piece are: a header, a repeated one, the beginning of another table.</summary>
internal static class FirstRows
{
    /// <summary>Longest text of a header cell; rows of text are longer somewhere.</summary>
    public const int LongestHeader = 60;

    /// <summary>The leading rows of a piece that repeat those of the first.</summary>
    public static HeaderMatch Repeated(TablePiece first, TablePiece next)
    {
        // Bold type tells where a header ends: a row of the body that is the same on both pages is not dropped with it.
        if (EndsBold(first) && EndsBold(next) && RepeatedHeader.Find(Marked(first), Marked(next)) is { Rows: > 0 } marked) return marked;
        return RepeatedHeader.Find(first.Grid, next.Grid);
    }

    /// <summary>
    /// The leading rows of a piece that are a header by themselves: bold above others that are not, or one row of words over columns of
    /// numbers. None where it is not plain.
    /// </summary>
    public static int HeaderRows(TablePiece piece)
    {
        if (piece.BoldRows is > 0 and <= RepeatedHeader.MostRows && RepeatedHeader.IsHeaderLike(piece.Grid.Texts(piece.BoldRows)) && piece.Grid.EndsAfter(piece.BoldRows)) return piece.BoldRows;
        return IsWordsOverNumbers(piece.Grid) ? 1 : 0;
    }

    /// <summary>
    /// The rows below the header begin anew: the label that the first piece begins with (a number, a code) stands there again. Another table of the same make.
    /// </summary>
    public static bool BeginAnew(PieceGroup group, TablePiece next, int headerRows)
    {
        var (first, begins) = (group.First.Grid, headerRows + 1);
        var start = Math.Max(headerRows, HeaderRows(group.First)) + 1;
        if (first.Rows < start || next.Grid.Rows < begins) return false;
        for (var column = 1; column <= Math.Min(2, next.Grid.Columns); column++)
        {
            if (CellForm.RunningLabel(first.Text(start, column)) is not { } was || CellForm.RunningLabel(next.Grid.Text(begins, column)) is not { } now) continue;
            return was == now && !CountsAgain(first, start, column, was);
        }

        // Without labels: the same first row, word for word, below the same header.
        return headerRows > 0 && first.IsFilled(start, 1)
            && Enumerable.Range(1, Math.Min(first.Columns, next.Grid.Columns)).All(c => SameKey(first.Text(start, c), next.Grid.Text(begins, c)));
    }

    private static bool SameKey(string a, string b) => string.Equals(HeaderKey.Of(a), HeaderKey.Of(b), StringComparison.Ordinal);

    /// <summary>The labels of the first piece begin again in its middle (each group of rows counts from 1): that tells nothing then.</summary>
    private static bool CountsAgain(TableGrid grid, int start, int column, (string Word, int Number) label)
    {
        for (var row = start + 1; row <= grid.Rows; row++)
            if (CellForm.RunningLabel(grid.Text(row, column)) == label) return true;
        return false;
    }

    private static bool EndsBold(TablePiece piece) =>
        piece.BoldRows is > 0 and <= RepeatedHeader.MostRows && piece.Grid.Texts(piece.BoldRows).Count(t => t.Length > 0) > 1;

    private static TableGrid Marked(TablePiece piece)
    {
        var table = piece.Grid.Source;
        return new TableGrid(table with { Cells = [.. table.Cells.Select(c => c.Row <= piece.BoldRows ? c with { IsHeader = true } : c)] });
    }

    private static bool IsWordsOverNumbers(TableGrid grid)
    {
        if (grid.Rows < 3 || !grid.EndsAfter(1)) return false;
        var texts = grid.Texts(1);
        if (!RepeatedHeader.IsHeaderLike(texts) || texts.Any(t => t.Length > LongestHeader) || texts.Count(t => t.Length > 0) < 2) return false;
        for (var column = 1; column <= grid.Columns; column++)
        {
            if (HeaderKey.Of(texts[column - 1]).Length == 0) continue;
            var numbers = 0;
            for (var row = 2; row <= grid.Rows; row++)
                if (CellForm.IsNumber(grid.Text(row, column))) numbers++;
            if (numbers >= 2 && numbers * 10 >= (grid.Rows - 1) * 8) return true;
        }

        return false;
    }
}
