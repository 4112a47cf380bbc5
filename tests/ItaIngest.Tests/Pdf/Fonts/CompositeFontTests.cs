using ItaIngest.Pdf;

namespace ItaIngest.Tests.Pdf.Fonts;

public class CompositeFontTests
{
    private const string Descendant = "/DescendantFonts [<< /Subtype /CIDFontType2 /BaseFont /Any /DW 500 /W [1 [600 700] 10 20 800] >>]";

    [Fact]
    public void Identity_takes_two_bytes_and_widths_by_identifier()
    {
        var font = new FontObjects().With("map", "1 beginbfrange <0001> <0003> <0E01> endbfrange").Load($"<< /Subtype /Type0 /BaseFont /ABCDEF+Any /Encoding /Identity-H /ToUnicode @map {Descendant} >>");

        var glyphs = font.Glyphs(0, 1, 0, 2, 0, 3, 0, 20, 0);

        glyphs.Select(glyph => glyph.Text).Should().Equal("ก", "ข", "ฃ", "", "");
        glyphs.Select(glyph => glyph.Width).Should().Equal(0.6f, 0.7f, 0.5f, 0.8f, 0.5f);
        glyphs.Select(glyph => glyph.Length).Should().Equal(2, 2, 2, 2, 1);
        glyphs.Select(glyph => glyph.Code).Should().Equal(1, 2, 3, 20, 0);
        font.Description.Name.Should().Be("Any");
    }

    [Fact]
    public void Codes_of_mixed_length_are_told_apart()
    {
        var objects = new FontObjects().With("cmap", "2 begincodespacerange <00> <80> <8140> <9FFC> endcodespacerange 1 begincidrange <20> <7E> 1 endcidrange 1 begincidchar <8140> 633 endcidchar");
        var font = objects.Load("<< /Subtype /Type0 /Encoding @cmap /DescendantFonts [<< /Subtype /CIDFontType0 /W [1 [250] 633 [999]] >>] >>");

        var glyphs = font.Glyphs(0x20, 0x81, 0x40, 0x81, 0x20, 0x21);

        glyphs.Select(glyph => (glyph.Code, glyph.Length)).Should().Equal((0x20, 1), (0x8140, 2), (0x8120, 2), (0x21, 1));
        glyphs[0].Width.Should().Be(0.25f);
        glyphs[1].Width.Should().Be(0.999f);
        glyphs[0].IsSpace.Should().BeTrue();
    }

