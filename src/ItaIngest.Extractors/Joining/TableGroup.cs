using ItaIngest.Documents;

namespace ItaIngest.Extractors.Joining;

/// <summary>The parts that make one table.</summary>
internal sealed class TableGroup
{
    private readonly List<Part> parts = [];
    private int number;

    public TableGroup(TableGrid first) => parts.Add(new Part(first, new HeaderMatch(0, []), ByHeader: false));

    private TableGrid First => parts[0].Grid;

    /// <summary>Takes a table in if it continues this one.</summary>
    /// <param name="next">The table.</param>
    /// <param name="withNested">Rows (by table and row) that hold nested tables: those are no headers to drop.</param>
    public bool TryAdd(TableGrid next, HashSet<(int Table, int Row)> withNested)
    {
        if (!string.Equals(First.Source.At.Part, next.Source.At.Part, StringComparison.Ordinal)) return false;
        var sameColumns = First.Columns == next.Columns || First.FilledColumns == next.FilledColumns;
        var header = RepeatedHeader.Find(First, next);
        if (header.Rows > 0)
        {
            if (next.Source.At.Table is { } table && Enumerable.Range(1, header.Rows).Any(row => withNested.Contains((table, row)))) return false;
            // A header that is repeated word for word has the same columns, even where a row below it has a cell too many.
            if (!sameColumns && header.Differing.Count > 0) return false;
            // Worded differently and beginning anew: another table of the same make.
            if (header.Differing.Count > 0 && BeginsAnew(next, header.Rows)) return false;
            parts.Add(new Part(next, header, ByHeader: true));
            return true;
        }

        if (!sameColumns || !Continuation.Holds(First, parts[^1].Grid, next)) return false;
        parts.Add(new Part(next, header, ByHeader: false));
        return true;
    }

    /// <summary>Gives the table its number and says where the rows of its parts go.</summary>
    public void Number(int table, Dictionary<int, MovedTable> moved)
    {
        number = table;
        var rows = 0;
        foreach (var part in parts)
        {
            if (part.Grid.Source.At.Table is { } old) moved[old] = new MovedTable(table, part.Header.Rows, rows);
            rows += part.Kept;
        }
    }

    /// <summary>The one table.</summary>
    public Table Build(Dictionary<int, MovedTable> moved, List<Note> notes, List<Cell> dropped)
    {
        var cells = new List<Cell>(parts.Sum(p => p.Grid.Source.Cells.Count));
        var joined = new List<TablePart>(parts.Count);
        var cut = parts.Count > 1 ? Usual() : null;
        var rows = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var source = part.Grid.Source;
            foreach (var cell in source.Cells)
            {
                if (cell.Row <= part.Header.Rows)
                {
                    dropped.Add(cell);
                    continue;
                }

                var row = cell.Row - part.Header.Rows + rows;
                cells.Add(cell with { Row = row, At = cell.At with { Table = number, Row = row, Column = cell.Column } });
            }

            var repeated = Enumerable.Range(1, part.Header.Rows).Select(row => new DroppedRow(PlaceOf(source, row), part.Grid.Texts(row))).ToList();
            var continues = i > 0 && cut!.Holds(parts[i - 1].Grid, parts[i - 1].Grid.Rows, part.Grid, part.Header.Rows + 1);
            joined.Add(new TablePart(source.At with { Table = number }, rows + 1, part.Kept, repeated, continues));
            if (i > 0) AddNotes(part, repeated, notes);
            rows += part.Kept;
        }

        var within = First.Source.Within is { Table: { } outer } at && moved.TryGetValue(outer, out var to)
            ? at with { Table = to.Table, Row = at.Row is { } r ? to.Row(r) : null }
            : First.Source.Within;
        return new Table(First.Source.At with { Table = number }, rows, parts.Max(p => p.Grid.Columns), cells, joined, within);
    }

    private bool BeginsAnew(TableGrid next, int headerRows)
    {
        if (First.Rows <= headerRows || next.Rows <= headerRows) return false;
        var (was, now) = (HeaderKey.Of(First.Text(headerRows + 1, 1)), HeaderKey.Of(next.Text(headerRows + 1, 1)));
        return was.Length > 0 && string.Equals(was, now, StringComparison.Ordinal);
    }

    private CutRow Usual()
    {
        var headerRows = parts.Max(p => p.Header.Rows);
        var rows = parts.SelectMany((part, i) =>
        {
            var from = i == 0 ? headerRows + 1 : part.Header.Rows + 2;
            return Enumerable.Range(from, Math.Max(0, part.Grid.Rows - from + 1)).Select(row => (part.Grid, row));
        });
        return new CutRow(rows, parts.Max(p => p.Grid.FilledColumns));
    }

    private Place PlaceOf(Table source, int row)
    {
        var at = source.Cells.FirstOrDefault(c => c.Row == row)?.At ?? source.At;
        return at with { Table = number, Row = null, Column = null };
    }

    private void AddNotes(Part part, IReadOnlyList<DroppedRow> repeated, List<Note> notes)
    {
        if (!part.ByHeader)
        {
            notes.Add(new Note(NoteKind.Info, "table-continues-without-header", string.Join(" | ", part.Grid.Texts(1).Where(t => t.Length > 0)), PlaceOf(part.Grid.Source, 1)));
            return;
        }

        notes.AddRange(repeated.Select(row => new Note(NoteKind.Info, "repeated-header-dropped", string.Join(" | ", row.Texts), row.At)));
        notes.AddRange(part.Header.Differing.Select(d => new Note(NoteKind.Info, "repeated-header-differs", $"{d.Was} | {d.Is}", repeated[0].At)));
    }

    private sealed record Part(TableGrid Grid, HeaderMatch Header, bool ByHeader)
    {
        public int Kept => Grid.Rows - Header.Rows;
    }
}
