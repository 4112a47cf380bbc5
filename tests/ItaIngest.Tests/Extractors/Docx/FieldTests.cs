using ItaIngest.Documents;
using static ItaIngest.Tests.Extractors.Docx.Wml;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>Fields show their result; wrappers of runs let their content through.</summary>
public sealed class FieldTests
{
    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Instruction(string text) => Run($"<w:instrText xml:space=\"preserve\">{text}</w:instrText>");

    [Fact]
    public void The_result_is_shown_the_instruction_hidden()
    {
        var read = DocxReads.Body(Para(R("รวม ") + Field(" =SUM(ABOVE) ", R("87.50")) + R(" คะแนน")));

        read.Paragraphs().Should().Equal("รวม 87.50 คะแนน");
        read.Residue.Hidden.Should().Be(" =SUM(ABOVE) ".Length);
    }

    [Fact]
    public void A_simple_field_shows_its_result() =>
        DocxReads.Body(Para("<w:fldSimple w:instr=\"REF score\">" + R("87") + "</w:fldSimple>")).Paragraphs().Should().Equal("87");

    [Fact]
    public void Fields_nest_in_results_and_in_instructions()
    {
        var inResult = Field(" HYPERLINK \\l a ", R("หน้า ") + Field(" PAGEREF a ", R("7")));
        var inInstruction = Begin + Instruction(" IF ") + Field(" MERGEFIELD x ", R("9")) + Instruction(" = 9 87 86") + Separate + R("87") + End;
        var read = DocxReads.Body(Para(inResult) + Para(inInstruction));

        read.Paragraphs().Should().Equal("หน้า 7", "87");
        read.Status.Should().Be(ExtractionStatus.Complete);
    }

    [Fact]
    public void A_result_goes_on_over_paragraphs() =>
        DocxReads.Body(Para(Begin + Instruction(" TOC ") + Separate + R("ก")) + P("ข") + Para(R("ค") + End) + P("ง")).Paragraphs().Should().Equal("ก", "ข", "ค", "ง");

    [Fact]
    public void A_field_that_never_ends_hides_nothing()
    {
        var read = DocxReads.Body(Para(Begin + Instruction(" PAGE ") + R("ก")) + P("87"));

        read.Paragraphs().Should().Equal("ก", "87");
        read.Notes.Should().ContainSingle(n => n.Code == "field-not-closed");
    }

    [Fact]
    public void Text_inside_an_instruction_is_reported()
    {
        var read = DocxReads.Body(Para(Begin + Instruction(" PAGE ") + R("87") + End + R("ก")));

        read.Paragraphs().Should().Equal("ก");
        read.Notes.Should().Contain(n => n.Kind == NoteKind.Loss && n.Code == "text-in-field-code" && n.Text == "87");
        read.Residue.Reported.Should().Be(2);
    }

    [Fact]
    public void A_field_without_a_result_is_told_of()
    {
        var read = DocxReads.Body(Para(R("วันที่ ") + Begin + Instruction(" DATE \\@ yyyy ") + End + Begin + Instruction(" XE ดัชนี ") + End));

        read.Notes.Should().ContainSingle().Which.Should().Match<Note>(n => n.Kind == NoteKind.Info && n.Code == "field-without-result" && n.Text == "DATE \\@ yyyy");
    }

    [Fact]
    public void A_deleted_field_does_not_disturb_the_ones_around_it()
    {
        var deleted = "<w:del w:id=\"1\">" + Run("<w:fldChar w:fldCharType=\"begin\"/>") + Run("<w:delInstrText> PAGE </w:delInstrText>") + "</w:del>";
        var read = DocxReads.Body(Para(deleted + Field(" REF a ", R("87")) + R(" ก")));

        read.Paragraphs().Should().Equal("87 ก");
        read.Residue.Deleted.Should().Be(" PAGE ".Length);
    }

