using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>The columns of a joined table: those of its widest piece; and where the columns of each piece stand among them.</summary>
internal sealed class GridColumns
{
    private readonly PieceColumns[] pieces;

    public GridColumns(PieceGroup group)
    {
        Count = group.Widest.Table.Columns;
        pieces = [.. group.Members.Select(m => new PieceColumns(m.Piece.Table, group.Widest.Table))];
    }

    public int Count { get; }

    /// <summary>Those of a piece, by its number in the group from 0.</summary>
    public PieceColumns Of(int member) => pieces[member];
}

/// <summary>Where the columns of a piece stand in the joined table.</summary>
internal sealed class PieceColumns
{
    private readonly int[]? first;
    private readonly int[]? last;

    public PieceColumns(PageTable piece, PageTable widest)
    {
        if (piece.Columns == widest.Columns) return;
        if (ColumnFit.IsRuled(piece) && ColumnFit.IsRuled(widest) && ColumnFit.EdgeMap(piece.ColumnEdges, widest.ColumnEdges) is { } edges)
        {
            first = [.. edges[..^1].Select(e => e + 1)];
            last = edges[1..];
        }
        else if (ColumnFit.ColumnMap(piece.ColumnEdges, widest.ColumnEdges) is { } columns)
        {
            first = last = [.. columns.Select(c => c + 1)];
        }
    }

    /// <summary>The joined column of a piece's column, from 1.</summary>
    public int First(int column) => first is null || column > first.Length ? column : first[column - 1];

    /// <summary>The piece's column that begins at a joined column, or null.</summary>
    public int? Back(int column)
    {
        if (first is null) return column;
        var found = Array.BinarySearch(first, column);
        return found < 0 ? null : found + 1;
    }

    public (int Column, int Span) Of(PageCell cell)
    {
        var start = First(cell.Column);
        var end = cell.Column + cell.ColumnSpan - 1;
        return (start, (last is null || end > last.Length ? end : last[end - 1]) - start + 1);
    }
}
