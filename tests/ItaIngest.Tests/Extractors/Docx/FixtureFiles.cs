using System.IO.Compression;
using static ItaIngest.Tests.Extractors.Docx.Wml;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>
/// The documents in fixtures/extract/docx and, beside each, what is read of it. They are written from here; a test holds the files to
/// what stands here. Set ITA_WRITE_FIXTURES=1 to write both anew, and read the difference before it is committed.
/// </summary>
public sealed class FixtureFiles
{
    private static readonly string Folder = Path.Combine(Repository.Root, "fixtures", "extract", "docx");
    private static readonly bool Writes = Environment.GetEnvironmentVariable("ITA_WRITE_FIXTURES") == "1";

    public static TheoryData<string> Names => [.. Documents.Keys];

    private static readonly Dictionary<string, DocxBuilder> Documents = new(StringComparer.Ordinal)
    {
        ["scores"] = Scores(),
        ["tracked-changes"] = TrackedChanges(),
        ["numbering"] = Numbering(),
        ["content-controls"] = ContentControls(),
        ["boxes-notes-headers"] = BoxesNotesHeaders(),
        ["continued-table"] = Continued(),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_document_is_read_as_it_stands_beside_it(string name)
    {
        var (file, golden) = (Path.Combine(Folder, name + ".docx"), Path.Combine(Folder, name + ".txt"));
        if (Writes)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(file, Documents[name].ToArray());
            File.WriteAllText(golden, DocxReads.Read(File.ReadAllBytes(file)).Render());
        }

        DocxReads.Read(File.ReadAllBytes(file)).Render().Should().Be(File.ReadAllText(golden).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_file_is_what_its_source_says(string name) =>
        Parts(File.ReadAllBytes(Path.Combine(Folder, name + ".docx"))).Should().Equal(Parts(Documents[name].ToArray()));

    private static IEnumerable<(string, string)> Parts(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return (e.FullName, reader.ReadToEnd());
        }).ToList();
    }

    /// <summary>Merged cells in both directions, a dragged border, a header of two rows, Thai digits, a row that is too short.</summary>
    private static DocxBuilder Scores() => new DocxBuilder().Body(
        P("ผลการประเมินคุณธรรมและความโปร่งใส", "<w:outlineLvl w:val=\"0\"/>")
        + TblGrid([900, 2600, 20, 1200, 1200],
            TrPr("<w:tblHeader/>", Tc("ตัวชี้วัด", Restart), Tc("ประเด็น", Span(2) + Restart), Tc("คะแนน", Span(2))),
            TrPr("<w:tblHeader/>", Tc("", Continue), Tc("", Span(2) + Continue), Tc("๒๕๖๗"), Tc("๒๕๖๘")),
            Tr(Tc("๑. การปฏิบัติหน้าที่", Restart), Tc("i๑"), Tc("๘๗.๕๐", Span(2)), Tc("๘๘.๐๐")),
            Tr(Tc("", Continue), Tc("i๒"), Tc("๙๐.๑๒", Span(2)), Tc("๙๑.๓๔")),
            Tr(Tc("๒. การใช้งบประมาณ"), Tc("i๓"), Tc("๗๙.๐๐", Span(2))),
            TrPr("<w:gridBefore w:val=\"3\"/>", Tc("เฉลี่ย"), Tc("๘๙.๖๗"))));

    private static DocxBuilder TrackedChanges() => new DocxBuilder().Body(
        Para(R("คะแนนรวม ") + Del("85.70") + Ins(R("87.50")) + R(" คะแนน"))
        + Para(R("ระดับ "), "<w:rPr><w:del w:id=\"7\" w:author=\"x\"/></w:rPr>") + P("A")
        + Tbl(Cells("ข้อ", "คะแนน"), Tr(Tc("1"), TcOf(Para(R("8") + Del("5") + R("7")))), TrPr("<w:del w:id=\"8\" w:author=\"x\"/>", Tc("2"), Tc("99")), Tr(Tc("3"), TcOf(Para(R("12") + R("3", "<w:vanish/>"))))));

