using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Extractors.Joining;
using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>The part of a table that stands on one page, as joining looks at it.</summary>
internal sealed class TablePiece
{
    private TableGrid? grid;

    public TablePiece(int index, PlacedTable placed)
    {
        Index = index;
        Placed = placed;
        BoldRows = CountBoldRows(Table);
    }

    /// <summary>Its number among the tables given, from 0.</summary>
    public int Index { get; }

    public PlacedTable Placed { get; }

    public PageTable Table => Placed.Table;

    public int Page => Table.Page;

    /// <summary>Leading rows whose text is all bold, where a row that is not bold follows.</summary>
    public int BoldRows { get; }

    /// <summary>Cells (by row and column) in which other tables stand: they are not empty, though they have no text.</summary>
    public HashSet<(int Row, int Column)> Holding { get; } = [];

    /// <summary>Its texts by row and column.</summary>
    public TableGrid Grid => grid ??= new TableGrid(new Table(
        new Place { Page = Page },
        Table.Rows,
        Table.Columns,
        [.. Table.Cells.Select(c => new Cell(NoPlace, c.Row, c.Column, c.RowSpan, c.ColumnSpan, c.Text))],
        []));

    /// <summary>The cells that cover a row, by first column.</summary>
    public List<PageCell> Over(int row)
    {
        var found = new List<PageCell>();
        foreach (var cell in Table.Cells)
            if (cell.Row <= row && row < cell.Row + cell.RowSpan) found.Add(cell);
        found.Sort((a, b) => a.Column.CompareTo(b.Column));
        return found;
    }

    /// <summary>The place of one of its rows or of all of it.</summary>
    public Place At(int? row = null)
    {
        if (row is not { } number) return new Place { Page = Page, Box = BoxOf(Table.Area) };
        Area? all = null;
        foreach (var cell in Table.Cells)
        {
            if (cell.Row != number) continue;
            all = all is not { } a ? cell.Area : new Area(Math.Min(a.Left, cell.Area.Left), Math.Min(a.Top, cell.Area.Top), Math.Max(a.Right, cell.Area.Right), Math.Max(a.Bottom, cell.Area.Bottom));
        }

        return new Place { Page = Page, Box = BoxOf(all ?? Table.Area) };
    }

    public static Box BoxOf(Area area) => PagePoints.Box(area.Left, area.Top, area.Right, area.Bottom);

    private static readonly Place NoPlace = new();

    private static int CountBoldRows(PageTable table)
    {
        Span<bool> bold = stackalloc bool[RepeatedHeader.MostRows + 1];
        Span<bool> plain = stackalloc bool[RepeatedHeader.MostRows + 1];
        foreach (var cell in table.Cells)
        {
            if (cell.Row > bold.Length || cell.Row < 1 || HeaderKey.IsBlank(cell.Text)) continue;
            (cell.IsBold ? bold : plain)[cell.Row - 1] = true;
        }

        var rows = 0;
        while (rows < bold.Length && bold[rows] && !plain[rows]) rows++;
        return rows < bold.Length && rows < table.Rows ? rows : 0;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"page {Page}, {Table.Rows} x {Table.Columns}");
}
