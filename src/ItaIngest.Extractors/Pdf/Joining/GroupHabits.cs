using ItaIngest.Extractors.Joining;
using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>What is usual in a table: the columns that its rows fill, the lines at its page ends, the columns in which cells are merged.</summary>
internal sealed class GroupHabits
{
    private readonly PieceGroup group;
    private readonly GridColumns columns;
    private readonly bool edgesTell;
    private readonly bool[] merges;
    private readonly bool[] leavesEmpty;

    public GroupHabits(PieceGroup group, GridColumns columns)
    {
        this.group = group;
        this.columns = columns;
        merges = new bool[columns.Count];
        leavesEmpty = new bool[columns.Count];
        // A table without a line around it is open at every page end.
        edgesTell = group.Members.Count > 1 && ColumnFit.IsRuled(group.First.Table) && !group.First.Table.OpenAtTop && !group.Last.Table.OpenAtBottom;
        Rows = new RowCut(group.Members.Count > 1 ? Usual() : [], edgesTell);
        if (group.Members.Count > 1) FindMerged();
    }

    public RowCut Rows { get; }

    /// <summary>Whether a cell at the top of a page goes on with the one above the page end, though their rows are two.</summary>
    /// <param name="above">The cell above.</param>
    /// <param name="below">The cell below.</param>
    /// <param name="hasHeader">A repeated header stands above it: its line says nothing.</param>
    /// <param name="isRowClosed">Other cells of the row above are closed: one that is open is merged.</param>
    public bool Continues(JoinedCell above, PageCell below, bool hasHeader, bool isRowClosed)
    {
        if (edgesTell && isRowClosed && above.LastPiece.IsOpenBelow && (hasHeader || below.IsOpenAbove)) return !RowCut.AreTwoValues(above.Text, below.Text);
        var merged = above.IsMergedWith(below);
        var empty = HeaderKey.IsBlank(below.Text);
        if (merged) return empty || string.Equals(HeaderKey.Of(above.Text), HeaderKey.Of(below.Text), StringComparison.Ordinal);
        // One row of the merged cell on each page: told by the column, where cells are merged and none is empty.
        var column = above.Column - 1;
        return empty && above.ColumnSpan == 1 && !HeaderKey.IsBlank(above.Text) && merges[column] && !leavesEmpty[column];
    }

    /// <summary>Whether rows near the page end, that it does not touch, are empty in all of these columns.</summary>
    public bool OthersLack(int index, IReadOnlyList<int> missing)
    {
        // The pages on both sides and the first: all of them would cost the square of a long table.
        return LackIn(0, missing) || LackIn(index - 1, missing) || LackIn(index, missing);
    }

    private bool LackIn(int index, IReadOnlyList<int> missing)
    {
        var (from, to) = Inner(index);
        for (var row = from; row <= to; row++)
        {
            if (missing.All(c => !IsFilled(index, row, c))) return true;
        }

        return false;
    }

    /// <summary>The rows of a piece that no page end touches.</summary>
    private (int From, int To) Inner(int index)
    {
        var member = group.Members[index];
        var from = index == 0 ? group.HeaderRows + 1 : member.FirstRow + 1;
        var to = index == group.Members.Count - 1 ? member.Piece.Table.Rows : member.Piece.Table.Rows - 1;
        return (from, to);
    }

    private bool IsFilled(int index, int row, int column) =>
        columns.Of(index).Back(column) is { } own && group.Members[index].Piece.Grid.IsFilled(row, own);

    private bool[] Usual()
    {
        var filled = new int[columns.Count];
        var count = 0;
        void Count(int index, int row)
        {
            count++;
            var member = group.Members[index];
            for (var c = 1; c <= member.Piece.Table.Columns; c++)
            {
                var column = columns.Of(index).First(c);
                if (column <= filled.Length && member.Piece.Grid.IsFilled(row, c)) filled[column - 1]++;
            }
        }

        // The first row of all begins where a row begins, even where it is the only one on its page.
        var (start, _) = Inner(0);
        if (start == group.First.Table.Rows) Count(0, start);
        for (var i = 0; i < group.Members.Count; i++)
        {
            var (from, to) = Inner(i);
            for (var row = from; row <= to; row++) Count(i, row);
        }

        return [.. filled.Select(f => count > 0 && f * 5 >= count * 4)];
    }

    private void FindMerged()
    {
        for (var i = 0; i < group.Members.Count; i++)
        {
            var member = group.Members[i];
            var (from, to) = Inner(i);
            foreach (var cell in member.Piece.Table.Cells)
            {
                if (cell.Row <= member.Header.Rows || (i == 0 && cell.Row <= group.HeaderRows)) continue;
                var (column, span) = columns.Of(i).Of(cell);
                if (span != 1 || column > merges.Length) continue;
                if (cell.RowSpan > 1) merges[column - 1] = true;
                else if (cell.Row >= from && cell.Row <= to && HeaderKey.IsBlank(cell.Text)) leavesEmpty[column - 1] = true;
            }
        }
    }
}
