using ItaIngest.Documents;
using static ItaIngest.Tests.Extractors.Docx.Wml;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>Text boxes, shapes, diagrams, pictures, embedded objects.</summary>
public sealed class BoxesAndPicturesTests
{
    private const string Picture = "<w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"ตราสัญลักษณ์ 99\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"x\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";

    [Fact]
    public void A_box_holds_paragraphs_and_tables_and_follows_the_paragraph_that_anchors_it()
    {
        var read = DocxReads.Body(Para(R("ก") + Run(TextBox(P("ข") + Tbl(Cells("1", "2")) + P("ค"))) + R("ง")) + P("จ"));

        read.Blocks.Select(b => b is Paragraph p ? p.Text : ((Table)b).Grid()).Should().Equal("กง", "ข", "1|2", "ค", "จ");
        read.Blocks.Select(b => b.At.Part).Should().Equal(null, "textbox", "textbox", "textbox", null);
        read.Blocks[1].At.Path.Should().Be("body/p[1]/txbx[1]/p[1]");
    }

    [Fact]
    public void A_box_in_a_cell_follows_the_table()
    {
        var read = DocxReads.Body(Tbl(Tr(TcOf(Para(R("12") + Run(TextBox(P("99"))))), Tc("ข"))) + P("ค"));

        read.Blocks.Select(b => b is Paragraph p ? p.Text : ((Table)b).Grid()).Should().Equal("12|ข", "99", "ค");
    }

    [Fact]
    public void A_box_in_VML_alone_is_read() =>
        DocxReads.Body(Para(Run("<w:pict><v:shape><v:textbox><w:txbxContent>" + P("88") + "</w:txbxContent></v:textbox></v:shape></w:pict>"))).Blocks.Should().ContainSingle().Which.Should().BeOfType<Paragraph>().Which.Text.Should().Be("88");

    [Fact]
    public void A_choice_that_is_not_understood_gives_way_to_its_fallback()
    {
        var read = DocxReads.Body(Para(Run("<mc:AlternateContent><mc:Choice Requires=\"new\" xmlns:new=\"urn:new\"><new:x>" + R("1") + "</new:x></mc:Choice><mc:Fallback><w:t>2</w:t></mc:Fallback></mc:AlternateContent>")));

        read.Paragraphs().Should().Equal("2");
        read.Residue.Hidden.Should().Be(1);
    }

    [Fact]
    public void A_choice_without_text_does_not_hide_the_text_of_its_fallback() =>
        DocxReads.Body(Para(Run("<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing/></mc:Choice><mc:Fallback><w:t>87</w:t></mc:Fallback></mc:AlternateContent>"))).Paragraphs().Should().Equal("87");

    [Fact]
    public void Alternatives_may_stand_around_rows_and_paragraphs()
    {
        static string Alternatives(string one, string other) => $"<mc:AlternateContent><mc:Choice Requires=\"w14\">{one}</mc:Choice><mc:Fallback>{other}</mc:Fallback></mc:AlternateContent>";
        var read = DocxReads.Body(Alternatives(P("ก"), P("ข")) + Tbl(Cells("1"), Alternatives(Cells("2"), Cells("3"))));

        read.Paragraphs().Should().Equal("ก");
        read.TheTable().Grid().Should().Be("1\n2");
    }

    [Fact]
    public void Text_directly_in_a_branch_is_reported()
    {
        var read = DocxReads.Body(Para(Run("<mc:AlternateContent>1<mc:Choice Requires=\"w14\">2<w:t>3</w:t></mc:Choice></mc:AlternateContent>")));

        read.Paragraphs().Should().Equal("3");
        read.Residue.Reported.Should().Be(2);
    }

    [Fact]
    public void Shapes_of_DrawingML_are_text() =>
        DocxReads.Body(Para(Run("<w:drawing><a:graphic><a:graphicData><a:sp><a:txBody><a:p><a:r><a:t>ประกาศ</a:t></a:r><a:br/><a:r><a:t>87</a:t></a:r></a:p></a:txBody></a:sp></a:graphicData></a:graphic></w:drawing>")))
            .Blocks.Should().ContainSingle().Which.Should().BeOfType<Paragraph>().Which.Text.Should().Be("ประกาศ\n87");

    [Fact]
    public void The_words_of_a_diagram_stand_in_a_part_of_their_own()
    {
        var read = new DocxBuilder()
            .Diagram("rIdD", "<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>วางแผน</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>ติดตาม</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>")
            .Body(Para(Run("<w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds r:dm=\"rIdD\"/></a:graphicData></a:graphic></wp:inline></w:drawing>"))).Read();

        read.Blocks.Cast<Paragraph>().Select(p => p.Text).Should().Equal("วางแผน", "ติดตาม");
    }

    [Fact]
    public void Pictures_are_counted_and_their_description_is_no_text()
    {
        var read = DocxReads.Body(P(new string('ก', 50)) + Para(Run(Picture)));

        read.Blocks.Should().ContainSingle();
        read.Notes.Should().ContainSingle().Which.Should().Be(new Note(NoteKind.Info, "image", "1"));
    }

    [Fact]
    public void A_document_of_pictures_is_a_loss()
    {
        var read = DocxReads.Body(P("หน้า ๑") + Para(Run(Picture)) + Para(Run(Picture)));

        read.Status.Should().Be(ExtractionStatus.Partial);
        read.Notes.Should().ContainSingle(n => n.Kind == NoteKind.Loss && n.Code == "image-only" && n.Text == "2");
    }

    [Fact]
    public void A_sheet_embedded_as_a_picture_is_a_loss_an_equation_is_not()
    {
        static string Object(string program) => Run($"<w:object><v:shape><v:imagedata r:id=\"x\"/></v:shape><o:OLEObject ProgID=\"{program}\"><o:LinkType>Picture</o:LinkType></o:OLEObject></w:object>");
        var read = DocxReads.Body(P(new string('ก', 90)) + Para(Object("Excel.Sheet.12")) + Para(Object("Equation.3")));

        read.Notes.Where(n => n.Code == "embedded-object").Select(n => (n.Kind, n.Text)).Should().Equal((NoteKind.Loss, "Excel.Sheet.12"), (NoteKind.Info, "Equation.3"));
        read.Residue.Furniture.Should().Be(2 * "Picture".Length);
    }

    [Fact]
    public void Charts_and_word_art_are_told_of()
    {
        var read = DocxReads.Body(P("ก") + Para(Run("<w:drawing><a:graphic><a:graphicData><c:chart r:id=\"x\"/></a:graphicData></a:graphic></w:drawing>") + Run("<w:pict><v:shape><v:textpath string=\"ร่าง\"/></v:shape></w:pict>")));

        read.Notes.Select(n => (n.Kind, n.Code, n.Text)).Should().BeEquivalentTo([(NoteKind.Info, "chart", "1"), (NoteKind.Info, "word-art", "ร่าง")]);
    }

    [Fact]
    public void A_box_in_deleted_or_hidden_text_goes_with_it()
    {
        var read = DocxReads.Body(Para("<w:del w:id=\"1\">" + Run(TextBox(P("9"), "")) + "</w:del>" + Run(TextBox(P("8"), ""), "<w:vanish/>")));

        read.Blocks.Should().BeEmpty();
        (read.Residue.Deleted, read.Residue.Hidden).Should().Be((1L + 6, 1L + 6));
    }
}
