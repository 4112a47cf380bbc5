using System.Globalization;
using System.Net;
using System.Text;

namespace ItaIngest.Tests.Generated;

/// <summary>Draws the first table of a report as an image: each cell a rectangle and lines of text, without any structure.</summary>
internal static class SvgFromReport
{
    private const int RowHeight = 40;

    public static byte[] Write(MadeReport report, PrintStyle style)
    {
        var table = report.Tables[0];
        var widths = style.Widths(table);
        var image = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"595\" height=\"842\" viewBox=\"0 0 595 842\">");
        image.Append(CultureInfo.InvariantCulture, $"<g font-family=\"{style.Font}\" font-size=\"{style.Size}\">");
        foreach (var cell in table.Cells)
        {
            var left = 50 + widths.Take(cell.Column - 1).Sum();
            var top = 60 + ((cell.Row - 1) * RowHeight);
            if (style.Borders == Borders.Full) image.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left}\" y=\"{top}\" width=\"{widths[cell.Column - 1]}\" height=\"{RowHeight}\" fill=\"none\" stroke=\"black\"/>");
            var y = top + style.Size + 2;
            foreach (var line in Lines(cell.Text, (int)(widths[cell.Column - 1] / (style.Size * 0.5))))
            {
                image.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + 4}\" y=\"{y}\">{WebUtility.HtmlEncode(line)}</text>");
                y += style.Size + 4;
            }
        }

        return Encoding.UTF8.GetBytes(image.Append("</g></svg>").ToString());
    }

    // Broken at spaces only, or before a leading vowel, where a syllable begins.
    private static IEnumerable<string> Lines(string text, int letters)
    {
        var start = 0;
        var end = -1;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is ' ' or (>= 'เ' and <= 'ไ')) end = i;
            if (i - start <= letters || end <= start) continue;
            yield return text[start..end].Trim();
            start = end;
        }

        yield return text[start..].Trim();
    }
}
