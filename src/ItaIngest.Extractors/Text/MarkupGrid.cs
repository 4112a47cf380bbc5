using ItaIngest.Documents;

namespace ItaIngest.Extractors.Text;

/// <summary>Lays cells with their spans out on a grid, row by row, as HTML does: each goes to the first free place of its row.</summary>
internal sealed class MarkupGrid(Limits limits)
{
    /// <summary>HTML's own cap.</summary>
    private const int MostColumns = 1000;

    private readonly List<FragmentCell> cells = [];
    private readonly List<int> freeFrom = [];
    private int column;

    public int Rows { get; private set; }

    public int Columns => freeFrom.Count;

    /// <summary>Begins the next row.</summary>
    public void AddRow()
    {
        Rows++;
        column = 0;
    }

    /// <summary>Puts a cell into the row; false when the grid would grow past its limit.</summary>
    /// <param name="rowSpan">As written; 0 and less than 0 count as 1. It is cut at the table's last row by <see cref="Cells"/>.</param>
    /// <param name="columnSpan">As written.</param>
    /// <param name="isHeader">A th, or a cell of a thead.</param>
    /// <param name="items">What stands in it.</param>
    public bool TryAdd(int rowSpan, int columnSpan, bool isHeader, IReadOnlyList<FragmentItem> items)
    {
        while (column < freeFrom.Count && freeFrom[column] >= Rows) column++;
        var columns = Math.Clamp(columnSpan, 1, MostColumns);
        // A span does not run over a cell that reaches down from above.
        for (var c = column; c < Math.Min(column + columns, freeFrom.Count); c++)
        {
            if (freeFrom[c] < Rows) continue;
            columns = c - column;
            break;
        }

        if (Rows > limits.TableRows || (long)Rows * Math.Max(freeFrom.Count, column + columns) > limits.GridArea) return false;
        var rows = Math.Clamp(rowSpan, 1, 65534);
        while (freeFrom.Count < column + columns) freeFrom.Add(0);
        for (var c = column; c < column + columns; c++) freeFrom[c] = Rows + rows - 1;
        cells.Add(new FragmentCell(Rows, column + 1, rows, columns, isHeader, items));
        column += columns;
        return true;
    }

    /// <summary>The cells, with spans that end where the table ends.</summary>
    public IReadOnlyList<FragmentCell> Cells() =>
        [.. cells.Select(c => c.Row + c.RowSpan - 1 > Rows ? c with { RowSpan = Rows - c.Row + 1 } : c)];
}
