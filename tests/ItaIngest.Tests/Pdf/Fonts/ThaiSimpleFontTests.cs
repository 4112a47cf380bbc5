using ItaIngest.Pdf;

namespace ItaIngest.Tests.Pdf.Fonts;

public class ThaiSimpleFontTests
{
    // Letters as wide as any, SARA I, MAI EK and the rest without width: as in a Thai font, and as in a Latin one.
    private static readonly string ThaiWidths = Widths(mark: 0);
    private static readonly string LatinWidths = Widths(mark: 600);

    [Theory]
    [InlineData("/BaseFont /AngsanaUPC /Encoding /WinAnsiEncoding %THAI%")]
    [InlineData("/BaseFont /ABCDEF+CordiaNew-Bold %THAI%")]
    [InlineData("/BaseFont /NeverHeardOf /Encoding /WinAnsiEncoding %THAI%")]
    [InlineData("/BaseFont /THSarabunPSK /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [161 /exclamdown /cent] >> %THAI%")]
    public void A_thai_name_and_marks_without_width_make_a_code_page(string font)
    {
        var glyphs = new FontObjects().Load(Filled($"<< /Subtype /TrueType {font} >>")).Glyphs(0xA1, 0xA2, 0xD4, 0x8B, 0x93, 0x41);

        string.Concat(glyphs.Select(glyph => glyph.Text)).Should().Be("กขิ\uF70A“A");
        glyphs[0].Source.Should().Be(GlyphTextSource.Encoding);
    }

    [Theory]
    [InlineData("/BaseFont /AngsanaUPC /Encoding /WinAnsiEncoding")]
    [InlineData("/BaseFont /THSarabunPSK /Encoding /WinAnsiEncoding %LATIN%")]
    [InlineData("/BaseFont /AngsanaNew /Encoding /WinAnsiEncoding /FirstChar 176 /Widths [400 500 0 0 0 0 0 0 0 0 0 0 0 700 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]")]
    public void A_name_alone_does_not(string font) =>
        new FontObjects().Load(Filled($"<< /Subtype /TrueType {font} >>")).Text([0xA1, 0xD4]).Should().Be("¡Ô");

    [Fact]
    public void The_embedded_program_decides()
    {
        var thai = FontPrograms.TrueType([(1, 0, [(0xA1, 1), (0xA2, 2), (0x8B, 3)]), (3, 1, [(0x0E01, 1), (0x0E02, 2), (0xF70A, 3)])]);
        var latin = FontPrograms.TrueType([(1, 0, [(0xA1, 1), (0xA2, 2), (0x8B, 3)]), (3, 1, [(0xA1, 1), (0xA2, 2)])]);
        const string Font = "<< /Subtype /TrueType /BaseFont /Any /Encoding /WinAnsiEncoding /FontDescriptor << /Flags 4 /FontFile2 @file >> >>";

        new FontObjects().With("file", thai).Load(Font).Text([0xA1, 0xA2, 0x8B]).Should().Be("กข\uF70A");
        new FontObjects().With("file", latin).Load(Font.Replace("/Any", "/AngsanaUPC", StringComparison.Ordinal)).Text([0xA1, 0xA2]).Should().Be("¡¢");
    }

    [Fact]
    public void Signs_that_latin_and_thai_have_at_the_same_bytes_tell_nothing()
    {
        var file = FontPrograms.Cff(["quoteleft", "quoteright", "quotedblleft", "endash", "plusminus"], [0x91, 0x92, 0x93, 0x96, 0xB1]);

        new FontObjects().With("file", file).Load("<< /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FontDescriptor << /FontFile3 @file >> >>").Text([0x91, 0xB1]).Should().Be("‘±");
    }

    [Fact]
    public void A_macintosh_font_has_its_own_bytes()
    {
        var file = FontPrograms.TrueType([(1, 0, [(0xA1, 1), (0x83, 2), (0x92, 3)]), (3, 1, [(0x0E01, 1), (0xF88C, 2), (0xF884, 3)])]);

        new FontObjects().With("file", file).Load("<< /Subtype /TrueType /BaseFont /Any /FontDescriptor << /Flags 4 /FontFile2 @file >> >>").Text([0xA1, 0x83, 0x92, 0x88]).Should().Be("ก\uF88C\uF884\uF88B");
    }

    [Fact]
    public void A_map_of_latin_letters_for_thai_bytes_is_set_aside()
    {
        var objects = new FontObjects().With("map", "2 beginbfrange <20> <7E> <0020> <A1> <FB> <00A1> endbfrange");

        objects.Load($"<< /Subtype /TrueType /BaseFont /AngsanaUPC /ToUnicode @map {ThaiWidths} >>").Text([0xA1, 0x41]).Should().Be("กA");
        objects.Load("<< /Subtype /TrueType /BaseFont /Any /ToUnicode @map >>").Text([0xA1, 0x41]).Should().Be("¡A");
    }

    private static string Filled(string font) => font.Replace("%THAI%", ThaiWidths, StringComparison.Ordinal).Replace("%LATIN%", LatinWidths, StringComparison.Ordinal);

    private static string Widths(int mark) =>
        $"/FirstChar 161 /Widths [{string.Join(' ', Enumerable.Range(0xA1, 91).Select(code => code is 0xD1 or (>= 0xD4 and <= 0xDA) or (>= 0xE7 and <= 0xEE) ? mark : 600))}]";
}
