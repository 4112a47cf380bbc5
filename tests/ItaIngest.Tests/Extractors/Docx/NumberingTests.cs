using static ItaIngest.Tests.Extractors.Docx.Wml;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>Numbers that stand in no text of the file: "ข้อ ๑" that exists only in the list.</summary>
public sealed class NumberingTests
{
    private static IReadOnlyList<string> Read(string numbering, string body, string styles = "") =>
        new DocxBuilder().Numbering(numbering).Styles(styles).Body(body).Read().Paragraphs();

    [Fact]
    public void An_item_that_only_the_list_numbers() =>
        Read(List(1, Level(0, "thaiNumbers", "ข้อ %1")), P("ก", NumPr(1)) + P("ข", NumPr(1))).Should().Equal("ข้อ ๑ ก", "ข้อ ๒ ข");

    [Fact]
    public void Levels_count_on_and_begin_anew()
    {
        var list = List(1, Level(0, "decimal", "%1."), Level(1, "decimal", "%1.%2"), Level(2, "thaiLetters", "%3)"));
        Read(list, P("a", NumPr(1)) + P("b", NumPr(1, 1)) + P("c", NumPr(1, 1)) + P("d", NumPr(1, 2)) + P("e", NumPr(1)) + P("f", NumPr(1, 1)) + P("g", NumPr(1, 2)))
            .Should().Equal("1. a", "1.1 b", "1.2 c", "ก) d", "2. e", "2.1 f", "ก) g");
    }

    [Theory]
    [InlineData("decimal", 12, "12")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("thaiNumbers", 43, "๔๓")]
    [InlineData("thaiLetters", 3, "ค")]
    [InlineData("thaiLetters", 4, "ง")]
    [InlineData("thaiLetters", 41, "ฮ")]
    [InlineData("thaiLetters", 42, "กก")]
    [InlineData("thaiCounting", 21, "ยี่สิบเอ็ด")]
    [InlineData("lowerLetter", 27, "aa")]
    [InlineData("upperLetter", 3, "C")]
    [InlineData("lowerRoman", 14, "xiv")]
    [InlineData("upperRoman", 1994, "MCMXCIV")]
    [InlineData("ordinal", 22, "22nd")]
    [InlineData("ordinal", 12, "12th")]
    public void Numbers_are_written_in_their_format(string format, int number, string written) =>
        Read(List(1, Level(0, format, "%1", start: number)), P("x", NumPr(1))).Should().Equal($"{written} x");

    [Fact]
    public void A_format_that_is_not_known_is_a_decimal_and_told_of()
    {
        var read = new DocxBuilder().Numbering(List(1, Level(0, "ideographDigital", "%1"))).Body(P("x", NumPr(1))).Read();

        read.Paragraphs().Should().Equal("1 x");
        read.Notes.Should().ContainSingle(n => n.Code == "number-format-unknown");
    }

    [Fact]
    public void Cells_are_numbered_in_the_order_of_the_document()
    {
        var read = new DocxBuilder().Numbering(List(1, Level(0, "thaiNumbers", "%1")))
            .Body(Tbl(Tr(TcOf(P("", NumPr(1))), Tc("ก")), Tr(TcOf(P("", NumPr(1)) + Tbl(Tr(TcOf(P("", NumPr(1))))) + P("")), Tc("ข")), Tr(TcOf(P("", NumPr(1))), Tc("ค")))).Read();

        read.Blocks.Cast<ItaIngest.Documents.Table>().Select(t => t.Grid()).Should().Equal("๑|ก\n๒|ข\n๔|ค", "๓");
    }

    [Fact]
    public void Lists_of_one_definition_count_together_until_one_overrides_its_start()
    {
        var numbering = Abstract(7, Level(0, "decimal", "%1."))
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
            + $"<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">{Level(0, "upperRoman", "(%1)")}</w:lvlOverride></w:num>";
        Read(numbering, P("a", NumPr(1)) + P("b", NumPr(2)) + P("c", NumPr(3)) + P("d", NumPr(3)) + P("e", NumPr(4))).Should().Equal("1. a", "2. b", "5. c", "6. d", "(VII) e");
    }

