namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>A cell before its text is put together.</summary>
internal sealed class GridCell
{
    /// <summary>First column, from 0.</summary>
    public required int Column { get; set; }

    public int ColumnSpan { get; set; } = 1;

    public int RowSpan { get; set; } = 1;

    /// <summary>Top to bottom.</summary>
    public List<Piece> Pieces { get; } = [];

    /// <summary>The middle of its lines' height.</summary>
    public float CenterY { get; set; }
}

/// <summary>A row before its cells' texts are put together.</summary>
internal sealed class GridRow
{
    public List<GridCell> Cells { get; } = [];

    public float Top { get; private set; } = float.MaxValue;

    public float Bottom { get; private set; } = float.MinValue;

    public float FirstCenter { get; private set; } = float.MaxValue;

    public float LastCenter { get; private set; } = float.MinValue;

    /// <summary>Pieces that could not be put in one place for certain.</summary>
    public int Conflicts { get; private set; }

    /// <summary>The rows of a cut.</summary>
    public static List<GridRow> Of(Grid grid, RowCut cut)
    {
        var rows = new List<GridRow>(cut.Starts.Length);
        for (var r = 0; r < cut.Starts.Length; r++)
        {
            var row = new GridRow();
            for (var line = cut.Starts[r]; line < cut.End(r, grid.Lines.Length); line++)
            {
                row.See(grid.Lines[line]);
                foreach (var piece in grid.Pieces[line])
                    row.Add(piece);
            }

            row.Stretch(grid);
            foreach (var cell in row.Cells)
                cell.CenterY = (grid.Lines[cell.Pieces[0].Line].CenterY + grid.Lines[cell.Pieces[^1].Line].CenterY) / 2;
            rows.Add(row);
        }

        return rows;
    }

    private void See(WordLine line)
    {
        (Top, Bottom) = (MathF.Min(Top, line.Top), MathF.Max(Bottom, line.Bottom));
        (FirstCenter, LastCenter) = (MathF.Min(FirstCenter, line.CenterY), MathF.Max(LastCenter, line.CenterY));
    }

    /// <summary>Adds a piece to the cell it meets; cells that one piece meets become one.</summary>
    private void Add(Piece piece)
    {
        GridCell? host = null;
        for (var i = 0; i < Cells.Count; i++)
        {
            var cell = Cells[i];
            if (cell.Column > piece.To || cell.Column + cell.ColumnSpan <= piece.From)
                continue;
            if (host is null)
            {
                host = cell;
                if (cell.ColumnSpan != piece.To - piece.From + 1)
                    Conflicts++;
                Widen(host, piece.From, piece.To);
                continue;
            }

            Conflicts++;
            host.Pieces.AddRange(cell.Pieces);
            Widen(host, cell.Column, cell.Column + cell.ColumnSpan - 1);
            Cells.RemoveAt(i--);
        }

        if (host is null)
        {
            host = new GridCell { Column = piece.From, ColumnSpan = piece.To - piece.From + 1 };
            Cells.Add(host);
        }

        host.Pieces.Add(piece);
    }

    private static void Widen(GridCell cell, int from, int to)
    {
        var end = Math.Max(cell.Column + cell.ColumnSpan - 1, to);
        cell.Column = Math.Min(cell.Column, from);
        cell.ColumnSpan = end - cell.Column + 1;
    }

    /// <summary>The only cell of a row, when it stands across a cut and begins at the left, is one over all columns: a section.</summary>
    private void Stretch(Grid grid)
    {
        if (Cells is [{ Column: 0, ColumnSpan: > 1 }])
            (Cells[0].Column, Cells[0].ColumnSpan) = (0, grid.Columns);
    }
}
