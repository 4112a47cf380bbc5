using ItaIngest.Documents;

namespace ItaIngest.Extractors.Text;

/// <summary>Goes through the lines of a file and makes paragraphs and tables of them. Settles every unit in the ledger.</summary>
internal sealed class BlockReader
{
    private readonly string text;
    private readonly CharacterLedger ledger;
    private readonly Limits limits;
    private readonly List<Note> notes;
    private readonly CancellationToken cancellation;
    private readonly List<Block> blocks = [];
    private readonly FragmentReader fragments;
    private readonly MarkupTables markup;
    private TextLine? current;
    private int elements;
    private bool afterTable;

    public BlockReader(string text, CharacterLedger ledger, Limits limits, List<Note> notes, CancellationToken cancellation)
    {
        (this.text, this.ledger, this.limits, this.notes, this.cancellation) = (text, ledger, limits, notes, cancellation);
        fragments = new FragmentReader(text, ledger, limits, notes);
        markup = new MarkupTables(text, ledger);
        Tables = new TableWriter(blocks, notes);
    }

    public TableWriter Tables { get; }

    /// <summary>Reads all lines.</summary>
    public IReadOnlyList<Block> Read()
    {
        current = TextLine.At(text, 0, 1);
        while (current is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            if (elements > limits.Elements)
            {
                notes.Add(new Note(NoteKind.Loss, "too-many-elements", $"{limits.Elements}", new Place { Line = line.Number }));
                ledger.Claim(line.Start, text.Length, Fate.Reported);
                break;
            }

            ReadFrom(line);
        }

        return blocks;
    }

    private void ReadFrom(TextLine line)
    {
        switch (KindOf(line))
        {
            case LineKind.Blank or LineKind.Rule:
                ledger.Claim(line.Start, line.End, Fate.Furniture);
                Leave(line);
                break;
            case LineKind.Markup:
                ReadMarkup(line);
                break;
            case LineKind.Pipes:
                ReadRows(PipeRows(line));
                break;
            case LineKind.Tabs:
                ReadTabRows(line);
                break;
            default:
                ReadParagraphs(line);
                break;
        }
    }

    private LineKind KindOf(TextLine line)
    {
        if (IsBlank(line.Start, line.End)) return LineKind.Blank;
        if (ParagraphMarks.IsRule(text, line)) return LineKind.Rule;
        var table = markup.FirstOf(text, line, ledger);
        if (table is { } first && IsBlank(line.Start, first.Start)) return LineKind.Markup;
        if (PipeRow.IsFramed(text, line) || (PipeRow.HasPipe(text, line) && Following(line) is { } next && PipeRow.IsDelimiter(text, next))) return LineKind.Pipes;
        if (TabRow.Is(text, line, ledger)) return LineKind.Tabs;
        return table is null ? LineKind.Paragraph : LineKind.Markup;
    }

    private TextLine? Following(TextLine line) => TextLine.At(text, line.Next, line.Number + 1);

    /// <summary>Settles the line end and goes on.</summary>
    private void Leave(TextLine line)
    {
        ledger.Claim(line.End, line.Next, Fate.Furniture);
        current = Following(line);
    }

    private bool IsBlank(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (ledger.IsOpen(i) && !char.IsWhiteSpace(text[i]) && text[i] is not ('\uFEFF' or '\u200B')) return false;
        return true;
    }

    private List<SourceRow> PipeRows(TextLine line)
    {
        var rows = new List<SourceRow>();
        var delimited = false;
        for (TextLine? at = line; at is { } row; at = current)
        {
            if (PipeRow.IsDelimiter(text, row))
            {
                ledger.Claim(row.Start, row.End, Fate.Furniture);
                // Above the first delimiter all rows are headers; above a later one only the row that stands on it.
                foreach (var header in delimited ? rows.TakeLast(1) : rows) header.IsHeader = true;
                delimited = true;
            }
            else if (!IsBlank(row.Start, row.End) && (rows.Count == 0 || PipeRow.IsFramed(text, row) || (delimited && PipeRow.HasPipe(text, row))))
            {
                rows.Add(new SourceRow(row, PipeRow.Split(text, row, ledger)));
            }
            else
            {
                break;
            }

            Leave(row);
        }

        return rows;
    }