    [Fact]
    public void A_level_restarts_where_it_is_told_to()
    {
        var never = List(1, Level(0, "decimal", "%1."), Level(1, "decimal", "%2)", "<w:lvlRestart w:val=\"0\"/>"));
        Read(never, P("a", NumPr(1)) + P("b", NumPr(1, 1)) + P("c", NumPr(1)) + P("d", NumPr(1, 1))).Should().Equal("1. a", "1) b", "2. c", "2) d");

        var afterFirst = List(1, Level(0, "decimal", "%1."), Level(1, "decimal", "%2."), Level(2, "decimal", "%3)", "<w:lvlRestart w:val=\"1\"/>"));
        Read(afterFirst, P("a", NumPr(1)) + P("b", NumPr(1, 1)) + P("c", NumPr(1, 2)) + P("d", NumPr(1, 1)) + P("e", NumPr(1, 2)) + P("f", NumPr(1)) + P("g", NumPr(1, 2)))
            .Should().Equal("1. a", "1. b", "1) c", "2. d", "2) e", "2. f", "1) g");
    }

    [Fact]
    public void Legal_numbering_writes_every_level_as_a_decimal() =>
        Read(List(1, Level(0, "upperRoman", "%1"), Level(1, "decimal", "%1.%2", "<w:isLgl/>")), P("a", NumPr(1)) + P("b", NumPr(1, 1))).Should().Equal("I a", "1.1 b");

    [Fact]
    public void Styles_number_paragraphs_and_numId_0_takes_one_out()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"H2b\"><w:basedOn w:val=\"H2\"/></w:style>";
        var list = List(1, Level(0, "thaiNumbers", "%1.", "<w:pStyle w:val=\"H1\"/>"), Level(1, "thaiNumbers", "%1.%2", "<w:pStyle w:val=\"H2\"/>"));
        Read(list, P("ก", "<w:pStyle w:val=\"H1\"/>") + P("ข", "<w:pStyle w:val=\"H2\"/>") + P("ค", "<w:pStyle w:val=\"H2b\"/>") + P("ง", "<w:pStyle w:val=\"H2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"), Styles)
            .Should().Equal("๑. ก", "๑.๑ ข", "๑.๒ ค", "ง");
    }

    [Fact]
    public void A_list_that_names_a_numbering_style_is_the_list_of_that_style()
    {
        var numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"S\"/></w:abstractNum>"
            + $"<w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"S\"/>{Level(0, "decimal", "%1)")}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        Read(numbering, P("ก", NumPr(1))).Should().Equal("1) ก");
    }

    [Theory]
    [InlineData("\uF0B7", "Symbol", "•")]
    [InlineData("\uF0D8", "Wingdings", "•")]
    [InlineData("\uF071", "Wingdings", "•")]
    [InlineData("\uF0A8", "Wingdings", "☐")]
    [InlineData("\uF0FE", "Wingdings", "☑")]
    [InlineData("o", "Courier New", "◦")]
    [InlineData("–", "TH SarabunPSK", "–")]
    public void Bullets_are_signs_that_are_no_letters(string bullet, string font, string seen) =>
        Read(List(1, Level(0, "bullet", bullet).Replace("</w:lvl>", $"<w:rPr><w:rFonts w:ascii=\"{font}\"/></w:rPr></w:lvl>", StringComparison.Ordinal)), P("๙๐", NumPr(1))).Should().Equal($"{seen} ๙๐");

    [Fact]
    public void A_list_that_is_not_there_is_told_of()
    {
        var read = DocxReads.Body(P("ก", NumPr(9)));

        read.Paragraphs().Should().Equal("ก");
        read.Notes.Should().ContainSingle(n => n.Code == "numbering-undefined" && n.Text == "9/0");
    }

    [Fact]
    public void Format_none_and_hidden_numbers_show_nothing_but_count()
    {
        var list = List(1, Level(0, "none", ""), Level(1, "decimal", "%2.").Replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>", StringComparison.Ordinal), Level(2, "decimal", "%2.%3"));
        Read(list, P("a", NumPr(1)) + P("b", NumPr(1, 1)) + P("c", NumPr(1, 2))).Should().Equal("a", "b", "1.1 c");
    }
}
