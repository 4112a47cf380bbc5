using System.IO.Compression;
using System.Text;

namespace ItaIngest.Fuzzing.Seeds;

/// <summary>One small report in every format: what is quick to read is mutated often.</summary>
internal static class MadeSeeds
{
    private const string Title = "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ องค์การบริหารส่วนตำบลสาธิตทอง";

    private static readonly string[][] Rows =
    [
        ["ข้อ", "ตัวชี้วัด", "คะแนน"],
        ["i1", "เจ้าหน้าที่ปฏิบัติงานเป็นไปตามขั้นตอน", "๙๘.๗๖"],
        ["i2", "เจ้าหน้าที่ให้บริการเท่าเทียม", "97.50"],
        ["e1", "การให้บริการ", "๙๕.๐๐"],
        ["o1", "โครงสร้าง", "๑๐๐.๐๐"],
        ["รวม", "คะแนนภาพรวม", "๙๗.๘๑"],
    ];

    /// <summary>The seeds.</summary>
    public static IEnumerable<Seed> All() =>
    [
        new(FuzzFormat.Docx, "made/table.docx", Docx()),
        new(FuzzFormat.Pdf, "made/table.pdf", Pdf(TablePage(), "")),
        new(FuzzFormat.Pdf, "made/words.pdf", Pdf("BT /F1 12 Tf 14 TL 72 720 Td (i1 98.76) Tj T* (i2 97.50) Tj T* [(o1) -2000 (100.00)] TJ ET BT /F2 12 Tf 72 600 Td <00010002000300010002> Tj ET", "")),
        new(FuzzFormat.Pdf, "made/marked.pdf", Pdf("/P << /MCID 0 /ActualText (i1) >> BDC BT /F1 12 Tf 72 720 Td (xx) Tj ET EMC /OC /L1 BDC BT /F1 9 Tf 72 700 Td (hidden) Tj ET EMC q 1 0 0 1 5 5 cm /X1 Do Q BI /W 2 /H 2 /BPC 8 /CS /G /F /AHx ID 00ff00ff> EI", "")),
        new(FuzzFormat.Html, "made/table.html", Encoding.UTF8.GetBytes("<!doctype html><html><head><meta charset=utf-8><title>ITA</title></head><body><h1>" + Title + "</h1><table>" + string.Concat(Rows.Select(r => "<tr>" + string.Concat(r.Select(c => $"<td>{c}</td>")) + "</tr>")) + "</table><p>คะแนนภาพรวม ๙๗.๘๑ ระดับ A ผ่าน</p></body></html>")),
        new(FuzzFormat.Text, "made/table.txt", Encoding.UTF8.GetBytes(Title + "\n\n" + string.Join('\n', Rows.Select(r => string.Join('\t', r))) + "\n\nคะแนนภาพรวม ๙๗.๘๑ ระดับ A ผ่าน\n")),
        new(FuzzFormat.Text, "made/pipes.txt", Encoding.UTF8.GetBytes(Title + "\n\n" + string.Join('\n', Rows.Select(r => "| " + string.Join(" | ", r) + " |")) + "\n")),
    ];

    private static byte[] Docx()
    {
        const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var rows = string.Concat(Rows.Select(r => "<w:tr>" + string.Concat(r.Select(c => $"<w:tc><w:tcPr><w:gridSpan w:val=\"1\"/></w:tcPr><w:p><w:r><w:t>{c}</w:t></w:r></w:p></w:tc>")) + "</w:tr>"));
        var body = $"<w:document xmlns:w=\"{W}\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>{Title}</w:t></w:r></w:p><w:tbl><w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"5000\"/><w:gridCol w:w=\"1500\"/></w:tblGrid>{rows}</w:tbl><w:p><w:r><w:t>คะแนนภาพรวม ๙๗.๘๑</w:t></w:r></w:p><w:sectPr/></w:body></w:document>";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Write(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Write(zip, "word/document.xml", body);
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    /// <summary>A ruled table of three rows.</summary>
    private static string TablePage()
    {
        var page = new StringBuilder("0.5 w 72 640 m 400 640 l S 72 670 m 400 670 l S 72 700 m 400 700 l S 72 730 m 400 730 l S 72 640 m 72 730 l S 150 640 m 150 730 l S 400 640 m 400 730 l S 72 640 328 90 re S ");
        string[][] cells = [["No", "Score"], ["i1", "98.76"], ["i2", "97.50"]];
        for (var r = 0; r < cells.Length; r++)
        {
            for (var c = 0; c < 2; c++) page.Append(System.Globalization.CultureInfo.InvariantCulture, $"BT /F1 12 Tf 1 0 0 1 {(c == 0 ? 80 : 160)} {710 - (30 * r)} Tm ({cells[r][c]}) Tj ET ");
        }

        return page.ToString();
    }

    private static byte[] Pdf(string content, string more)
    {
        const string ToUnicode = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <0E01> <0002> <0E480E33> endbfchar 1 beginbfrange <0003> <0010> <0E50> endbfrange 1 beginbfrange <0020> <0022> [<0041> <0042> <0043>] endbfrange endcmap end end";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] >> >> >>",
            "<< /Type /Pages /Kids [5 0 R] /Count 1 /MediaBox [0 0 612 792] /Rotate 0 /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /X1 8 0 R >> /Properties << /L1 9 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 34 /Widths [278 278 355] /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /A /B 200 /uni0E01] >> >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /W [1 [500 600] 3 9 400] >>] >>",
            "<< /Type /Page /Parent 2 0 R /Contents 6 0 R " + more + " >>",
            Stream("", content),
            Stream("", ToUnicode),
            Stream("/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Matrix [1 0 0 1 0 0] /Resources << /Font << /F1 3 0 R >> /XObject << /X1 8 0 R >> >> ", "BT /F1 10 Tf 10 10 Td (form) Tj ET"),
            "<< /Type /OCG /Name (L1) >>",
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var at in places) file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{at:D10} 00000 n \n");
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string entries, string data) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<< {entries}/Length {data.Length} >>\nstream\n{data}\nendstream");
}
