using ItaIngest.Noise.Made;

namespace ItaIngest.Noise.Printed;

/// <summary>A PDF on wide paper: ruled tables, a font that is not embedded and says what its codes mean.</summary>
internal sealed class PdfPrinter : IReportPrinter
{
    private const int Size = 10;
    private const int Leading = 16;
    private const int Padding = 4;
    private const int NarrowColumn = 90;

    /// <inheritdoc/>
    public Documents.DocumentFormat Format => Documents.DocumentFormat.Pdf;

    /// <inheritdoc/>
    public byte[] Print(IReadOnlyList<ReportBlock> blocks)
    {
        var letters = new PdfLetters(Size);
        var pages = new PdfPages();
        foreach (var block in blocks)
        {
            if (block is ReportTable table) Table(table, letters, pages);
            else if (block is ReportParagraph paragraph) Paragraph(paragraph.Text, letters, pages);
            pages.Skip(Leading / 2);
        }

        return PdfFile.Write(pages.Contents, letters, pages.Width, pages.Height);
    }

    private static void Paragraph(string text, PdfLetters letters, PdfPages pages)
    {
        foreach (var line in letters.Lines(text, pages.Measure))
        {
            var top = pages.Take(Leading);
            pages.Text(PdfPages.Margin, top + Size, letters.Codes(line));
        }
    }

    private static void Table(ReportTable table, PdfLetters letters, PdfPages pages)
    {
        var widths = Widths(table, pages.Measure);
        foreach (var row in table.Rows)
        {
            var cells = widths.Select((width, i) => letters.Lines(i < row.Cells.Count ? row.Cells[i].Text : "", width - (2 * Padding))).ToList();
            var height = (Leading * Math.Max(1, cells.Max(c => c.Count))) + Padding;
            var top = pages.Take(height);
            var left = PdfPages.Margin;
            for (var i = 0; i < widths.Count; i++)
            {
                pages.Rectangle(left, top, widths[i], height);
                for (var line = 0; line < cells[i].Count; line++) pages.Text(left + Padding, top + Size + Padding + (line * Leading), letters.Codes(cells[i][line]));
                left += widths[i];
            }
        }
    }

    // The column with the longest text takes what the others leave.
    private static List<int> Widths(ReportTable table, int measure)
    {
        var longest = Enumerable.Range(0, table.Columns).MaxBy(c => table.Rows.Max(r => c < r.Cells.Count ? r.Cells[c].Text.Length : 0));
        return [.. Enumerable.Range(0, table.Columns).Select(c => c == longest ? measure - (NarrowColumn * (table.Columns - 1)) : NarrowColumn)];
    }
}
