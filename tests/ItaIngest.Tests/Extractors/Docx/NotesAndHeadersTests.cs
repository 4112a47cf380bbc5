using ItaIngest.Documents;
using static ItaIngest.Tests.Extractors.Docx.Wml;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>Footnotes, endnotes, headers, footers; headings; pages.</summary>
public sealed class NotesAndHeadersTests
{
    private static IEnumerable<(string? Part, string Text)> PartsOf(Extraction read) => read.Blocks.Cast<Paragraph>().Select(p => (p.At.Part, p.Text));

    [Fact]
    public void Notes_follow_the_body_in_the_order_in_which_it_refers_to_them()
    {
        var read = new DocxBuilder()
            .Footnotes("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"1\">" + Para(Run("<w:footnoteRef/>") + R(" หนึ่ง")) + "</w:footnote><w:footnote w:id=\"2\">"
                + Para(Run("<w:footnoteRef/>") + R(" สอง")) + "</w:footnote><w:footnote w:id=\"3\">" + P("ไม่มีใครอ้าง") + "</w:footnote><w:footnote w:id=\"4\">" + P("ถูกลบ") + "</w:footnote>")
            .Endnotes("<w:endnote w:id=\"1\">" + Para(Run("<w:endnoteRef/>") + R(" ท้าย")) + "</w:endnote>")
            .Body(Para(R("ก") + Run("<w:footnoteReference w:id=\"2\"/>") + R("ข") + Run("<w:endnoteReference w:id=\"1\"/>")) + Para(R("ค") + Run("<w:footnoteReference w:id=\"1\"/>") + "<w:del w:id=\"9\">" + Run("<w:footnoteReference w:id=\"4\"/>") + "</w:del>"))
            .Read();

        PartsOf(read).Should().Equal((null, "ก[1]ข[i]"), (null, "ค[2]"), ("footnotes", "[1] สอง"), ("footnotes", "[2] หนึ่ง"), ("endnotes", "[i] ท้าย"));
        read.Notes.Select(n => n.Code).Should().AllBe("footnote-not-referred-to").And.HaveCount(2);
        read.Residue.Hidden.Should().Be("ไม่มีใครอ้าง".Length + "ถูกลบ".Length);
    }

    [Fact]
    public void A_mark_of_the_authors_own_is_his() =>
        PartsOf(new DocxBuilder().Footnotes("<w:footnote w:id=\"1\">" + P("* หมายเหตุ") + "</w:footnote>").Body(Para(R("87") + Run("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/>") + R("*"))).Read())
            .Should().Equal((null, "87*"), ("footnotes", "* หมายเหตุ"));

    [Fact]
    public void A_note_that_is_missing_is_a_loss() =>
        DocxReads.Body(Para(R("87") + Run("<w:footnoteReference w:id=\"1\"/>"))).Notes.Should().ContainSingle().Which.Code.Should().Be("footnote-missing");

    [Fact]
    public void Headers_and_footers_come_last_once_each_and_only_if_they_are_shown()
    {
        const string Section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"H\"/><w:headerReference w:type=\"first\" r:id=\"F\"/><w:headerReference w:type=\"even\" r:id=\"E\"/><w:footerReference w:type=\"default\" r:id=\"B\"/></w:sectPr>";
        var builder = new DocxBuilder().Header("H", P("หัว")).Header("F", P("หน้าแรก")).Header("E", P("หน้าคู่")).Footer("B", Para(Field(" PAGE ", R("7"))));

        var read = builder.Body(P("ก", Section) + P("ข") + Section).Read();
        PartsOf(read).Should().Equal((null, "ก"), (null, "ข"), ("header", "หัว"), ("footer", "7"));
        read.Residue.Hidden.Should().Be("หน้าแรก".Length + "หน้าคู่".Length + " PAGE ".Length);

        var all = new DocxBuilder().Settings("<w:evenAndOddHeaders/>").Header("H", P("หัว")).Header("F", P("หน้าแรก")).Header("E", P("หน้าคู่")).Footer("B", P("ท้าย"))
            .Body(P("ก") + Section.Replace("</w:sectPr>", "<w:titlePg/></w:sectPr>", StringComparison.Ordinal)).Read();
        PartsOf(all).Select(p => p.Text).Should().BeEquivalentTo("ก", "หัว", "หน้าแรก", "หน้าคู่", "ท้าย");
    }

