using System.Globalization;
using System.Net;
using System.Text;
using ItaIngest.Noise.Made;

namespace ItaIngest.Noise.Printed;

/// <summary>A web page.</summary>
internal sealed class HtmlPrinter : IReportPrinter
{
    /// <inheritdoc/>
    public Documents.DocumentFormat Format => Documents.DocumentFormat.Html;

    /// <inheritdoc/>
    public byte[] Print(IReadOnlyList<ReportBlock> blocks)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"th\"><head><meta charset=\"utf-8\"></head><body>\n");
        foreach (var block in blocks)
        {
            if (block is ReportTable table) Table(page, table);
            else Paragraph(page, (ReportParagraph)block);
        }

        return Encoding.UTF8.GetBytes(page.Append("</body></html>\n").ToString());
    }

    private static void Paragraph(StringBuilder page, ReportParagraph paragraph)
    {
        var tag = paragraph.HeadingLevel is { } level ? "h" + level.ToString(CultureInfo.InvariantCulture) : "p";
        page.Append(CultureInfo.InvariantCulture, $"<{tag}>{WebUtility.HtmlEncode(paragraph.Text)}</{tag}>\n");
    }

    private static void Table(StringBuilder page, ReportTable table)
    {
        page.Append("<table>\n");
        foreach (var row in table.Rows)
        {
            var tag = row.IsHeader ? "th" : "td";
            page.Append("<tr>");
            foreach (var cell in row.Cells) page.Append(CultureInfo.InvariantCulture, $"<{tag}>{WebUtility.HtmlEncode(cell.Text)}</{tag}>");
            page.Append("</tr>\n");
        }

        page.Append("</table>\n");
    }
}
