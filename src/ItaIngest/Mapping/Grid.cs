using ItaIngest.Documents;
using ItaIngest.Readings;

namespace ItaIngest.Mapping;

/// <summary>A read table by row and column, both from 1.</summary>
internal sealed class Grid
{
    private readonly Reading?[,] own;
    private readonly Reading?[,] covering;
    private readonly Cell?[,] cells;
    private readonly Dictionary<object, Reading> asWritten = new(ReferenceEqualityComparer.Instance);

    /// <summary>A table.</summary>
    /// <param name="table">The table with its labels read as what was meant.</param>
    /// <param name="written">The table as it is read.</param>
    public Grid(ReadTable table, ReadTable written)
    {
        Table = table.Source;
        for (var k = 0; k < table.Cells.Count; k++)
            if (!ReferenceEquals(table.Cells[k], written.Cells[k])) asWritten.Add(table.Cells[k], written.Cells[k]);
        own = new Reading?[Table.Rows + 1, Table.Columns + 1];
        covering = new Reading?[Table.Rows + 1, Table.Columns + 1];
        cells = new Cell?[Table.Rows + 1, Table.Columns + 1];
        for (var i = 0; i < Table.Cells.Count; i++)
        {
            var cell = Table.Cells[i];
            own[cell.Row, cell.Column] = table.Cells[i];
            for (var r = cell.Row; r < cell.Row + cell.RowSpan && r <= Table.Rows; r++)
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan && c <= Table.Columns; c++)
                {
                    covering[r, c] = table.Cells[i];
                    cells[r, c] = cell;
                }
        }
    }

    public Table Table { get; }

    public int Rows => Table.Rows;

    public int Columns => Table.Columns;

    /// <summary>The reading whose cell begins here, or null.</summary>
    public Reading? At(int row, int column) => own[row, column];

    /// <summary>The reading of the cell that covers this place, or null.</summary>
    public Reading? Covering(int row, int column) => covering[row, column];

    /// <summary>The cell that covers this place, or null.</summary>
    public Cell? Cell(int row, int column) => cells[row, column];

    /// <summary>The text of the cell that begins here; empty where none does.</summary>
    public string Text(int row, int column) => own[row, column]?.Text.Trim() ?? "";

    /// <summary>The text of the cell that begins here as it is read, for what is kept; empty where none does.</summary>
    public string Written(int row, int column) => own[row, column] is { } reading ? (asWritten.GetValueOrDefault(reading) ?? reading).Text.Trim() : "";

    /// <summary>Columns of a row in which a cell with text begins.</summary>
    public IEnumerable<int> Filled(int row) => Enumerable.Range(1, Columns).Where(c => Text(row, c).Length > 0);

    /// <summary>The place of a row: of its first cell with text, narrowed to the row.</summary>
    public Place RowPlace(int row)
    {
        var first = Enumerable.Range(1, Columns).Select(c => own[row, c]).FirstOrDefault(r => r is not null && r.Text.Trim().Length > 0)
            ?? Enumerable.Range(1, Columns).Select(c => own[row, c]).FirstOrDefault(r => r is not null);
        return first?.At ?? Table.At with { Row = row };
    }
}
