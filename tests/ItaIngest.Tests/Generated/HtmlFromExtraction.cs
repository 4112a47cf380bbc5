using System.Globalization;
using System.Net;
using System.Text;
using ItaIngest.Documents;

namespace ItaIngest.Tests.Generated;

/// <summary>Writes what was read from another format as a web page: empty cells under a filled one become a rowspan, checkboxes become inputs.</summary>
internal static class HtmlFromExtraction
{
    /// <param name="extraction">What to write.</param>
    /// <param name="encoding">"utf-8" or "windows-874"; what the encoding lacks is written as a character reference.</param>
    public static byte[] Write(Extraction extraction, string encoding)
    {
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html><head><meta charset=\"{encoding}\"></head><body>\n");
        foreach (var block in extraction.Blocks)
            page.Append(block is Table t ? string.Concat(t.JoinedFrom.Select(part => Rows(t, part))) : $"<p>{Markup(((Paragraph)block).Text)}</p>\n");
        page.Append("</body></html>");
        if (encoding == "utf-8") return Encoding.UTF8.GetBytes(page.ToString());
        var thai = CodePagesEncodingProvider.Instance.GetEncoding(874, new CharacterReferences(), DecoderFallback.ExceptionFallback)!;
        return thai.GetBytes(page.ToString());
    }

    // A table that was joined is written as its parts, each with the header that it repeated.
    private static string Rows(Table table, TablePart part)
    {
        var html = new StringBuilder("<table border=\"1\">\n");
        foreach (var dropped in part.Dropped) html.Append("<tr>").AppendJoin("", dropped.Texts.Select(t => $"<td>{Markup(t)}</td>")).Append("</tr>\n");
        var covered = new HashSet<(int, int)>();
        for (var row = part.FirstRow; row < part.FirstRow + part.Rows; row++)
        {
            html.Append("<tr>");
            for (var column = 1; column <= table.Columns; column++)
            {
                if (covered.Contains((row, column))) continue;
                var text = table.CellAt(row, column)?.Text ?? "";
                var span = column == 1 && text.Length > 0 ? EmptyBelow(table, part, row) : 0;
                for (var k = 1; k <= span; k++) covered.Add((row + k, column));
                html.Append(span > 0 ? $"<td rowspan=\"{(span + 1).ToString(CultureInfo.InvariantCulture)}\">" : "<td>").Append(Markup(text)).Append("</td>");
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

    private static string Markup(string text) => WebUtility.HtmlEncode(text)
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