    [Fact]
    public void Wrappers_let_their_content_through() =>
        DocxReads.Body(Para("<w:hyperlink r:id=\"x\">" + R("1") + "</w:hyperlink><w:smartTag>" + R("2") + "</w:smartTag><w:customXml>" + R("3") + "</w:customXml><w:dir w:val=\"ltr\">" + R("4") + "</w:dir><w:bdo w:val=\"ltr\">" + R("5") + "</w:bdo>")
                + "<w:customXml>" + P("6") + "</w:customXml>")
            .Paragraphs().Should().Equal("12345", "6");

    [Fact]
    public void Ruby_text_is_its_base()
    {
        var read = DocxReads.Body(Para(Run("<w:ruby><w:rt>" + R("9") + "</w:rt><w:rubyBase>" + R("87") + "</w:rubyBase></w:ruby>")));

        read.Paragraphs().Should().Equal("87");
        read.Residue.Hidden.Should().Be(1);
    }

    [Fact]
    public void Hyphens_breaks_and_positional_tabs_are_characters() =>
        DocxReads.Body(Para(R("85") + Run("<w:noBreakHyphen/>") + R("94") + Run("<w:softHyphen/>") + Run("<w:ptab/>") + R("ก") + Run("<w:cr/>") + R("ข"))).Paragraphs().Should().Equal("85-94\tก\nข");

    [Fact]
    public void White_space_counts_where_it_is_preserved() =>
        DocxReads.Body(Para("<w:r><w:t> 8 </w:t></w:r><w:r><w:t>7</w:t></w:r>" + R(" ") + "<w:r><w:t>ก\nข</w:t></w:r>")).Paragraphs().Should().Equal("87 ก ข");

    [Fact]
    public void Formulas_are_written_on_one_line()
    {
        static string Mr(string t) => $"<m:r><m:t>{t}</m:t></m:r>";
        var sum = $"<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>{Mr("i=1")}</m:sub><m:sup>{Mr("n")}</m:sup><m:e>{Mr("x")}</m:e></m:nary>";
        var fraction = $"<m:f><m:num>{Mr("a+b")}</m:num><m:den>{Mr("๑๐๐")}</m:den></m:f>";
        var rest = $"<m:d><m:e><m:rad><m:radPr><m:degHide/></m:radPr><m:deg/><m:e>{Mr("4")}</m:e></m:rad></m:e></m:d><m:sSub><m:e>{Mr("x")}</m:e><m:sub>{Mr("1")}</m:sub></m:sSub>";
        DocxReads.Body(Para($"<m:oMathPara><m:oMath>{sum}{Mr("=")}{fraction}{rest}</m:oMath></m:oMathPara>")).Paragraphs().Should().Equal("∑_(i=1)^n x=(a+b)/๑๐๐(√(4))x_1");
    }

    [Fact]
    public void Text_of_an_element_without_a_rule_is_reported_with_its_path()
    {
        var read = DocxReads.Body(Para(R("ก") + "<w:unheardOf>" + R("87") + "</w:unheardOf>"));

        read.Status.Should().Be(ExtractionStatus.Partial);
        read.Notes.Should().ContainSingle().Which.Should().Match<Note>(n => n.Code == "text-not-reached" && n.At!.Path == "document/body[1]/p[1]/unheardOf[1]/r[1]/t[1]" && n.Text.EndsWith(": 87"));
        read.Residue.Reported.Should().Be(2);
    }

    [Fact]
    public void Parts_of_another_document_are_losses()
    {
        var read = new DocxBuilder()
            .Raw("chunk.html", "text/html", "aFChunk", "<p>87</p>", "chunk")
            .Body(P("ก") + "<w:altChunk r:id=\"chunk\"/>" + Para("<w:subDoc r:id=\"sub\"/>")).Read();

        read.Status.Should().Be(ExtractionStatus.Partial);
        read.Notes.Select(n => (n.Kind, n.Code, n.Text)).Should().Equal((NoteKind.Loss, "alt-chunk", "text/html"), (NoteKind.Loss, "sub-document", "sub"));
    }
}
