using System.Text;
using ItaIngest.Noise.Made;

namespace ItaIngest.Noise.Printed;

/// <summary>Plain text as OCR programs write it: blocks parted by blank lines, cells by tabs.</summary>
internal sealed class TextPrinter : IReportPrinter
{
    /// <inheritdoc/>
    public Documents.DocumentFormat Format => Documents.DocumentFormat.Text;

    /// <inheritdoc/>
    public byte[] Print(IReadOnlyList<ReportBlock> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (block is ReportParagraph paragraph) text.Append(paragraph.Text).Append('\n');
            else foreach (var row in ((ReportTable)block).Rows) text.AppendJoin('\t', row.Cells.Select(c => c.Text)).Append('\n');
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
