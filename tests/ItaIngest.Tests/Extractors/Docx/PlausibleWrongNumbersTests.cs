using static ItaIngest.Tests.Extractors.Docx.Wml;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>
/// The numbers that reading all letters of a cell gives, each a plausible score: 857 for 87, 8888 for 88, 1299 for 12, 957 for three
/// entries, 123 for 12. Each has the wrong number beside the right one.
/// </summary>
public sealed class PlausibleWrongNumbersTests
{
    [Fact]
    public void A_deleted_digit_is_not_in_the_number()
    {
        var read = DocxReads.Body(Tbl(Tr(TcOf(Para(R("8") + Del("5") + R("7"))))));

        read.TheTable().Grid().Should().Be("87").And.NotBe("857");
        read.Residue.Should().Be(new ItaIngest.Documents.Residue(Used: 2, Deleted: 1, Hidden: 0, Furniture: 0, Reported: 0));
    }

    [Fact]
    public void A_digit_moved_away_is_not_in_the_number()
    {
        var read = DocxReads.Body(Para("<w:moveFrom w:id=\"1\"><w:r><w:t>5</w:t></w:r></w:moveFrom>" + R("8") + "<w:moveTo w:id=\"2\"><w:r><w:t>7</w:t></w:r></w:moveTo>"));

        read.Paragraphs().Should().Equal("87");
        read.Residue.Deleted.Should().Be(1);
    }

    [Fact]
    public void A_text_box_is_read_once()
    {
        var read = DocxReads.Body(Para(R("คะแนน") + Run(TextBox(P("88")))));

        read.Blocks.Select(b => ((ItaIngest.Documents.Paragraph)b).Text).Should().Equal("คะแนน", "88");
        read.Blocks[1].At.Part.Should().Be("textbox");
        read.Residue.Hidden.Should().Be(2, "the fallback says the same again");
        read.Residue.Furniture.Should().Be("914400".Length);
    }

    [Fact]
    public void A_nested_table_is_no_part_of_the_cell_around_it()
    {
        var read = DocxReads.Body(Tbl(Tr(TcOf(P("12") + Tbl(Cells("99")) + P("")))));

        var tables = read.Blocks.OfType<ItaIngest.Documents.Table>().ToList();
        tables.Select(t => t.Grid()).Should().Equal("12", "99");
        tables[1].Within.Should().Be(tables[0].Cells[0].At);
        tables.Select(t => t.At.Table).Should().Equal(1, 2);
    }

    [Fact]
    public void A_tab_and_a_line_break_divide_numbers()
    {
        var read = DocxReads.Body(Tbl(Tr(TcOf(Para(R("9") + Run("<w:tab/>") + R("5") + Run("<w:br/>") + R("7"))))));

        read.TheTable().Cells[0].Text.Should().Be("9\t5\n7");
    }

    [Fact]
    public void A_hidden_digit_is_not_in_the_number()
    {
        var read = DocxReads.Body(Tbl(Tr(TcOf(Para(R("12") + R("3", "<w:vanish/>"))))));

        read.TheTable().Grid().Should().Be("12");
        read.Residue.Hidden.Should().Be(1);
    }

    [Fact]
    public void A_footnote_mark_does_not_join_the_number_before_it()
    {
        var read = new DocxBuilder()
            .Body(Tbl(Tr(TcOf(Para(R("87.50") + Run("<w:footnoteReference w:id=\"2\"/>", "<w:vertAlign w:val=\"superscript\"/>"))))))
            .Footnotes("<w:footnote w:id=\"2\">" + Para(Run("<w:footnoteRef/>") + R(" ปรับปรุงแล้ว")) + "</w:footnote>")
            .Read();

        read.TheTable().Grid().Should().Be("87.50[1]");
        read.Blocks[^1].Should().BeOfType<ItaIngest.Documents.Paragraph>().Which.Text.Should().Be("[1] ปรับปรุงแล้ว");
        read.Blocks[^1].At.Part.Should().Be("footnotes");
    }

    [Fact]
    public void A_fraction_and_a_power_are_no_numbers_of_two_digits()
    {
        const string M = "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
            + "<m:r><m:t>+</m:t></m:r><m:sSup><m:e><m:r><m:t>5</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>";
        DocxReads.Body(Para(M)).Paragraphs().Should().Equal("1/2+5^2");
    }

    [Fact]
    public void A_digit_in_a_picture_font_is_no_digit()
    {
        var read = DocxReads.Body(Para(R("8") + R("5", "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>")));

        read.Paragraphs().Should().Equal("8\uF035");
        read.Notes.Should().Contain(n => n.Code == "symbol-unknown" && n.Text == "Wingdings 35");
    }
}
