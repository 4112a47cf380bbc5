using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using ItaIngest.Noise.Made;

namespace ItaIngest.Noise.Printed;

/// <summary>A Word file, its package written by hand.</summary>
internal sealed class DocxPrinter : IReportPrinter
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly DateTimeOffset Written = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public Documents.DocumentFormat Format => Documents.DocumentFormat.Docx;

    /// <inheritdoc/>
    public byte[] Print(IReadOnlyList<ReportBlock> blocks)
    {
        var body = new StringBuilder();
        foreach (var block in blocks)
        {
            if (block is ReportTable table) Table(body, table);
            else if (block is ReportParagraph paragraph) body.Append(Paragraph(paragraph.Text, paragraph.HeadingLevel));
        }

        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Document}\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"rId1\" Type=\"{Office}\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>");
        }

        return file.ToArray();
    }

    private static void Table(StringBuilder body, ReportTable table)
    {
        body.Append("<w:tbl><w:tblPr/><w:tblGrid>").Insert(body.Length, "<w:gridCol w:w=\"2000\"/>", table.Columns).Append("</w:tblGrid>");
        foreach (var row in table.Rows)
        {
            body.Append("<w:tr>").Append(row.IsHeader ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
            for (var column = 0; column < table.Columns; column++)
                body.Append("<w:tc><w:tcPr/>").Append(Paragraph(column < row.Cells.Count ? row.Cells[column].Text : "", null)).Append("</w:tc>");
            body.Append("</w:tr>");
        }

        body.Append("</w:tbl>");
    }

    private static string Paragraph(string text, int? level)
    {
        var heading = level is { } number ? string.Create(CultureInfo.InvariantCulture, $"<w:pPr><w:outlineLvl w:val=\"{number - 1}\"/></w:pPr>") : "";
        return text.Length == 0 ? $"<w:p>{heading}</w:p>" : $"<w:p>{heading}<w:r><w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</w:t></w:r></w:p>";
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Written;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content));
    }
}
