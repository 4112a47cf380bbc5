using ItaIngest.Documents;

namespace ItaIngest.Extractors.Joining;

/// <summary>The texts of a table by row and column, each at the top left of its cell.</summary>
internal sealed class TableGrid
{
    private readonly Dictionary<(int Row, int Column), string>? sparse;
    private readonly string?[]? dense;
    private readonly int[] spanEnds = new int[RepeatedHeader.MostRows];

    public TableGrid(Table source)
    {
        Source = source;
        // A table of spans can be far larger than its cells; a hostile file has very many small ones.
        var area = (long)source.Rows * source.Columns;
        if (area <= 4L * source.Cells.Count) dense = new string?[area];
        else sparse = [];
        Span<bool> marked = stackalloc bool[RepeatedHeader.MostRows];
        Span<bool> unmarked = stackalloc bool[RepeatedHeader.MostRows];
        foreach (var cell in source.Cells)
        {
            if (cell.Row <= RepeatedHeader.MostRows)
            {
                (cell.IsHeader ? marked : unmarked)[cell.Row - 1] = true;
                spanEnds[cell.Row - 1] = Math.Max(spanEnds[cell.Row - 1], cell.Row + cell.RowSpan - 1);
            }

            if (HeaderKey.IsBlank(cell.Text) || cell.Row > source.Rows || cell.Column > source.Columns) continue;
            if (dense is null) sparse![(cell.Row, cell.Column)] = cell.Text;
            else dense[At(cell.Row, cell.Column)] = cell.Text;
            FilledColumns = Math.Max(FilledColumns, cell.Column + cell.ColumnSpan - 1);
        }

        // A header row is one of header cells only: a row whose first cell alone is a <th> names a row.
        while (MarkedHeaderRows < marked.Length && marked[MarkedHeaderRows] && !unmarked[MarkedHeaderRows]) MarkedHeaderRows++;
        if (MarkedHeaderRows == source.Rows) MarkedHeaderRows = 0;
    }

    public Table Source { get; }

    public int Rows => Source.Rows;

    public int Columns => Source.Columns;

    /// <summary>Columns up to the last one that holds anything: OCR adds an empty one where a line ends with a TAB.</summary>
    public int FilledColumns { get; }

    /// <summary>Leading rows that the source itself marks as headers, as far as a header can reach.</summary>
    public int MarkedHeaderRows { get; }

    public string Text(int row, int column)
    {
        if (row < 1 || row > Rows || column < 1 || column > Columns) return "";
        return (dense is null ? sparse!.GetValueOrDefault((row, column)) : dense[At(row, column)]) ?? "";
    }

    /// <summary>Whether no cell of the first rows reaches below them; asked of as many rows as a header can have.</summary>
    public bool EndsAfter(int rows) => spanEnds.AsSpan(0, rows).IndexOfAnyExceptInRange(0, rows) < 0;

    public bool IsFilled(int row, int column) => Text(row, column).Length > 0;

    public IReadOnlyList<string> Texts(int row) => [.. Enumerable.Range(1, Columns).Select(column => Text(row, column))];

    private int At(int row, int column) => ((row - 1) * Columns) + column - 1;
}