    [Fact]
    public void A_cmap_can_rest_on_another()
    {
        var objects = new FontObjects().With("base", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <00FF> 5 endcidrange").With("top", "1 begincidchar <0001> 2 endcidchar");
        var font = objects.With("both", "1 begincidchar <0001> 1 endcidchar /Identity-H usecmap").Load($"<< /Subtype /Type0 /Encoding @both {Descendant} >>");

        font.Glyphs(0, 1, 0, 2, 0, 15).Select(glyph => glyph.Width).Should().Equal(0.6f, 0.7f, 0.8f);
    }

    [Fact]
    public void Predefined_unicode_cmaps_are_text()
    {
        var font = new FontObjects().Load("<< /Subtype /Type0 /Encoding /UniJIS-UTF16-H /DescendantFonts [<< /Subtype /CIDFontType0 >>] >>");

        font.Text(0x30, 0x42, 0xD8, 0x3D, 0xDE, 0x00).Should().Be("あ😀");
        font.Glyphs(0x30, 0x42)[0].Source.Should().Be(GlyphTextSource.Collection);
        font.Notes.Should().ContainSingle(note => note.Code == "font-cmap-unknown");
    }

    [Theory]
    [InlineData("90ms-RKSJ-H", new byte[] { 0x41, 0x82, 0xA0, 0xB1 }, "Aあｱ")]
    [InlineData("GBK-EUC-H", new byte[] { 0x41, 0xD6, 0xD0 }, "A中")]
    [InlineData("ETen-B5-V", new byte[] { 0x41, 0xA4, 0xA4 }, "A中")]
    [InlineData("KSCms-UHC-H", new byte[] { 0x41, 0xB0, 0xA1 }, "A가")]
    [InlineData("EUC-H", new byte[] { 0x41, 0xA4, 0xA2 }, "Aあ")]
    [InlineData("H", new byte[] { 0x24, 0x22 }, "あ")]
    public void Predefined_cmaps_of_known_character_sets_are_text(string name, byte[] codes, string text) =>
        new FontObjects().Load($"<< /Subtype /Type0 /Encoding /{name} /DescendantFonts [<< /Subtype /CIDFontType0 >>] >>").Text(codes).Should().Be(text);

    [Fact]
    public void Vertical_fonts_have_displacements_downwards()
    {
        var font = new FontObjects().Load("<< /Subtype /Type0 /Encoding /Identity-V /DescendantFonts [<< /Subtype /CIDFontType2 /DW 1000 /W [1 [600]] /DW2 [800 -900] /W2 [7 [-500 250 700] 8 9 -400 100 600] >>] >>");

        font.IsVertical.Should().BeTrue();
        var glyphs = font.Glyphs(0, 1, 0, 7, 0, 9);
        glyphs.Select(glyph => (glyph.Width, glyph.OriginX, glyph.OriginY)).Should().Equal((-0.9f, 0.3f, 0.8f), (-0.5f, 0.25f, 0.7f), (-0.4f, 0.1f, 0.6f));
    }

    [Theory]
    [InlineData("/W [1 4294967295 500]")]
    [InlineData("/W [1 [600 700] 5]")]
    [InlineData("/W [[1] [2] 3]")]
    [InlineData("/W [-5 70000 500 1e300 [500]]")]
    [InlineData("/W2 [1 [1 2] 3 4 5]")]
    [InlineData("/DW /x /DW2 [1]")]
    public void Broken_widths_do_no_harm(string widths) =>
        new FontObjects().Load($"<< /Subtype /Type0 /Encoding /Identity-V /DescendantFonts [<< {widths} >>] >>").Glyphs(0, 1, 255, 255).Should().HaveCount(2);

    [Theory]
    [InlineData("<< /Subtype /Type0 >>")]
    [InlineData("<< /Subtype /Type0 /DescendantFonts [5] /Encoding 7 >>")]
    [InlineData("<< /Subtype /Type0 /DescendantFonts [] /Encoding /NoSuchMap >>")]
    public void Broken_fonts_still_take_strings_apart(string font) => new FontObjects().Load(font).Glyphs(1, 2, 3, 4).Should().HaveCount(2);

    [Fact]
    public void An_encoding_written_with_the_operators_of_a_unicode_map_leads_to_identifiers()
    {
        var objects = new FontObjects().With("cmap", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0041> <0001> endbfchar 1 beginbfrange <0042> <0043> <0002> endbfrange");

        objects.Load($"<< /Subtype /Type0 /Encoding @cmap {Descendant} >>").Glyphs(0, 0x41, 0, 0x42).Select(glyph => glyph.Width).Should().Equal(0.6f, 0.7f);
    }

    [Fact]
    public void A_unicode_map_that_is_only_a_name_says_that_codes_are_characters()
    {
        var glyphs = new FontObjects().Load($"<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode /Identity-H {Descendant} >>").Glyphs(0x0E, 0x01, 0, 0x05);

        glyphs.Select(glyph => glyph.Text).Should().Equal("ก", "");
        glyphs[0].Source.Should().Be(GlyphTextSource.ToUnicode);
    }

    [Fact]
    public void A_predefined_unicode_cmap_that_stands_in_the_file_is_still_text()
    {
        var objects = new FontObjects().With("cmap", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0020> <007E> 1 endcidrange", "<< /CMapName /UniJIS-UCS2-H >>");

        objects.Load("<< /Subtype /Type0 /Encoding @cmap /DescendantFonts [<< /Subtype /CIDFontType0 >>] >>").Text(0, 0x41, 0x30, 0x42).Should().Be("Aあ");
    }

    [Theory]
    [InlineData("Japan1", "Aa")]
    [InlineData("GB1", "Aa")]
    [InlineData("Identity", "")]
    public void Collections_of_characters_begin_with_ascii(string ordering, string text) =>
        new FontObjects().Load($"<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType0 /CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) >> >>] >>").Text(0, 34, 0, 66, 5, 0).Should().Be(text);
}
