using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Pdf;
using ItaIngest.Pdf.Fonts;

namespace ItaIngest.Tests.Pdf.Fonts;

public class FontProgramTests
{
    private static readonly byte[] Thai = FontPrograms.TrueType([(3, 1, [(0x0E01, 1), (0x0E02, 2), (0xF70A, 3), (0x20, 5), (0xA0, 5)]), (1, 0, [(0x21, 1)])], [".notdef", "g1", "g2", "uni0E48.low", "uni0E49.small", "space", "glyph6"], [0, 600, 700, 0, 0, 250, 1]);

    [Fact]
    public void A_truetype_program_is_read_backwards()
    {
        var font = new FontObjects().With("file", Thai).Load("<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 /FontDescriptor << /FontFile2 @file >> >>] >>");

        var glyphs = font.Glyphs(0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 0);

        // A name that means a letter is better than a private-use character; of several characters the plainest.
        glyphs.Select(glyph => glyph.Text).Should().Equal("ก", "ข", "่", "้", " ", "", "");
        glyphs[0].Source.Should().Be(GlyphTextSource.FontProgram);
        glyphs[6].Source.Should().Be(GlyphTextSource.None);
        glyphs.Take(2).Select(glyph => glyph.Width).Should().Equal(0.6f, 0.7f);
        (font.Ascent, font.Descent).Should().Be((0.85f, -0.25f));
    }

    [Fact]
    public void Identifiers_are_led_to_glyphs_by_their_map()
    {
        var font = new FontObjects().With("file", Thai).With("map", [0, 0, 0, 2, 0, 1]).Load("<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /CIDToGIDMap @map /FontDescriptor << /FontFile2 @file >> >>] >>");

        font.Text(0, 1, 0, 2, 0, 3, 255, 255).Should().Be("ขก");
    }

    [Fact]
    public void A_map_that_is_only_an_identity_gives_way_to_the_program()
    {
        var font = new FontObjects().With("file", Thai).With("map", "2 beginbfchar <0001> <0001> <0020> <0020> endbfchar").With("named", "2 beginbfchar <0001> <0042> <0002> <0043> endbfchar");

        font.With("self", "2 beginbfrange <0001> <0005> <0001> <0020> <0030> <0020> endbfrange").Load("<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode @self /DescendantFonts [<< /FontDescriptor << /FontFile2 @file >> >>] >>").Text(0, 1, 0, 2).Should().Be("กข");
        font.Load("<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode @named /DescendantFonts [<< /FontDescriptor << /FontFile2 @file >> >>] >>").Text(0, 1, 0, 2).Should().Be("BC");
    }

    [Fact]
    public void A_simple_symbolic_font_goes_by_its_own_bytes()
    {
        var font = new FontObjects().With("file", Thai).Load("<< /Subtype /TrueType /FontDescriptor << /Flags 4 /FontFile2 @file >> >>");

        font.Text("!").Should().Be("ก");
    }

    [Fact]
    public void Names_lead_to_glyphs_of_a_truetype_program_by_their_number()
    {
        var font = new FontObjects().With("file", Thai).Load("<< /Subtype /TrueType /Encoding << /Differences [65 /g1 /glyph2 /cid99] >> /FontDescriptor << /Flags 4 /FontFile2 @file >> >>");

        font.Text("ABC").Should().Be("กข");
    }

    [Fact]
    public void A_cff_program_brings_names_codes_and_widths()
    {
        var file = FontPrograms.Cff(["kokaithai", "uni0E02", "nonsense"], [65, 66, 67]);
        var font = new FontObjects().With("file", file).Load("<< /Subtype /Type1 /BaseFont /Any /FontDescriptor << /Flags 4 /FontFile3 @file >> >>");

        var glyphs = font.Glyphs(65, 66, 67);

        glyphs.Select(glyph => glyph.Text).Should().Equal("ก", "ข", "C");
        glyphs.Select(glyph => glyph.Width).Should().OnlyContain(width => Math.Abs(width - 0.4f) < 1e-6);
    }

    [Fact]
    public void A_cff_program_keyed_by_identifiers_maps_them_to_glyphs()
    {
        var program = CffProgram.Read(new BigEndianBytes(FontPrograms.CidKeyedCff([7, 300])))!;

        (program.GlyphOfCid(7), program.GlyphOfCid(300), program.GlyphOfCid(1)).Should().Be((1, 2, 0));
        program.Text(1).Should().BeEmpty();
    }

    [Theory]
    [InlineData("/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for dup 65 /kokaithai put dup 8#102 /uni0E02 put readonly def currentfile eexec dup 65 /B put", "กข")]
    [InlineData("/Encoding StandardEncoding def", "AB")]
    [InlineData("/Encoding [ /kokaithai /uni0E02 ] def", "AB")]
    public void A_type_1_program_brings_its_encoding(string program, string text)
    {
        var font = new FontObjects().With("file", "%!PS-AdobeFont-1.0\n" + program).Load("<< /Subtype /Type1 /BaseFont /Any /FontDescriptor << /Flags 4 /FontFile @file >> >>");

        font.Text("AB").Should().Be(text);
    }

    [Fact]
    public void A_damaged_program_is_noted()
    {
        var font = new FontObjects().With("file", "garbage").Load("<< /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [<< /FontDescriptor << /FontFile2 @file >> >>] >>");

        font.Text(0, 1).Should().BeEmpty();
        font.Notes.Should().ContainSingle().Which.Should().Be(new PdfNote(false, "font-damaged", "Any"));
    }

    [Fact]
    public void A_subtable_that_names_every_character_ends_at_a_limit()
    {
        byte[] groups = [0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 1];
        var program = TrueTypeProgram.Read(FontPrograms.Container([("cmap", groups)]))!;

        program.Text(1).Should().NotBeEmpty();
    }

    [Fact]
    public void Whatever_bytes_a_program_has_a_font_comes_out()
    {
        byte[][] seeds = [Thai, FontPrograms.Cff(["kokaithai", "uni0E02", "x"], [65, 66, 67]), FontPrograms.CidKeyedCff([7, 300]), Encoding.Latin1.GetBytes("%!PS /Encoding 256 array dup 65 /A put readonly def eexec")];
        var changes = Gen.ArrayOf(Gen.Choose(0, 1000).SelectMany(at => Gen.Choose(0, 255).Select(value => (at, value))));
        var property = Prop.ForAll(Arb.From(Gen.Elements(seeds)), Arb.From(changes), Arb.From(Gen.Choose(0, 1000)), (seed, edits, cut) =>
        {
            var bytes = seed.ToArray();
            foreach (var (at, value) in edits) bytes[at % bytes.Length] = (byte)value;
            if (cut < bytes.Length) bytes = bytes[..cut];
            var objects = new FontObjects().With("file", bytes);
            var composite = objects.Load("<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /FontDescriptor << /FontFile2 @file >> >>] >>");
            var simple = objects.Load("<< /Subtype /TrueType /FontDescriptor << /Flags 4 /FontFile2 @file >> /Encoding << /Differences [1 /g1 /uni0E01] >> >>");
            for (var code = 0; code < 256; code++) _ = composite.Next([0, (byte)code], 0).Text + simple.Next([(byte)code], 0).Text;
            return true;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20251121, 1), property);
    }
}
