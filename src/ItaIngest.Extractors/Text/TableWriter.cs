using System.Runtime.InteropServices;
using ItaIngest.Documents;
using ItaIngest.Extractors.Joining;

namespace ItaIngest.Extractors.Text;

/// <summary>Makes tables of rows and of markup, and remembers which units of the file each cell was made of.</summary>
internal sealed class TableWriter(List<Block> blocks, List<Note> notes)
{
    /// <summary>A first row must have so many cells filled before a row equal to it counts as its repetition.</summary>
    private const int LeastHeaderCells = 3;

    private readonly Dictionary<Cell, Stretch> stretches = new(ReferenceEqualityComparer.Instance);
    private int tables;

    /// <summary>The units that a cell was made of.</summary>
    public (int Start, int End) StretchOf(Cell cell)
    {
        var stretch = stretches[cell];
        return (stretch.Start, stretch.End);
    }

    /// <summary>Writes the rows of consecutive lines: one table, or several parts of one where its header stands again between them.</summary>
    public void Write(IReadOnlyList<SourceRow> rows)
    {
        var widths = rows.Select(r => r.Cells.Count).Distinct().Order().ToList();
        if (widths.Count > 1) notes.Add(new Note(NoteKind.Info, "uneven-rows", string.Join(',', widths), new Place { Line = rows[0].Line.Number }));
        var from = 0;
        for (var row = 1; row < rows.Count - 1; row++)
        {
            if (!RepeatsHeader(rows, row)) continue;
            Write(rows, from, row, widths[^1]);
            from = row;
        }

        Write(rows, from, rows.Count, widths[^1]);
    }

    /// <summary>Writes a table that stands in markup.</summary>
    /// <param name="source">The table.</param>
    /// <param name="lines">Line numbers of the stretch it stands in.</param>
    /// <param name="within">The cell in which it is nested, or null.</param>
    public void Write(FragmentTable source, LineIndex lines, Place? within)
    {
        var at = new Place { Line = lines.At(source.Start), Table = ++tables };
        var cells = new List<Cell>(source.Cells.Count);
        var nested = new List<(FragmentTable Table, Place Within)>();
        var rowLines = source.Cells.Where(c => c.Items.Count > 0).GroupBy(c => c.Row).ToDictionary(g => g.Key, g => lines.At(g.Min(c => c.Items[0].Start)));
        foreach (var cell in source.Cells)
        {
            var place = at with { Line = rowLines.GetValueOrDefault(cell.Row, at.Line!.Value), Row = cell.Row, Column = cell.Column };
            var written = new Cell(place, cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, SourceRow.TextOf(cell.Items), cell.IsHeader);
            var texts = cell.Items.OfType<FragmentText>().ToList();
            stretches[written] = texts.Count == 0 ? default : new Stretch(texts.Min(t => t.Start), texts.Max(t => t.End));
            cells.Add(written);
            nested.AddRange(cell.Items.OfType<FragmentTable>().Select(t => (t, place)));
        }

        blocks.Add(new Table(at, source.Rows, source.Columns, cells, [], within));
        foreach (var (table, place) in nested) Write(table, lines, place);
    }

    private void Write(IReadOnlyList<SourceRow> rows, int from, int to, int columns)
    {
        var at = new Place { Line = rows[from].Line.Number, Table = ++tables };
        var cells = new List<Cell>();
        var nested = new List<(FragmentTable Table, LineIndex Lines, Place Within)>();
        for (var r = from; r < to; r++)
        {
            var row = rows[r];
            for (var c = 0; c < row.Contents.Count; c++)
            {
                var place = at with { Line = row.Line.Number, Row = r - from + 1, Column = c + 1 };
                var cell = new Cell(place, r - from + 1, c + 1, 1, 1, row.Text(c), row.IsHeader);
                stretches[cell] = new Stretch(row.Cells[c].Start, row.Cells[c].End);
                cells.Add(cell);
                foreach (var table in row.Contents[c].OfType<FragmentTable>())
                    nested.Add((table, new LineIndex("", 0, 0, row.Line.Number), place));
            }
        }

        blocks.Add(new Table(at, to - from, columns, cells, []));
        foreach (var (table, lines, within) in nested) Write(table, lines, within);
    }

    /// <summary>A row inside the table that says again what its first row says, and is one that only names columns.</summary>
    private static bool RepeatsHeader(IReadOnlyList<SourceRow> rows, int row)
    {
        var (first, again) = (rows[0], rows[row]);
        var columns = Math.Max(first.Contents.Count, again.Contents.Count);
        var filled = 0;
        for (var c = 0; c < columns; c++)
        {
            var key = HeaderKey.Of(first.Text(c));
            if (!string.Equals(key, HeaderKey.Of(again.Text(c)), StringComparison.Ordinal)) return false;
            if (key.Length > 0) filled++;
        }

        return filled >= LeastHeaderCells && RepeatedHeader.IsHeaderLike([.. Enumerable.Range(0, columns).Select(first.Text)]);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Stretch(int Start, int End);
}
