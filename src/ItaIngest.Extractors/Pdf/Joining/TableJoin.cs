using ItaIngest.Documents;
using ItaIngest.Extractors.Joining;
using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>Makes one table of the pieces of a group.</summary>
internal sealed class TableJoin
{
    /// <summary>Share of the page's room that may be left below a row that the page end cut.</summary>
    private const float LargestRest = 0.2f;

    private readonly PieceGroup group;
    private readonly int number;
    private readonly JoiningLedger ledger;
    private readonly GridColumns columns;
    private readonly GroupHabits habits;
    private readonly List<JoinedCell> cells = [];
    private readonly List<TablePart> parts = [];
    private readonly List<PieceRows> rowsOf = [];
    private readonly Dictionary<(int Column, int Span), JoinedCell> bottom = [];
    private int rows;

    public TableJoin(PieceGroup group, int number, JoiningLedger ledger)
    {
        this.group = group;
        this.number = number;
        this.ledger = ledger;
        columns = new GridColumns(group);
        habits = new GroupHabits(group, columns);
    }

    public JoinedTable Build(Place? within)
    {
        for (var i = 0; i < group.Members.Count; i++) Add(i);
        cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        var table = new Table(
            group.First.At() with { Table = number },
            rows,
            columns.Count,
            [.. cells.Select(c => c.Finish(number))],
            parts,
            within);
        return new JoinedTable(table, rowsOf);
    }

    private void Add(int index)
    {
        var member = group.Members[index];
        var map = columns.Of(index);
        var seams = index == 0 ? null : Seams(member, map);
        var cut = index == 0 ? Cut.No : Judge(index, member, seams);
        var isRowClosed = bottom.Values.Any(c => !c.LastPiece.IsOpenBelow);
        var before = cut == Cut.Yes ? rows - 1 : rows;
        var last = before + member.Kept;
        var kept = new List<JoinedCell>();
        var continued = new HashSet<JoinedCell>();
        foreach (var cell in member.Piece.Table.Cells)
        {
            if (cell.Row < member.FirstRow)
            {
                ledger.Drop(cell.Text);
                continue;
            }

            var (column, span) = map.Of(cell);
            var row = cell.Row - member.Header.Rows + before;
            var above = index > 0 && cell.Row == member.FirstRow ? bottom.GetValueOrDefault((column, span)) : null;
            if (above is not null && (cut == Cut.Yes || habits.Continues(above, cell, member.Header.Rows > 0, isRowClosed)))
            {
                Continue(above, cell, row + cell.RowSpan - 1, member);
                continued.Add(above);
                continue;
            }

            var made = new JoinedCell(row, column, span, cell, member.Piece.Page, row <= group.HeaderRows && index == 0);
            cells.Add(made);
            if (made.LastRow == last) kept.Add(made);
        }

        if (index > 0) Stretch(member, map, before, continued);
        foreach (var (at, cell) in bottom.ToList())
            if (cell.LastRow != last) bottom.Remove(at);
        foreach (var cell in kept) bottom[(cell.Column, cell.ColumnSpan)] = cell;
        Record(index, member, cut, seams);
        rowsOf.Add(new PieceRows(member.Piece.Index, member.Header.Rows, before, map));
        rows = last;
    }

    private Cut Judge(int index, Member member, List<Seam>? seams)
    {
        if (rows <= group.HeaderRows) return Cut.No;
        var above = group.Members[index - 1];
        var placed = above.Piece.Placed;
        var room = placed.PageBodyBottom - placed.PageBodyTop;
        var full = !(room > 0) || placed.PageBodyBottom - above.Piece.Table.Area.Bottom <= room * LargestRest;
        return habits.Rows.Judge(seams, full, missing => habits.OthersLack(index, missing));
    }

    /// <summary>The cells above and below the page end, by column; null where they do not have the same columns.</summary>
    private List<Seam>? Seams(Member member, PieceColumns map)
    {
        var seams = new Dictionary<(int Column, int Span), Seam>(bottom.Count);
        var covered = new bool[columns.Count + 1];
        foreach (var (at, cell) in bottom)
        {
            seams[at] = new Seam(at.Column, at.Span, cell.LastPiece with { RowSpan = cell.LastRow - cell.Row + 1 }, null);
            for (var c = at.Column; c < at.Column + at.Span && c < covered.Length; c++) covered[c] = true;
        }

        foreach (var cell in member.Piece.Over(member.FirstRow))
        {
            var at = map.Of(cell);
            var holds = member.Piece.Holding.Contains((cell.Row, cell.Column));
            if (seams.TryGetValue(at, out var seam)) seams[at] = seam with { Below = cell, HoldsTable = holds };
            else if (at.Column + at.Span <= covered.Length && !covered.AsSpan(at.Column, at.Span).Contains(true)) seams[at] = new Seam(at.Column, at.Span, null, cell, holds);
            else return null;
        }

        return [.. seams.Values.OrderBy(s => s.Column)];
    }

