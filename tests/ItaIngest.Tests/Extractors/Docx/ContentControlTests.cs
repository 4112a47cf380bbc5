using ItaIngest.Documents;
using static ItaIngest.Tests.Extractors.Docx.Wml;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>What stands in content controls, which readers that ask a row for its cells do not see; and checkboxes.</summary>
public sealed class ContentControlTests
{
    [Fact]
    public void Tables_rows_cells_paragraphs_and_runs_stand_in_content_controls()
    {
        var read = DocxReads.Body(
            Sdt(P("ย่อหน้า") + Sdt(P("ในอีกชั้น")))
            + Sdt(Tbl(
                Sdt(Tr(Tc("A"), Sdt(Tc("B")), TcOf(Sdt(P("C"))))),
                Tr(TcOf(Para(R("1") + Sdt(R("2")) + R("3"))), Tc("D"), Tc("E")))));

        read.Paragraphs().Should().Equal("ย่อหน้า", "ในอีกชั้น");
        read.TheTable().Grid().Should().Be("A|B|C\n123|D|E");
        read.TheTable().At.Path.Should().Be("body/sdt[2]/tbl[1]");
    }

    [Theory]
    [InlineData(true, "☑")]
    [InlineData(false, "☐")]
    public void A_checkbox_is_its_state_and_shown_once(bool isChecked, string box)
    {
        // The glyph of the content lies on purpose: programs that set the state do not always redraw it.
        var control = Sdt(Run("<w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/>") + R("☐"), CheckBox(isChecked));
        var read = DocxReads.Body(Para(control + R(" เปิดเผย")) + Tbl(Tr(Sdt(Tc("☒"), CheckBox(isChecked)), TcOf(Sdt(P("☒"), CheckBox(isChecked))))));

        read.Paragraphs().Should().Equal($"{box} เปิดเผย");
        read.TheTable().Grid().Should().Be($"{box}|{box}");
        read.Residue.Hidden.Should().Be(3);
    }

    [Fact]
    public void Text_beside_the_glyph_of_a_checkbox_is_kept() =>
        DocxReads.Body(Para(Sdt(R("☒") + R(" มี"), CheckBox(true)))).Paragraphs().Should().Equal("☑ มี");

    [Theory]
    [InlineData("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "☑ มี")]
    [InlineData("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>", "☐ มี")]
    [InlineData("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>", "☑ มี")]
    [InlineData("<w:checkBox><w:sizeAuto/></w:checkBox>", "☐ มี")]
    public void A_form_checkbox_is_its_state(string data, string text)
    {
        var field = Run($"<w:fldChar w:fldCharType=\"begin\"><w:ffData>{data}</w:ffData></w:fldChar>") + Run("<w:instrText> FORMCHECKBOX </w:instrText>")
            + Run("<w:fldChar w:fldCharType=\"separate\"/>") + Run("<w:fldChar w:fldCharType=\"end\"/>");

        DocxReads.Body(Para(field + R(" มี"))).Paragraphs().Should().Equal(text);
    }

    [Fact]
    public void A_form_drop_down_shows_the_entry_that_is_chosen()
    {
        var field = Run("<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"A\"/><w:listEntry w:val=\"AA\"/></w:ddList></w:ffData></w:fldChar>")
            + Run("<w:instrText> FORMDROPDOWN </w:instrText>") + Run("<w:fldChar w:fldCharType=\"end\"/>");

        DocxReads.Body(Para(R("ระดับ ") + field)).Paragraphs().Should().Equal("ระดับ AA");
    }

    [Theory]
    [InlineData("Wingdings", "F0FE", "☑")]
    [InlineData("Wingdings", "FE", "☑")]
    [InlineData("Wingdings", "F0A8", "☐")]
    [InlineData("Wingdings", "F06F", "☐")]
    [InlineData("Wingdings", "F0FC", "✓")]
    [InlineData("Wingdings", "F083", "③")]
    [InlineData("Wingdings 2", "F052", "☑")]
    [InlineData("Wingdings 2", "F0A3", "☐")]
    [InlineData("Wingdings", "F052", "☼")]
    [InlineData("Symbol", "F0B3", "≥")]
    [InlineData("Symbol", "F038", "8")]
    [InlineData("MS Gothic", "2612", "☑")]
    public void A_symbol_is_what_its_font_shows(string font, string code, string seen) =>
        DocxReads.Body(Para(Run($"<w:sym w:font=\"{font}\" w:char=\"{code}\"/>"))).Paragraphs().Should().Equal(seen);

    [Fact]
    public void A_symbol_that_is_not_known_keeps_its_code_point_and_is_told_of()
    {
        var read = DocxReads.Body(Para(R("ก") + Run("<w:sym w:font=\"Wingdings\" w:char=\"F021\"/>") + Run("<w:sym w:font=\"EUDC\" w:char=\"F041\"/>")));

        read.Paragraphs().Should().Equal("ก\uF021\uF041");
        read.Notes.Select(n => n.Text).Should().Equal("Wingdings 21", "EUDC 41");
        read.Status.Should().Be(ExtractionStatus.Complete);
    }

    [Fact]
    public void A_crossed_box_without_its_control_is_checked_and_told_of()
    {
        var read = DocxReads.Body(P("☒ มี ☐ ไม่มี"));

        read.Paragraphs().Should().Equal("☑ มี ☐ ไม่มี");
        read.Notes.Should().ContainSingle().Which.Code.Should().Be("crossed-box-read-as-checked");
    }

    [Fact]
    public void Letters_typed_in_a_picture_font_are_the_pictures() =>
        DocxReads.Body(Para(R("\uF0FE", "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>") + R(" มี ") + R("o", "<w:rFonts w:ascii=\"Wingdings\"/>") + R(" ไม่มี")))
            .Paragraphs().Should().Equal("☑ มี ☐ ไม่มี");

    [Fact]
    public void Thai_text_in_a_run_whose_Latin_font_is_a_picture_font_is_text() =>
        DocxReads.Body(Para(R("๘๗ คะแนน", "<w:rFonts w:ascii=\"Symbol\" w:cs=\"TH SarabunIT๙\"/>"))).Paragraphs().Should().Equal("๘๗ คะแนน");
}