    private static DocxBuilder Numbering() => new DocxBuilder()
        .Styles("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"N\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"N\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>")
        .Numbering(
            Abstract(1, Level(0, "thaiNumbers", "ข้อ %1"), Level(1, "thaiNumbers", "%1.%2"), Level(2, "thaiLetters", "%3)"), Level(3, "lowerRoman", "(%4)"))
            + Abstract(2, Level(0, "decimal", "%1."))
            + Abstract(3, Level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"H1\"/>"), Level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"H2\"/><w:isLgl/>"))
            + Abstract(4, Level(0, "decimal", "%1."), Level(1, "decimal", "%1.%2.", "<w:lvlRestart w:val=\"0\"/>"), Level(2, "decimal", "%1.%2.%3."))
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"3\"/></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"4\"/></w:num>"
            + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num><w:num w:numId=\"6\"><w:abstractNumId w:val=\"2\"/></w:num>")
        .Body(P("บทนำ", "<w:pStyle w:val=\"H1\"/>") + P("ความเป็นมา", "<w:pStyle w:val=\"H2\"/>") + P("การปฏิบัติหน้าที่", NumPr(1)) + P("ตรงเวลา", NumPr(1, 1)) + P("โปร่งใส", NumPr(1, 1)) + P("ก่อน", NumPr(1, 2))
            + P("หลัง", NumPr(1, 2)) + P("ย่อย", NumPr(1, 3)) + P("การใช้งบประมาณ", NumPr(1)) + P("คุ้มค่า", NumPr(1, 1)) + P("ผล", "<w:pStyle w:val=\"H1\"/>") + P("คะแนน", "<w:pStyle w:val=\"H2\"/>")
            + P("a", NumPr(2)) + P("b", NumPr(2)) + P("c", NumPr(6)) + P("d", NumPr(5)) + P("e", NumPr(5)) + P("f", NumPr(2))
            + P("g", NumPr(4)) + P("h", NumPr(4, 1)) + P("i", NumPr(4, 2)) + P("j", NumPr(4)) + P("k", NumPr(4, 1)) + P("l", NumPr(4, 2))
            + Tbl(Cells("ลำดับ", "รายการ"), Tr(TcOf(P("", NumPr(1))), Tc("ในตาราง")), Tr(TcOf(P("", NumPr(1))), Tc("ต่อ"))));

    private static DocxBuilder ContentControls() => new DocxBuilder().Body(
        Sdt(Tbl(Cells("ข้อ", "เปิดเผย", "ลิงก์"), Sdt(Tr(Tc("o1"), TcOf(Para(Sdt(R("☒"), CheckBox(true)) + R(" มี ") + Sdt(R("☐"), CheckBox(false)) + R(" ไม่มี"))), Sdt(Tc("www.example.go.th")))),
            Tr(Tc("o2"), TcOf(Para(Run("<w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/>") + R(" มี ") + Run("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>") + R(" ไม่มี"))), Tc("-"))))
        + Para(Run("<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"1\"/></w:checkBox></w:ffData></w:fldChar>") + Run("<w:instrText> FORMCHECKBOX </w:instrText>") + Run("<w:fldChar w:fldCharType=\"end\"/>") + R(" ผ่านเกณฑ์")));

    private static DocxBuilder BoxesNotesHeaders() => new DocxBuilder()
        .Header("H", P("องค์การบริหารส่วนตำบลตัวอย่าง")).Footer("F", Para(R("หน้า ") + Field(" PAGE ", R("1"))))
        .Footnotes("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"1\">" + Para(Run("<w:footnoteRef/>") + R(" ปัดเป็นทศนิยมสองตำแหน่ง")) + "</w:footnote>")
        .Body(Para(R("คะแนน") + Run(TextBox(P("88") + Tbl(Cells("ระดับ", "A")) + P("")))) + Tbl(Tr(TcOf(Para(R("87.50") + Run("<w:footnoteReference w:id=\"1\"/>")) + Tbl(Cells("99")) + P("")), Tc("ผ่าน")))
            + Para("<m:oMath><m:f><m:num><m:r><m:t>87+88</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>")
            + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"H\"/><w:footerReference w:type=\"default\" r:id=\"F\"/></w:sectPr>");

    private static DocxBuilder Continued() => new DocxBuilder().Body(
        Tbl(Head("ข้อ", "ประเด็น", "คะแนน"), Cells("i1", "การให้บริการ", "87.50"), Tr(Tc("i2"), TcOf(Para(R("ความ") + Run("<w:lastRenderedPageBreak/>") + R("โปร่งใส"))), Tc("88.00")))
        + Para(Run("<w:br w:type=\"page\"/>"))
        + Tbl(Head("ข้อ", "ประเด็น", "คะแนน"), Cells("i3", "ความเป็นธรรม", "90.00"), Tr(Tc(""), Tc("ต่อจากข้างบน"), Tc(""))));
}
