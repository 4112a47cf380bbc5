using ItaIngest.Pdf;

namespace ItaIngest.Tests.Pdf.Fonts;

public class SimpleFontTests
{
    [Theory]
    [InlineData("/WinAnsiEncoding", 0x80, "€")]
    [InlineData("/MacRomanEncoding", 0x8A, "ä")]
    [InlineData("<< /Differences [65 /kokaithai /uni0E02 /u1F600 /f_i /a.alt] >>", 65, "ก")]
    [InlineData("<< /Differences [65 /kokaithai /uni0E02 /u1F600 /f_i /a.alt] >>", 66, "ข")]
    [InlineData("<< /Differences [65 /kokaithai /uni0E02 /u1F600 /f_i /a.alt] >>", 67, "😀")]
    [InlineData("<< /Differences [65 /kokaithai /uni0E02 /u1F600 /f_i /a.alt] >>", 68, "fi")]
    [InlineData("<< /Differences [65 /kokaithai /uni0E02 /u1F600 /f_i /a.alt] >>", 69, "a")]
    [InlineData("<< /Differences [65 /maieklowleftthai] >>", 65, "\uF88C")]
    [InlineData("<< /Differences [65 /uni0E48.low_left] >>", 65, "่")]
    [InlineData("<< /BaseEncoding /WinAnsiEncoding /Differences [300 /x -5 /y] >>", 66, "B")]
    [InlineData("<< /Differences [65 /fiveoldstyle] >>", 65, "5")]
    public void Encodings_give_text(string encoding, int code, string text)
    {
        var glyph = new FontObjects().Load($"<< /Subtype /Type1 /BaseFont /Any /Encoding {encoding} >>").Glyphs((byte)code).Single();

        glyph.Text.Should().Be(text);
        glyph.Source.Should().Be(GlyphTextSource.Encoding);
    }

    [Theory]
    [InlineData("/g12")]
    [InlineData("/cid123")]
    [InlineData("/.notdef")]
    [InlineData("/uniD800")]
    [InlineData("/uni0E")]
    [InlineData("/a_qqq")]
    public void Names_that_mean_nothing_give_no_text(string name)
    {
        var glyph = new FontObjects().Load($"<< /Subtype /Type1 /BaseFont /Any /Encoding << /Differences [65 {name}] >> >>").Glyphs(65).Single();

        glyph.Text.Should().BeEmpty();
        glyph.Source.Should().Be(GlyphTextSource.None);
    }

    [Fact]
    public void ToUnicode_comes_before_the_encoding_which_fills_its_holes()
    {
        var font = new FontObjects().With("map", "1 beginbfchar <41> <0E01> endbfchar").Load("<< /Subtype /TrueType /BaseFont /ABCDEF+Any /Encoding /WinAnsiEncoding /ToUnicode @map >>");

        font.Text("AB").Should().Be("กB");
        font.Glyphs(65, 66).Select(glyph => glyph.Source).Should().Equal(GlyphTextSource.ToUnicode, GlyphTextSource.Encoding);
        font.Description.Should().Be(new PageFont("Any", "TrueType", false, true, false, false, false));
    }

    [Fact]
    public void Symbol_and_dingbats_have_encodings_of_their_own()
    {
        new FontObjects().Load("<< /Subtype /Type1 /BaseFont /Symbol >>").Text("ab").Should().Be("αβ");
        new FontObjects().Load("<< /Subtype /Type1 /BaseFont /ZapfDingbats >>").Text("4").Should().Be("✔");
    }

    [Fact]
    public void Widths_come_from_the_file_then_from_the_standard_fonts()
    {
        var stated = new FontObjects().Load("<< /Subtype /TrueType /BaseFont /Any /FirstChar 65 /Widths [700 /x] /FontDescriptor << /MissingWidth 250 >> >>");
        stated.Glyphs(65, 66, 67).Select(glyph => glyph.Width).Should().Equal(0.7f, 0.25f, 0.25f);

        new FontObjects().Load("<< /Subtype /Type1 /BaseFont /Helvetica >>").Glyphs(65, 32).Select(glyph => glyph.Width).Should().Equal(0.667f, 0.278f);
        new FontObjects().Load("<< /Subtype /Type1 /BaseFont /Arial,Bold >>").Glyphs(65).Single().Width.Should().Be(0.722f);
        new FontObjects().Load("<< /Subtype /Type1 /BaseFont /CourierNew >>").Glyphs(65).Single().Width.Should().Be(0.6f);
    }

    [Fact]
    public void Only_a_single_byte_32_is_a_space()
    {
        var font = new FontObjects().Load("<< /Subtype /Type1 /BaseFont /Helvetica >>");

        font.Glyphs(32, 65).Select(glyph => glyph.IsSpace).Should().Equal(true, false);
    }

    [Fact]
    public void Type_3_brings_its_matrix_widths_and_procedures()
    {
        var font = new FontObjects().With("a", "0 0 m").Load("<< /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 97 /Widths [50] /Encoding << /Differences [97 /a] >> /CharProcs << /a @a >> >>");

        font.GlyphMatrix.Should().Equal(0.01, 0, 0, 0.01, 0, 0);
        font.Glyphs(97).Single().Should().Match<ItaIngest.Pdf.Fonts.FontGlyph>(glyph => glyph.Text == "a" && Math.Abs(glyph.Width - 0.5f) < 1e-6);
        font.Procedure(97).Should().NotBeNull();
        font.Procedure(98).Should().BeNull();
        font.Procedure(-1).Should().BeNull();
    }