    [Theory]
    [InlineData("<w:outlineLvl w:val=\"0\"/>", 1)]
    [InlineData("<w:outlineLvl w:val=\"9\"/>", null)]
    [InlineData("<w:pStyle w:val=\"H2\"/>", 2)]
    [InlineData("<w:pStyle w:val=\"Own\"/>", 2)]
    [InlineData("<w:pStyle w:val=\"Thai\"/>", 3)]
    [InlineData("<w:pStyle w:val=\"Outlined\"/>", 4)]
    [InlineData("<w:pStyle w:val=\"Title\"/>", 1)]
    [InlineData("<w:pStyle w:val=\"Plain\"/>", null)]
    [InlineData("<w:pStyle w:val=\"Loop\"/>", null)]
    [InlineData("", null)]
    public void Headings_are_told_by_outline_level_and_style(string properties, int? level)
    {
        static string Style(string id, string name, string more = "") => $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{more}</w:style>";
        var read = new DocxBuilder()
            .Styles(Style("H2", "heading 2") + Style("Own", "ของเรา", "<w:basedOn w:val=\"H2\"/>") + Style("Thai", "หัวเรื่อง ๓") + Style("Outlined", "x", "<w:pPr><w:outlineLvl w:val=\"3\"/></w:pPr>")
                + Style("Title", "Title") + Style("Plain", "heading", "<w:basedOn w:val=\"H2\"/><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>") + Style("Loop", "a", "<w:basedOn w:val=\"Loop\"/>"))
            .Body(P("ก", properties)).Read();

        ((Paragraph)read.Blocks[0]).HeadingLevel.Should().Be(level);
    }

    [Fact]
    public void A_document_without_breaks_has_no_pages() =>
        DocxReads.Body(P("ก") + Tbl(Cells("1"))).Blocks.Should().OnlyContain(b => b.At.Page == null);

    [Fact]
    public void A_break_of_the_author_that_Word_remembers_counts_once()
    {
        var read = DocxReads.Body(P("ก") + Para(Run("<w:br w:type=\"page\"/>")) + Para(Run("<w:lastRenderedPageBreak/><w:t>ข</w:t>")) + Para(R("ค") + Run("<w:lastRenderedPageBreak/>") + R("ง")) + P("จ") + P("ฉ", "<w:pageBreakBefore/>"));

        read.Blocks.Cast<Paragraph>().Select(p => (p.Text, p.At.Page)).Should().Equal(("ก", 1), ("ข", 2), ("คง", 2), ("จ", 3), ("ฉ", 4));
    }

    [Fact]
    public void A_section_begins_a_page_unless_it_says_otherwise()
    {
        var read = DocxReads.Body(P("ก", "<w:sectPr/>") + P("ข", "<w:sectPr/>") + P("ค") + "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>");

        read.Blocks.Select(b => b.At.Page).Should().Equal(1, 2, 2);
    }

    [Fact]
    public void Cells_of_a_row_turn_the_same_page()
    {
        var turning = TcOf(Para(R("ก") + Run("<w:lastRenderedPageBreak/>") + R("ข")));
        var beginning = Para(Run("<w:lastRenderedPageBreak/><w:t>3</w:t>"));
        var read = DocxReads.Body(Tbl(Cells("1", "2"), Tr(turning, turning), Cells("5", "6"), Tr(TcOf(beginning), TcOf(beginning)), Cells("7", "8")) + P("จบ"));

        read.TheTable().Cells.Where(c => c.Column == 1).Select(c => c.At.Page).Should().Equal(1, 1, 2, 3, 3);
        read.Blocks[^1].At.Page.Should().Be(3);
    }

    [Fact]
    public void What_stands_in_a_box_or_a_note_is_on_the_page_that_it_belongs_to()
    {
        var read = new DocxBuilder().Footnotes("<w:footnote w:id=\"1\">" + P("หมายเหตุ") + "</w:footnote>")
            .Body(P("ก") + Para(Run("<w:lastRenderedPageBreak/><w:t>ข</w:t>") + Run(TextBox(P("ค"))) + Run("<w:footnoteReference w:id=\"1\"/>"))).Read();

        read.Blocks.Select(b => b.At.Page).Should().Equal(1, 2, 2, 2);
    }

    [Fact]
    public void A_table_that_continues_on_the_next_page_is_one()
    {
        var read = DocxReads.Body(Tbl(Head("ข้อ", "คะแนน"), Cells("i1", "87.50"), Cells("i2", "88.00")) + Para(Run("<w:br w:type=\"page\"/>")) + Tbl(Head("ข้อ", "คะแนน"), Cells("i3", "89.25")));

        var table = read.TheTable();
        table.Grid().Should().Be("ข้อ|คะแนน\ni1|87.50\ni2|88.00\ni3|89.25");
        table.Cells.Where(c => c.Column == 1).Select(c => c.At.Page).Should().Equal(1, 1, 1, 2);
        table.JoinedFrom.Should().HaveCount(2);
        read.Residue.Furniture.Should().Be("ข้อคะแนน".Length);
    }
}