    private void Continue(JoinedCell above, PageCell cell, int lastRow, Member member)
    {
        var repeats = above.IsMergedWith(cell) && !HeaderKey.IsBlank(cell.Text) && string.Equals(HeaderKey.Of(above.Text), HeaderKey.Of(cell.Text), StringComparison.Ordinal);
        if (repeats)
        {
            ledger.Drop(cell.Text);
            ledger.Tell("repeated-merged-text-dropped", cell.Text, new Place { Page = member.Piece.Page, Box = TablePiece.BoxOf(cell.Area), Table = number, Row = above.Row, Column = above.Column });
        }

        above.Continue(cell, member.Piece.Page, lastRow, repeats);
    }

    /// <summary>A merged cell that the next page does not draw at all goes on over the places that nothing covers there.</summary>
    private void Stretch(Member member, PieceColumns map, int before, HashSet<JoinedCell> continued)
    {
        var merged = bottom.Values.Where(c => !continued.Contains(c) && c.RowSpan > 1).ToList();
        if (merged.Count == 0) return;
        var first = new Dictionary<int, int>();
        foreach (var cell in member.Piece.Table.Cells)
        {
            if (cell.Row < member.FirstRow) continue;
            var (column, span) = map.Of(cell);
            for (var c = column; c < column + span; c++) first[c] = Math.Min(first.GetValueOrDefault(c, int.MaxValue), cell.Row);
        }

        foreach (var cell in merged)
        {
            var until = Enumerable.Range(cell.Column, cell.ColumnSpan).Min(c => first.GetValueOrDefault(c, member.Piece.Table.Rows + 1));
            if (until > member.FirstRow) cell.RowSpan += until - member.FirstRow;
        }
    }

    private void Record(int index, Member member, Cut cut, List<Seam>? seams)
    {
        var piece = member.Piece;
        var dropped = Enumerable.Range(1, member.Header.Rows).Select(row => new DroppedRow(piece.At(row) with { Table = number }, piece.Grid.Texts(row))).ToList();
        var together = cut == Cut.Yes ? 1 : 0;
        var lacks = cut == Cut.Perhaps && seams!.Exists(s => s.IsFilledAbove && !s.IsFilledBelow);
        // A piece that is nothing but the rest of a row stands at that row.
        parts.Add(new TablePart(piece.At() with { Table = number }, member.Kept > together ? rows + 1 : rows, member.Kept - together, dropped, lacks));
        if (index == 0) return;
        if (dropped.Count == 0) ledger.Tell("table-continues-without-header", Words(piece.Grid.Texts(1)), piece.At(1) with { Table = number });
        foreach (var row in dropped) ledger.Tell("repeated-header-dropped", string.Join(" | ", row.Texts), row.At);
        foreach (var (was, now) in member.Header.Differing) ledger.Tell("repeated-header-differs", $"{was} | {now}", dropped[0].At);
        if (cut == Cut.No) return;
        var at = piece.At(member.FirstRow) with { Table = number, Row = cut == Cut.Yes ? rows : rows + 1 };
        ledger.Tell(cut == Cut.Yes ? "row-joined-over-pages" : "row-perhaps-cut", Words(piece.Grid.Texts(member.FirstRow)), at);
    }

    /// <summary>What tells a row: the beginnings of its texts.</summary>
    private static string Words(IReadOnlyList<string> texts) => string.Join(" | ", texts.Where(t => !HeaderKey.IsBlank(t)).Select(t => t.Length <= 60 ? t : t[..60] + "…"));
}

/// <summary>Where the rows and columns of a piece went.</summary>
/// <param name="Index">Number of the piece among those given.</param>
/// <param name="Header">Leading rows that were dropped; they are called by the joined table's own.</param>
/// <param name="Before">Rows of the joined table that stand before its first kept row.</param>
/// <param name="Columns">Its columns in the joined table.</param>
internal sealed record PieceRows(int Index, int Header, int Before, PieceColumns Columns);

/// <summary>A joined table, and where the rows of its pieces went.</summary>
internal sealed record JoinedTable(Table Table, IReadOnlyList<PieceRows> RowsOf)
{
    /// <summary>A place of a piece, as it is called in the joined table.</summary>
    public (int? Table, int? Row, int? Column) Moved(int index, int row, int column)
    {
        var to = RowsOf.First(r => r.Index == index);
        return (Table.At.Table, row <= to.Header ? row : row - to.Header + to.Before, to.Columns.First(column));
    }
}
