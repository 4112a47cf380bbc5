using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>Makes the table of a grid and its rows.</summary>
internal sealed class TableAssembly
{
    private readonly PageText page;
    private readonly WordLines words;
    private readonly Grid grid;
    private readonly List<GridRow> rows;
    private readonly List<int> clusters = [];
    private readonly (float Left, float Right)[] rooms;

    private TableAssembly(PageText page, WordLines words, Grid grid, List<GridRow> rows)
    {
        this.page = page;
        this.words = words;
        this.grid = grid;
        this.rows = rows;
        rooms = new (float, float)[grid.Columns];
        Array.Fill(rooms, (float.MaxValue, float.MinValue));
        foreach (var line in grid.Pieces)
        {
            foreach (var piece in line)
            {
                if (!piece.Spans)
                    rooms[piece.From] = (MathF.Min(rooms[piece.From].Left, piece.Left), MathF.Max(rooms[piece.From].Right, piece.Right));
            }
        }
    }

    /// <summary>The table, and the clusters that it holds.</summary>
    public static (PageTable Table, List<int> Clusters) Of(PageText page, WordLines words, Grid grid, RowCut cut, RowBorder[] barriers)
    {
        var assembly = new TableAssembly(page, words, grid, GridRow.Of(grid, cut));
        return (assembly.Make(cut, barriers), assembly.clusters);
    }

    private PageTable Make(RowCut cut, RowBorder[] barriers)
    {
        var headers = HeaderRows.Count(words, grid, cut);
        HeaderRows.Settle(rows, grid, headers);
        var sure = RowSpans.Apply(rows, headers, grid.Columns, grid.Lines[0].Size);
        var bounds = Bounds(barriers, out var lines, out var closedAbove, out var closedBelow);
        var cells = new List<PageCell>();
        for (var r = 0; r < rows.Count; r++)
        {
            foreach (var cell in rows[r].Cells)
                cells.Add(Cell(r, cell, bounds));
        }

        AddEmpty(cells, bounds);
        cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return new PageTable(
            page.Page,
            new Area(grid.Edges[0], bounds[0], grid.Edges[^1], bounds[^1]),
            lines ? TableForm.HalfRuled : TableForm.Lineless,
            rows.Count,
            grid.Edges,
            cells,
            TableConfidence.Of(words, grid, cut, rows, headers, sure, lines),
            OpenAtTop: !closedAbove,
            OpenAtBottom: !closedBelow);
    }

    private PageCell Cell(int row, GridCell cell, float[] bounds)
    {
        var own = new List<Cluster>();
        var source = TextSource.Actual;
        var bold = true;
        float left = float.MaxValue, right = float.MinValue;
        foreach (var piece in cell.Pieces)
        {
            var line = grid.Lines[piece.Line];
            for (var w = piece.First; w < piece.First + piece.Count; w++)
            {
                var word = line.Words[w];
                for (var k = word.First; k < word.First + word.Count; k++)
                {
                    var index = words.Order[k];
                    var cluster = page.Clusters[index];
                    clusters.Add(index);
                    own.Add(cluster);
                    if (cluster.IsBlank)
                        continue;
                    bold &= cluster.IsBold;
                    if (cluster.Source > source)
                        source = cluster.Source;
                }
            }
        }

        // The room that the lines had: the widest line of the column tells it.
        foreach (var piece in cell.Pieces)
            (left, right) = (MathF.Min(left, piece.Left), MathF.Max(right, piece.Right));
        for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
            (left, right) = (MathF.Min(left, rooms[c].Left), MathF.Max(right, rooms[c].Right));

        var lines = TextLines.Of(own);
        return new PageCell(
            row + 1,
            cell.Column + 1,
            cell.RowSpan,
            cell.ColumnSpan,
            new Area(grid.Edges[cell.Column], bounds[row], grid.Edges[cell.Column + cell.ColumnSpan], bounds[row + cell.RowSpan]),
            TextLines.Join(lines, left, right),
            source,
            lines,
            bold,
            IsOpenBelow: true,
            IsOpenAbove: true);
    }

    private void AddEmpty(List<PageCell> cells, float[] bounds)
    {
        var covered = new bool[rows.Count, grid.Columns];
        foreach (var cell in cells)
        {
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                    covered[r - 1, c - 1] = true;
            }
        }

        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < grid.Columns; c++)
            {
                if (!covered[r, c])
                    cells.Add(new PageCell(r + 1, c + 1, 1, 1, new Area(grid.Edges[c], bounds[r], grid.Edges[c + 1], bounds[r + 1]), "", TextSource.Actual, [], IsOpenBelow: true, IsOpenAbove: true));
            }
        }
    }

    /// <summary>The y of the rows' borders: a line or shade where there is one, else the middle of the room.</summary>
    private float[] Bounds(RowBorder[] barriers, out bool lines, out bool closedAbove, out bool closedBelow)
    {
        var bounds = new float[rows.Count + 1];
        lines = false;
        for (var r = 1; r < rows.Count; r++)
        {
            float above = rows[r - 1].Bottom, below = rows[r].Top;
            var found = Between(barriers, rows[r - 1].LastCenter, rows[r].FirstCenter);
            lines |= found is not null;
            bounds[r] = found ?? ((above + below) / 2);
        }

        var size = grid.Lines[0].Size;
        var top = Between(barriers, rows[0].Top - (1.5f * size), rows[0].FirstCenter);
        var bottom = Between(barriers, rows[^1].LastCenter, rows[^1].Bottom + (1.5f * size));
        (closedAbove, closedBelow) = (top is not null, bottom is not null);
        lines |= closedAbove || closedBelow;
        bounds[0] = top ?? rows[0].Top;
        bounds[^1] = bottom ?? rows[^1].Bottom;
        for (var r = 1; r < bounds.Length; r++)
            bounds[r] = MathF.Max(bounds[r], bounds[r - 1]);
        return bounds;
    }

    private float? Between(RowBorder[] barriers, float from, float to)
    {
        foreach (var barrier in barriers)
        {
            if (barrier.At >= from && barrier.At <= to && barrier.Covers(grid.Edges[0], grid.Edges[^1], 0.6f))
                return barrier.At;
        }

        return null;
    }
}