    [Theory]
    [InlineData("/Ascent 905 /Descent -212", 0.905f, -0.212f)]
    [InlineData("/Ascent 905 /Descent 212", 0.905f, -0.212f)]
    [InlineData("/Ascent 0 /Descent 0 /FontBBox [-100 -300 1000 1100]", 1.1f, -0.3f)]
    [InlineData("/Ascent 99999 /Descent -99999", 0.9f, -0.22f)]
    [InlineData("", 0.9f, -0.22f)]
    public void Heights_are_sane(string descriptor, float ascent, float descent)
    {
        var font = new FontObjects().Load($"<< /Subtype /TrueType /BaseFont /Any /FontDescriptor << {descriptor} >> >>");

        (font.Ascent, font.Descent).Should().Be((ascent, descent));
    }

    [Theory]
    [InlineData("/BaseFont /THSarabunNew-Bold", true, false)]
    [InlineData("/BaseFont /ABCDEF+TimesNewRoman,BoldItalic", true, true)]
    [InlineData("/BaseFont /Any /FontDescriptor << /FontWeight 700 /ItalicAngle -12 >>", true, true)]
    [InlineData("/BaseFont /Any /FontDescriptor << /Flags 262208 >>", true, true)]
    [InlineData("/BaseFont /Any /FontDescriptor << /Flags 4 /StemV 80 /FontWeight 400 >>", false, false)]
    public void Style_is_told(string entries, bool bold, bool italic)
    {
        var description = new FontObjects().Load($"<< /Subtype /TrueType {entries} >>").Description;

        (description.IsBold, description.IsItalic).Should().Be((bold, italic));
    }

    [Fact]
    public void An_empty_dictionary_is_a_font_that_knows_little()
    {
        var font = new FontObjects().Load("<< >>");

        font.Glyphs(0, 65, 255).Should().HaveCount(3);
    }

    [Theory]
    [InlineData("44/a44 46/a46 58/a58 65/a65 97/a97 101/a101 34/a34", "Ae,:\"", "Ae,:")]
    [InlineData("58/a58 65/a65 97/a97 101/a101", "Ae:", "Ae")]
    [InlineData("32/C20 65/C41 97/C61", "Aa", "Aa")]
    [InlineData("33/a33/a34/a35/a36/a37/a38", "!#%", "")]
    [InlineData("4/G04/G05 65/G41 97/G61", "Aa", "")]
    [InlineData("97/square/triangle", "ab", "")]
    [InlineData("45/B9/BA 65/BT 97/CP 104/CW", "-Aah", "-Aah")]
    [InlineData("12/a12 46/a46 97/a97 110/a110", "\fan.", "fian.")]
    [InlineData("16/a16 28/a28/a29 97/a97 110/a110 225/a225", "\u0010\u001c\u001da\u00e1", "“fiflaá")]
    [InlineData("65/a65 97/a98", "Aa", "")]
    public void Glyphs_of_type_3_that_are_named_by_their_code_are_text_where_the_codes_look_like_text(string differences, string codes, string text) =>
        new FontObjects().Load($"<< /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /Encoding << /Differences [{differences}] >> >>").Text(codes).Should().Be(text);

    [Fact]
    public void What_the_map_of_a_type_3_font_leaves_out_is_not_its_base_encoding()
    {
        var objects = new FontObjects().With("map", "1 beginbfchar <52> <0E01> endbfchar");

        objects.Load("<< /Subtype /Type3 /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [53 /g101 82 /g151] >> /ToUnicode @map >>").Text("R5").Should().Be("ก");
    }

    [Fact]
    public void An_embedded_program_that_numbers_its_glyphs_is_not_taken_for_letters()
    {
        var objects = new FontObjects().With("file", FontPrograms.TrueType([(1, 0, [(1, 1), (2, 2), (65, 3)])])).With("text", FontPrograms.TrueType([(1, 0, [(13, 2), (65, 3)])]));

        objects.Load("<< /Subtype /TrueType /FirstChar 1 /Widths [500 500] /FontDescriptor << /Flags 4 /FontFile2 @file >> >>").Text("A").Should().BeEmpty();
        objects.Load("<< /Subtype /TrueType /FirstChar 65 /Widths [500] /FontDescriptor << /Flags 4 /FontFile2 @file >> >>").Text("A").Should().BeEmpty();
        objects.Load("<< /Subtype /TrueType /BaseFont /Loma_01 /FirstChar 65 /Widths [500] /FontDescriptor << /Flags 4 /FontFile2 @text >> >>").Text("A").Should().BeEmpty();
        objects.Load("<< /Subtype /TrueType /FirstChar 65 /Widths [500] /FontDescriptor << /Flags 4 /FontFile2 @text >> >>").Text("A").Should().Be("A");
    }

    [Fact]
    public void What_the_map_of_an_embedded_font_leaves_out_is_not_guessed()
    {
        var objects = new FontObjects().With("file", FontPrograms.TrueType([(1, 0, [(0x35, 1)])])).With("map", "1 beginbfchar <34> <0E01> endbfchar");

        var glyph = objects.Load("<< /Subtype /TrueType /ToUnicode @map /FontDescriptor << /Flags 4 /FontFile2 @file >> >>").Glyphs(0x35).Single();

        (glyph.Text, glyph.Source).Should().Be(("", GlyphTextSource.None));
        objects.Load("<< /Subtype /TrueType /Encoding /WinAnsiEncoding /ToUnicode @map /FontDescriptor << /Flags 32 /FontFile2 @file >> >>").Text("5").Should().Be("5");
    }

    [Fact]
    public void A_space_needs_no_name()
    {
        var glyph = new FontObjects().Load("<< /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /Differences [32 /.notdef /.notdef] >> >>").Glyphs(32, 33);

        glyph.Select(one => (one.Text, one.Width)).Should().Equal((" ", 0.25f), ("", 0f));
    }
}
