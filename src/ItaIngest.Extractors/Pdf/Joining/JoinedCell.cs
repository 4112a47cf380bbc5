using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>A cell of a joined table while it grows over pages.</summary>
internal sealed class JoinedCell(int row, int column, int columnSpan, PageCell first, int page, bool isHeader)
{
    private readonly List<(PageCell Cell, int Page, int Start, int Length)> pieces = [(first, page, 0, first.Text.Length)];
    private IReadOnlyList<TextLine> lines = first.Lines;

    public int Row { get; } = row;

    public int Column { get; } = column;

    public int ColumnSpan { get; } = columnSpan;

    public int RowSpan { get; set; } = first.RowSpan;

    public int LastRow => Row + RowSpan - 1;

    public string Text { get; private set; } = first.Text;

    /// <summary>Its piece on the last page so far.</summary>
    public PageCell LastPiece => pieces[^1].Cell;

    private TextSource Source { get; set; } = first.Source;

    public bool IsMergedWith(PageCell next) => RowSpan > 1 || next.RowSpan > 1;

    /// <summary>Takes the piece on the next page in.</summary>
    public void Continue(PageCell next, int onPage, int lastRow, bool repeats)
    {
        RowSpan = lastRow - Row + 1;
        if (repeats)
        {
            pieces.Add((next, onPage, 0, Text.Length));
            return;
        }

        var (text, start) = SeamText.Join(Text, lines, first, next, out lines);
        pieces.Add((next, onPage, start, text.Length - start));
        Text = text;
        if (next.Source > Source) Source = next.Source;
    }

    public Cell Finish(int table)
    {
        // A cell whose first piece is empty begins there all the same: it is where its row stands.
        var at = new Place { Page = page, Box = TablePiece.BoxOf(first.Area), Table = table, Row = Row, Column = Column };
        var parts = pieces.Count == 1
            ? null
            : pieces.Select(p => (at with { Page = p.Page, Box = TablePiece.BoxOf(p.Cell.Area) }).Within(p.Start, p.Length)).ToList();
        return new Cell(at, Row, Column, RowSpan, ColumnSpan, Text, isHeader, Source, parts);
    }
}
