using System.Globalization;
using System.Net;
using System.Text;
using ItaIngest.Documents;

namespace ItaIngest.Tests.Generated;

/// <summary>How a page is written.</summary>
/// <param name="MergeEmptyCells">Empty cells under a filled one of the first column, in the same part of a table, become a rowspan.</param>
/// <param name="SplitParts">A joined table is written as its parts, each with the header that it repeated.</param>
/// <param name="Print">How it looks on paper, where it is to be printed.</param>
internal sealed record HtmlWriting(bool MergeEmptyCells = true, bool SplitParts = true, PrintStyle? Print = null);

/// <summary>Writes what was read from another format as a web page; checkboxes become inputs.</summary>
internal static class HtmlFromExtraction
{
    /// <param name="extraction">What to write.</param>
    /// <param name="encoding">"utf-8" or "windows-874"; what the encoding lacks is written as a character reference.</param>
    /// <param name="writing">How.</param>
    public static byte[] Write(Extraction extraction, string encoding, HtmlWriting? writing = null)
    {
        var how = writing ?? new HtmlWriting();
        var nested = extraction.Blocks.OfType<Table>().Where(t => t.Within is not null).ToLookup(t => (t.Within!.Table, t.Within.Row, t.Within.Column));
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html><head><meta charset=\"{encoding}\">{(how.Print is null ? "" : HtmlPrint.Sheet(how.Print))}</head><body>\n");
        foreach (var block in extraction.Blocks.Where(b => b is not Table { Within: not null }))
        {
            page.Append(block switch
            {
                Table t when how.SplitParts => string.Concat(t.JoinedFrom.Select(part => Rows(t, part, how, nested))),
                Table t => Rows(t, new TablePart(t.At, 1, t.Rows, []), how, nested),
                Paragraph { HeadingLevel: { } level } p when how.Print is not null => $"<h{level}>{Markup(p.Text, how)}</h{level}>\n",
                _ => $"<p>{Markup(((Paragraph)block).Text, how)}</p>\n",
            });
        }

        page.Append("</body></html>");
        if (encoding == "utf-8") return Encoding.UTF8.GetBytes(page.ToString());
        var thai = CodePagesEncodingProvider.Instance.GetEncoding(874, new CharacterReferences(), DecoderFallback.ExceptionFallback)!;
        return thai.GetBytes(page.ToString());
    }

    private static string Rows(Table table, TablePart part, HtmlWriting how, ILookup<(int?, int?, int?), Table> nested)
    {
        var html = new StringBuilder("<table border=\"1\">\n");
        foreach (var dropped in part.Dropped) html.Append("<tr>").AppendJoin("", dropped.Texts.Select(t => $"<td>{Markup(t, how)}</td>")).Append("</tr>\n");
        var covered = new HashSet<(int, int)>();
        var last = part.FirstRow + part.Rows;
        var headers = how.Print is null ? 0 : Enumerable.Range(part.FirstRow, part.Rows).TakeWhile(row => table.Cells.Any(c => c.Row == row && c.IsHeader)).Count();
        if (headers > 0) html.Append("<thead>");
        for (var row = part.FirstRow; row < last; row++)
        {
            if (headers > 0 && row == part.FirstRow + headers) html.Append("</thead><tbody>");
            var name = row < part.FirstRow + headers ? "th" : "td";
            html.Append("<tr>");
            for (var column = 1; column <= table.Columns; column++)
            {
                if (covered.Contains((row, column))) continue;
                var cell = table.CellAt(row, column);
                var text = cell?.Text ?? "";
                var rows = Math.Min(cell?.RowSpan ?? 1, last - row);
                var columns = cell?.ColumnSpan ?? 1;
                if (how.MergeEmptyCells && column == 1 && text.Length > 0 && columns == 1) rows = Math.Max(rows, 1 + EmptyBelow(table, part, row));
                for (var r = 0; r < rows; r++)
                    for (var c = 0; c < columns; c++) covered.Add((row + r, column + c));
                var spans = (rows > 1 ? $" rowspan=\"{rows.ToString(CultureInfo.InvariantCulture)}\"" : "") + (columns > 1 ? $" colspan=\"{columns.ToString(CultureInfo.InvariantCulture)}\"" : "");
                html.Append(CultureInfo.InvariantCulture, $"<{name}{spans}>{Markup(text, how)}");
                foreach (var inner in nested[(table.At.Table, row, column)]) html.Append(Rows(inner, new TablePart(inner.At, 1, inner.Rows, []), how, nested));
                html.Append(CultureInfo.InvariantCulture, $"</{name}>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</table>\n").ToString();
    }

    // Rows below in the same part whose first cell is empty.
    private static int EmptyBelow(Table table, TablePart part, int row)
    {
        var n = 0;
        while (row + n + 1 < part.FirstRow + part.Rows && (table.CellAt(row + n + 1, 1)?.Text ?? "").Length == 0) n++;
        return n;
    }

    // On paper a box is a letter: an input is a drawing, in which no reader can see whether it is checked.
    private static string Markup(string text, HtmlWriting how) =>
        how.Print is null ? Inputs(WebUtility.HtmlEncode(text)) : WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Inputs(string html) => html
        .Replace("☑", "<input type=\"checkbox\" checked>", StringComparison.Ordinal)
        .Replace("☐", "<input type=\"checkbox\">", StringComparison.Ordinal)
        .Replace("&#9745;", "<input type=\"checkbox\" checked>", StringComparison.Ordinal)
        .Replace("&#9744;", "<input type=\"checkbox\">", StringComparison.Ordinal)
        .Replace("\n", "<br>", StringComparison.Ordinal);

    private sealed class CharacterReferences : EncoderFallback
    {
        public override int MaxCharCount => 10;

        public override EncoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : EncoderFallbackBuffer
        {
            private string reference = "";
            private int at;

            public override int Remaining => reference.Length - at;

            public override bool Fallback(char charUnknown, int index) => Begin(charUnknown);

            public override bool Fallback(char charUnknownHigh, char charUnknownLow, int index) => Begin(char.ConvertToUtf32(charUnknownHigh, charUnknownLow));

            public override char GetNextChar() => at < reference.Length ? reference[at++] : '\0';

            public override bool MovePrevious()
            {
                if (at == 0) return false;
                at--;
                return true;
            }

            private bool Begin(int codePoint)
            {
                reference = $"&#{codePoint.ToString(CultureInfo.InvariantCulture)};";
                at = 0;
                return true;
            }
        }
    }
}
