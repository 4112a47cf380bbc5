using ItaIngest.Documents;

namespace ItaIngest.Web.Pages.Document;

/// <summary>The rows of a table as they are shown: cells with their spans, gaps where no cell is, and a line where a page or a part ends.</summary>
internal static class SourceRows
{
    /// <summary>Rows of a long table that are shown on each side of the one that is looked at.</summary>
    private const int Around = 200;

    /// <summary>The rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="focus">Row that is looked at, or null.</param>
    /// <param name="whole">Show all of them.</param>
    public static IEnumerable<SourceRow> Of(Table table, int? focus, bool whole)
    {
        var middle = focus ?? 1;
        var (first, last) = whole ? (1, table.Rows) : (Math.Max(1, middle - Around), Math.Min(table.Rows, middle + Around));
        var starts = table.Cells.ToLookup(c => c.Row);
        var covered = new HashSet<(int, int)>();
        foreach (var cell in table.Cells.Where(c => c.Row < first || c.RowSpan > 1 || c.ColumnSpan > 1))
        {
            for (var r = cell.Row; r < cell.Row + cell.RowSpan && r <= last; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++) covered.Add((r, c));
            }
        }

        if (first > 1) yield return new SourceRow(0, [], null, first - 1);
        for (var row = first; row <= last; row++)
        {
            var part = table.JoinedFrom.Count > 1 ? table.JoinedFrom.FirstOrDefault(p => p.FirstRow == row) : null;
            var at = starts[row].ToDictionary(c => c.Column);
            var cells = new List<SourceCell>();
            for (var column = 1; column <= table.Columns; column++)
            {
                if (at.TryGetValue(column, out var cell)) cells.Add(new SourceCell(column, cell, Math.Min(cell.RowSpan, last - row + 1)));
                else if (!covered.Contains((row, column))) cells.Add(new SourceCell(column, null, 1));
            }

            yield return new SourceRow(row, cells, part is not null && row > 1 ? part : null, 0);
        }

        if (last < table.Rows) yield return new SourceRow(0, [], null, table.Rows - last);
    }
}

/// <summary>A row as it is shown.</summary>
/// <param name="Number">From 1; 0 for rows that are left out.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Begins">The part of a joined table that begins with it, or null.</param>
/// <param name="LeftOut">How many rows are left out in its place.</param>
internal sealed record SourceRow(int Number, IReadOnlyList<SourceCell> Cells, TablePart? Begins, int LeftOut);

/// <summary>A cell as it is shown.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Cell">The cell; null where none is.</param>
/// <param name="RowSpan">Rows of it that are shown.</param>
internal sealed record SourceCell(int Column, Cell? Cell, int RowSpan);
