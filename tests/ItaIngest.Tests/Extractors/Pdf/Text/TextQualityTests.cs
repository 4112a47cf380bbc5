using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Tests.Extractors.Pdf.Text;

public sealed class TextQualityTests
{
    private const string Prose = "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ผู้รับผิดชอบคือสำนักปลัด เกาะ เลอะ ฤๅษี";

    [Fact]
    public void Thai_as_it_is_written_is_sound() => new PageOf().Text(20, 100, Prose, size: 6).Read().Quality.Should().Be(TextQuality.Sound);

    [Fact]
    public void A_page_without_anything_has_no_text() => new PageOf().Image(0, 0, 595, 842).Text(50, 100, "  ").Read().Quality.Should().Be(TextQuality.None);

    [Fact]
    public void Sequences_that_cannot_be_break_a_page()
    {
        var text = new PageOf().Text(20, 100, "ผ้้รับผิดชอบ ค่่มือ ลำาดับ เะ กิั ข้อม่่ล", size: 8).Read();

        text.Quality.Should().Be(TextQuality.Broken);
        text.Notes.Should().ContainSingle(n => n.Kind == NoteKind.Loss && n.Code == "page-text-broken");
        text.Tally.Used.Should().Be(0);
        text.Tally.Reported.Should().Be(text.Clusters.Sum(c => c.Text.Length));
    }

    [Fact]
    public void A_slip_of_the_author_breaks_nothing()
    {
        var text = new PageOf().Text(20, 100, Prose, size: 6).Text(20, 120, "น้้ำ").Read();

        text.Quality.Should().Be(TextQuality.Sound);
        text.Notes.Should().ContainSingle(n => n.Code == "impossible-sequences" && n.Text == "1");
    }

    [Fact]
    public void Glyphs_that_nothing_tells_break_a_page()
    {
        var page = new PageOf();
        for (var i = 0; i < 40; i++) page.Glyph(i % 3 == 0 ? "1" : "", 50 + (6 * i), 100, 6);

        page.Read().Quality.Should().Be(TextQuality.Broken);
    }

    [Fact]
    public void Codes_of_a_Thai_subset_taken_for_letters_break_a_page()
    {
        var page = new PageOf();
        var font = page.Font(new PageFont("THSarabunPSK", "TrueType", true, false, false, false, false));
        const string Garbled = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDKLMNPQRSTVWXYZ";
        for (var i = 0; i < Garbled.Length; i++) page.Glyph(Garbled[i].ToString(), 50 + (6 * i), 100, 6, font: font);

        page.Read().Quality.Should().Be(TextQuality.Broken);
    }

    [Theory]
    [InlineData("98.50 100.00 97.25 88.13 12,345.00 (45%)")]
    [InlineData("Integrity and Transparency Assessment: E-Service, Open Data 2025")]
    public void Numbers_and_English_in_a_Thai_font_are_sound(string text)
    {
        var page = new PageOf();
        var font = page.Font(new PageFont("THSarabunNew", "TrueType", true, false, false, false, false));
        for (var i = 0; i < text.Length; i++) page.Glyph(text[i].ToString(), 50 + (6 * i), 100, 6, font: font);

        page.Read().Quality.Should().Be(TextQuality.Sound);
    }

    [Fact]
    public void Bullets_of_symbol_fonts_break_nothing()
    {
        var page = new PageOf();
        for (var i = 0; i < 8; i++) page.Glyph("\uF0B7", 50, 100 + (20 * i), 6).Text(60, 100 + (20 * i), "ข้อ");

        page.Read().Quality.Should().Be(TextQuality.Sound);
    }

    [Fact]
    public void Unknown_pictures_that_stand_alone_break_nothing()
    {
        var page = new PageOf();
        for (var i = 0; i < 8; i++) page.Glyph("", 40, 100 + (20 * i), 6).Text(60, 100 + (20 * i), "ข้อ ๑");

        page.Read().Quality.Should().Be(TextQuality.Sound);
    }

    [Fact]
    public void Control_characters_break_a_page() =>
        new PageOf().Text(50, 100, "\u0093\u0094\u0081\u0082\u0083 abc").Read().Quality.Should().Be(TextQuality.Broken);

    [Fact]
    public void What_ActualText_says_is_not_judged()
    {
        var page = new PageOf();
        for (var i = 0; i < 10; i++) page.Span("ผ้้", p => p.Glyph("", 50 + (10 * i), 100, 6));

        page.Read().Quality.Should().Be(TextQuality.Sound);
    }

    [Fact]
    public void Hostile_numbers_are_survived()
    {
        float[] odd = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 3e38f, -3e38f, 0, -1, 1e-30f];
        var page = new PageOf().Text(50, 100, "กี่ำ า").Page();
        var glyphs = page.Glyphs.ToBuilder();
        foreach (var a in odd)
        {
            foreach (var b in odd)
            {
                var glyph = page.Glyphs[glyphs.Count % 5];
                glyphs.Add(glyph with { X = a, Y = b, Size = b, Advance = a, Left = a, Right = b, Font = -1, Span = 99, Direction = (GlyphDirection)(glyphs.Count % 5) });
                glyphs.Add(glyph with { X = a, Y = 100, Size = 12, Advance = b, Font = 99 });
            }
        }

        var text = new PageTextReader().Read(page with { Glyphs = glyphs.ToImmutable(), Shades = [new Shade(float.NaN, 0, float.PositiveInfinity, 9, 1, 5)] });
        var lines = TextLines.Of(text.Clusters);

        TextLines.Join(lines, float.NaN, 0).Should().NotBeNull();
        lines.Sum(l => l.Clusters.Count).Should().BeLessThanOrEqualTo(text.Clusters.Length);
    }
}
