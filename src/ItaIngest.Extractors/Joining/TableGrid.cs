using ItaIngest.Documents;

namespace ItaIngest.Extractors.Joining;

/// <summary>The texts of a table by row and column, each at the top left of its cell.</summary>
internal sealed class TableGrid
{
    private readonly Dictionary<(int Row, int Column), string> texts = [];
    private readonly int[] spanEnds = new int[RepeatedHeader.MostRows];

    public TableGrid(Table source)
    {
        Source = source;
        var marked = new HashSet<int>();
        var unmarked = new HashSet<int>();
        foreach (var cell in source.Cells)
        {
            (cell.IsHeader ? marked : unmarked).Add(cell.Row);
            if (cell.Row <= spanEnds.Length) spanEnds[cell.Row - 1] = Math.Max(spanEnds[cell.Row - 1], cell.Row + cell.RowSpan - 1);
            if (HeaderKey.IsBlank(cell.Text)) continue;
            texts[(cell.Row, cell.Column)] = cell.Text;
            FilledColumns = Math.Max(FilledColumns, cell.Column + cell.ColumnSpan - 1);
        }

        // A header row is one of header cells only: a row whose first cell alone is a <th> names a row.
        while (marked.Contains(MarkedHeaderRows + 1) && !unmarked.Contains(MarkedHeaderRows + 1)) MarkedHeaderRows++;
        if (MarkedHeaderRows == source.Rows) MarkedHeaderRows = 0;
    }

    public Table Source { get; }

    public int Rows => Source.Rows;

    public int Columns => Source.Columns;

    /// <summary>Columns up to the last one that holds anything: OCR adds an empty one where a line ends with a TAB.</summary>
    public int FilledColumns { get; }

    /// <summary>Leading rows that the source itself marks as headers.</summary>
    public int MarkedHeaderRows { get; }

    public string Text(int row, int column) => texts.GetValueOrDefault((row, column), "");

    /// <summary>Whether no cell of the first rows reaches below them; asked of as many rows as a header can have.</summary>
    public bool EndsAfter(int rows) => spanEnds.Take(rows).All(end => end <= rows);

    public bool IsFilled(int row, int column) => texts.ContainsKey((row, column));

    public IReadOnlyList<string> Texts(int row) => [.. Enumerable.Range(1, Columns).Select(column => Text(row, column))];
}
