using static ItaIngest.Tests.Extractors.Docx.Wml;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>Tracked changes are read as if they were accepted; what goes with them is counted as deleted. And text that is hidden.</summary>
public sealed class TrackedChangesTests
{
    private const string MarkDeleted = "<w:rPr><w:del w:id=\"1\" w:author=\"x\"/></w:rPr>";
    private const string MarkHidden = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>";

    [Fact]
    public void Insertions_are_kept_deletions_not()
    {
        var read = DocxReads.Body(Para(R("ได้ ") + Del("70") + Ins(R("80")) + R(" คะแนน")));

        read.Paragraphs().Should().Equal("ได้ 80 คะแนน");
        read.Residue.Deleted.Should().Be(2);
    }

    [Fact]
    public void What_was_inserted_and_then_deleted_is_deleted() =>
        DocxReads.Body(Para(R("ก") + Ins(Del("9")))).Paragraphs().Should().Equal("ก");

    [Fact]
    public void A_deleted_row_is_no_row()
    {
        var read = DocxReads.Body(Tbl(Cells("ก", "1"), TrPr("<w:del w:id=\"1\"/>", Tc("ข"), Tc("2")), TrPr("<w:ins w:id=\"2\"/>", Tc("ค"), Tc("3"))));

        read.TheTable().Grid().Should().Be("ก|1\nค|3");
        read.Residue.Deleted.Should().Be(2);
    }

    [Fact]
    public void A_table_whose_rows_are_all_deleted_is_no_table() =>
        DocxReads.Body(Tbl(TrPr("<w:del w:id=\"1\"/>", Tc("ข")))).Blocks.Should().BeEmpty();

    [Fact]
    public void A_deleted_cell_keeps_its_place_without_its_text()
    {
        var read = DocxReads.Body(Tbl(Tr(Tc("ก"), Tc("9", "<w:cellDel w:id=\"1\"/>"), Tc("ข", "<w:cellIns w:id=\"2\"/>"))));

        read.TheTable().Grid().Should().Be("ก||ข");
        read.Notes.Should().ContainSingle().Which.Code.Should().Be("cell-deleted");
        read.Residue.Deleted.Should().Be(1);
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_what_it_divided()
    {
        DocxReads.Body(Para(R("8"), MarkDeleted) + P("7")).Paragraphs().Should().Equal("87");
        DocxReads.Body(Tbl(Tr(TcOf(Para(R("8"), MarkDeleted) + Para(Del("9"), MarkDeleted) + P("7"))))).TheTable().Grid().Should().Be("87");
    }

    [Fact]
    public void A_deleted_mark_at_the_end_of_a_cell_loses_nothing() =>
        DocxReads.Body(Tbl(Tr(TcOf(Para(R("8"), MarkDeleted)), Tc("7")))).TheTable().Grid().Should().Be("8|7");

    [Fact]
    public void A_deleted_mark_before_a_table_loses_nothing() =>
        DocxReads.Body(Para(R("8"), MarkDeleted) + Tbl(Cells("7"))).Blocks.Should().HaveCount(2);

    [Fact]
    public void A_deleted_paragraph_of_a_list_does_not_count()
    {
        var read = new DocxBuilder().Numbering(List(1, Level(0, "thaiNumbers", "%1.")))
            .Body(P("ก", NumPr(1)) + Para(Del("ข"), NumPr(1) + MarkDeleted) + P("ค", NumPr(1))).Read();

        read.Paragraphs().Should().Equal("๑. ก", "๒. ค");
    }

    [Fact]
    public void A_hidden_paragraph_mark_joins_a_heading_to_its_text()
    {
        var read = new DocxBuilder().Numbering(List(1, Level(0, "decimal", "%1.")))
            .Body(Para(R("ผลการประเมิน"), NumPr(1) + "<w:outlineLvl w:val=\"0\"/>" + MarkHidden) + P(" ได้ 87")).Read();

        read.Paragraphs().Should().Equal("1. ผลการประเมิน ได้ 87");
    }

    [Fact]
    public void Hidden_rows_are_hidden()
    {
        var read = DocxReads.Body(Tbl(Cells("ก"), TrPr("<w:hidden/>", Tc("ข"))));

        read.TheTable().Grid().Should().Be("ก");
        read.Residue.Hidden.Should().Be(1);
    }

    [Fact]
    public void Styles_hide_text_and_two_of_them_undo_one_another()
    {
        const string Styles = "<w:style w:type=\"character\" w:styleId=\"Base\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"C\"><w:basedOn w:val=\"Base\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:rPr><w:vanish/></w:rPr></w:style>";
        var read = new DocxBuilder().Styles(Styles).Body(
            Para(R("ก") + R("9", "<w:rStyle w:val=\"C\"/>") + R("ข", "<w:rStyle w:val=\"C\"/><w:vanish w:val=\"0\"/>"))
            + Para(R("9") + R("ค", "<w:rStyle w:val=\"C\"/>") + R("ง", "<w:vanish w:val=\"false\"/>"), "<w:pStyle w:val=\"P\"/>")).Read();

        read.Paragraphs().Should().Equal("กข", "คง");
        read.Residue.Hidden.Should().Be(2);
    }

    [Fact]
    public void Text_hidden_on_web_pages_only_is_printed() =>
        DocxReads.Body(Para(R("8") + R("7", "<w:webHidden/>"))).Paragraphs().Should().Equal("87");

    [Fact]
    public void Comments_are_hidden()
    {
        var read = new DocxBuilder().Comments("<w:comment w:id=\"0\">" + P("ตรวจแล้ว") + "</w:comment>").Body(Para(R("87") + Run("<w:commentReference w:id=\"0\"/>"))).Read();

        read.Paragraphs().Should().Equal("87");
        read.Residue.Hidden.Should().Be("ตรวจแล้ว".Length);
    }
}