    private void ReadTabRows(TextLine line)
    {
        var lines = new List<TextLine>();
        for (TextLine? at = line; at is { } row && TabRow.Is(text, row, ledger) && !PipeRow.IsFramed(text, row); at = Following(row)) lines.Add(row);
        // Rows of nothing but TABs belong to the table only where a row with text follows.
        while (IsBlank(lines[^1].Start, lines[^1].End)) lines.RemoveAt(lines.Count - 1);
        var columns = lines.Max(l => text.AsSpan(l.Start, l.Length).Count('\t') + 1);
        var goesOn = afterTable && blocks is [.., Table before] && before.Columns == columns;
        if (!goesOn && lines.All(l => TabRow.IsIndented(text, l)))
        {
            ReadParagraphLines(lines);
            return;
        }

        var rows = new List<SourceRow>(lines.Count);
        foreach (var row in lines)
        {
            rows.Add(new SourceRow(row, TabRow.Split(text, row, ledger)));
            Leave(row);
        }

        ReadRows(rows);
    }

    private void ReadRows(List<SourceRow> rows)
    {
        var columns = 0;
        var kept = new List<SourceRow>(rows.Count);
        foreach (var row in rows)
        {
            columns = Math.Max(columns, row.Cells.Count);
            if (kept.Count >= limits.TableRows || (long)columns * (kept.Count + 1) > limits.GridArea || elements + row.Cells.Count > limits.Elements)
            {
                notes.Add(new Note(NoteKind.Loss, "table-too-large", $"{rows.Count - kept.Count}", new Place { Line = row.Line.Number }));
                ledger.Claim(row.Line.Start, rows[^1].Line.End, Fate.Reported);
                break;
            }

            elements += row.Cells.Count;
            foreach (var (start, end) in row.Cells)
            {
                BoldMarkers.Settle(text, start, end, ledger);
                row.Contents.Add(fragments.Read(start, end, new Place { Line = row.Line.Number }));
            }

            ledger.Claim(row.Line.Start, row.Line.End, Fate.Furniture);
            kept.Add(row);
        }

        if (kept.Count == 0) return;
        Tables.Write(kept);
        afterTable = true;
    }

    private void ReadParagraphs(TextLine line)
    {
        var lines = new List<TextLine>();
        for (TextLine? at = line; at is { } next && (lines.Count == 0 || KindOf(next) == LineKind.Paragraph); at = Following(next)) lines.Add(next);
        ReadParagraphLines(lines);
    }

    private void ReadParagraphLines(List<TextLine> lines)
    {
        BoldMarkers.Settle(text, lines[0].Start, lines[^1].End, ledger);
        foreach (var line in lines)
        {
            if (elements > limits.Elements) return;
            var heading = ParagraphMarks.SettleHeading(text, line, ledger);
            Write(fragments.Read(line.Start, line.End, new Place { Line = line.Number }), new LineIndex(text, line.Start, line.End, line.Number), heading);
            Leave(line);
        }
    }

    /// <summary>A table in markup from its line to the line of its end tag; to the next blank line where it has none.</summary>
    private void ReadMarkup(TextLine line)
    {
        var first = markup.FirstOf(text, line, ledger) ?? throw new InvalidOperationException("The line has no table.");
        var last = line;
        while (Following(last) is { } next && (first.End is { } end ? next.Start < end : !IsBlank(next.Start, next.End))) last = next;
        if (first.End is null) notes.Add(new Note(NoteKind.Info, "table-markup-not-closed", "", new Place { Line = line.Number }));
        Write(fragments.Read(line.Start, last.End, new Place { Line = line.Number }), new LineIndex(text, line.Start, last.End, line.Number), null);
        Leave(last);
    }

    private void Write(IReadOnlyList<FragmentItem> items, LineIndex lines, int? heading)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case FragmentTable table:
                    elements += table.Cells.Count;
                    Tables.Write(table, lines, within: null);
                    afterTable = true;
                    break;
                case FragmentText paragraph:
                    elements++;
                    blocks.Add(new Paragraph(new Place { Line = lines.At(paragraph.Start) }, paragraph.Text, heading ?? paragraph.HeadingLevel));
                    afterTable = false;
                    break;
                default:
                    throw new InvalidOperationException($"No block is made of a {item.GetType().Name}.");
            }
        }
    }

    private enum LineKind
    {
        Paragraph = 0,
        Blank,
        Rule,
        Markup,
        Pipes,
        Tabs,
    }
}
