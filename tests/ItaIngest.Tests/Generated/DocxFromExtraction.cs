using System.Text;
using System.Xml;
using ItaIngest.Documents;
using ItaIngest.Tests.Extractors.Docx;

namespace ItaIngest.Tests.Generated;

/// <summary>How a document is written.</summary>
/// <param name="MergeEmptyCells">Empty cells under a filled one of the first column, in the same part of a table, become one merged cell.</param>
/// <param name="SplitParts">
/// A joined table is written as its parts, each with the header that was dropped, on pages of their own. Where it is written as one
/// table, a row that was cut by a page end is two rows without a page end between them, which nobody can put together again.
/// </param>
/// <param name="Checkboxes">Every other ☐ and ☑ is a content control.</param>
/// <param name="Print">How it looks on paper, where it is to be printed.</param>
internal sealed record DocxWriting(bool MergeEmptyCells = false, bool SplitParts = true, bool Checkboxes = true, PrintStyle? Print = null);

/// <summary>
/// Writes what was read from another format as a Word document, to show that the same report gives the same observations whatever
/// file it comes in.
/// </summary>
internal static class DocxFromExtraction
{
    private const string Break = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";

    public static byte[] Write(Extraction extraction, DocxWriting? writing = null)
    {
        var how = writing ?? new DocxWriting();
        var body = new StringBuilder();
        var boxes = 0;
        var nested = extraction.Blocks.OfType<Table>().Where(t => t.Within is not null).ToLookup(t => (t.Within!.Table, t.Within.Row, t.Within.Column));
        foreach (var block in extraction.Blocks.Where(b => b is not Table { Within: not null }))
        {
            // Tables on one another would be one table to a reader of the page.
            body.Append(block switch
            {
                Paragraph p => Paragraphs(p, how, ref boxes),
                Table t when how.SplitParts => string.Join(Break, Enumerable.Range(0, t.JoinedFrom.Count).Select(i => Part(t, i, how))) + Wml.P(""),
                Table t => Rows(t, 1, t.Rows, how) + Wml.P(""),
                _ => throw new ArgumentException($"A {block.GetType().Name} is not written.", nameof(extraction)),
            });
        }

        if (how.Print is null) return new DocxBuilder().Body(body.ToString()).ToArray();
        return DocxPrint.Page(new DocxBuilder().Body(body.ToString()), how.Print).ToArray();

        // A cell ends with a paragraph, also after a table.
        string Nested(Table table, int row, int column) =>
            string.Concat(nested[(table.At.Table, row, column)].Select(t => Rows(t, 1, t.Rows, how) + Wml.P("")));

        string Part(Table table, int index, DocxWriting w)
        {
            var part = table.JoinedFrom[index];
            var repeated = part.Dropped.Select(d => Wml.TrPr("<w:tblHeader/>", [.. d.Texts.Select(t => Wml.TcOf(Wml.Para(Runs(t, w, ref boxes))))]));
            return Rows(table, part.FirstRow, part.Rows, w, string.Concat(repeated));
        }

        string Rows(Table table, int first, int count, DocxWriting w, string before = "")
        {
            var rows = new StringBuilder(before);
            for (var row = first; row < first + count; row++) rows.Append(Row(table, row, first, first + count - 1, w, Nested, ref boxes));
            return $"<w:tbl>{DocxPrint.Table(table, w.Print)}{rows}</w:tbl>";
        }
    }

    private static string Paragraphs(Paragraph paragraph, DocxWriting how, ref int boxes)
    {
        var level = paragraph.HeadingLevel is { } heading ? $"<w:outlineLvl w:val=\"{heading - 1}\"/>" : "";
        return Wml.Para(Runs(paragraph.Text, how, ref boxes, isBold: level.Length > 0), level);
    }

    private static string Row(Table table, int row, int first, int last, DocxWriting how, Func<Table, int, int, string> nested, ref int boxes)
    {
        var cells = new StringBuilder();
        var isHeader = table.Cells.Any(c => c.Row == row && c.IsHeader);
        for (var column = 1; column <= table.Columns;)
        {
            var cell = table.Covering(row, column);
            var span = cell?.ColumnSpan ?? 1;
            var properties = (span > 1 ? Wml.Span(span) : "") + Merge(table, cell, row, column, first, last, how) + DocxPrint.Cell(isHeader, row == last, how.Print);
            var text = cell is not null && cell.Row == row ? cell.Text : "";
            cells.Append(Wml.TcOf(Wml.Para(Runs(text, how, ref boxes, isHeader)) + nested(table, row, column), properties));
            column += span;
        }

        var rowProperties = DocxPrint.Row(isHeader, how.Print);
        return rowProperties.Length > 0 ? Wml.TrPr(rowProperties, cells.ToString()) : Wml.Tr(cells.ToString());
    }

    private static string Merge(Table table, Cell? cell, int row, int column, int first, int last, DocxWriting how)
    {
        if (cell is { RowSpan: > 1 }) return cell.Row == row ? Wml.Restart : Wml.Continue;
        if (!how.MergeEmptyCells || column != 1 || cell is { ColumnSpan: > 1 }) return "";
        if (IsEmpty(row)) return Enumerable.Range(first, row - first).Any(r => !IsEmpty(r)) ? Wml.Continue : "";
        return row < last && IsEmpty(row + 1) ? Wml.Restart : "";

        bool IsEmpty(int r) => table.Covering(r, 1) is null or { Text: "", RowSpan: 1, ColumnSpan: 1 };
    }

    private static string Runs(string text, DocxWriting how, ref int boxes, bool isBold = false)
    {
        var look = isBold && how.Print is not null ? "<w:b/><w:bCs/>" : "";
        var runs = new StringBuilder();
        var pending = new StringBuilder();
        foreach (var c in text)
        {
            switch (c)
            {
                case '\n':
                    Flush();
                    runs.Append(Wml.Run("<w:br/>"));
                    break;
                case '\t':
                    Flush();
                    runs.Append(Wml.Run("<w:tab/>"));
                    break;
                case '☐' or '☑' when how.Checkboxes && boxes++ % 2 == 0:
                    Flush();
                    runs.Append(Wml.Sdt(Wml.R(c == '☑' ? "☒" : "☐"), Wml.CheckBox(c == '☑')));
                    break;
                default:
                    // XML cannot hold the other control characters.
                    if (XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) pending.Append(c);
                    break;
            }
        }

        Flush();
        return runs.ToString();

        void Flush()
        {
            if (pending.Length == 0) return;
            runs.Append(Wml.R(pending.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", "&#13;").ToString(), look));
            pending.Clear();
        }
    }
}
