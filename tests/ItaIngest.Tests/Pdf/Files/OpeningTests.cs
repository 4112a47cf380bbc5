using System.Text;
using ItaIngest.Pdf;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Tests.Pdf.Files;

public sealed class OpeningTests
{
    private static readonly string[] Contents = ["BT (one) Tj ET", "BT (two) Tj ET"];

    [Theory]
    [InlineData(References.Table)]
    [InlineData(References.Stream)]
    public void A_whole_file_opens_without_a_note(References references)
    {
        var document = PdfBuilder.WithPages(Contents).Open(references);
        Read(document).Should().Equal(Contents);
        document.Notes.Should().BeEmpty();
    }

    [Theory]
    [InlineData(References.Table)]
    [InlineData(References.Stream)]
    public void Junk_before_the_header_moves_every_offset(References references)
    {
        var file = PdfBuilder.WithPages(Contents);
        file.Junk = "HTTP/1.1 200 OK\r\nX: y\r\n\r\n";
        var document = file.Open(references);
        Read(document).Should().Equal(Contents);
        document.Notes.Should().BeEmpty("the offsets count from the header");
    }

    [Theory]
    [InlineData(References.Table, -3)]
    [InlineData(References.Table, 5)]
    [InlineData(References.Stream, -3)]
    [InlineData(References.Stream, 5)]
    public void Offsets_that_are_a_little_wrong_are_mended(References references, int error)
    {
        var file = PdfBuilder.WithPages(Contents);
        file.OffsetError = error;
        var document = file.Open(references);
        Read(document).Should().Equal(Contents);
        document.Notes.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(References.Table)]
    [InlineData(References.Stream)]
    public void A_wrong_start_of_the_references_is_mended(References references)
    {
        var file = PdfBuilder.WithPages(Contents);
        file.StartIsWrong = true;
        var document = file.Open(references);
        Read(document).Should().Equal(Contents);
        document.Notes.Should().ContainSingle(note => note.Code == "file-rebuilt");
    }

    [Fact]
    public void Without_references_and_trailer_the_catalog_is_found()
    {
        Read(PdfBuilder.WithPages(Contents).Open(References.None)).Should().Equal(Contents);
    }

    [Fact]
    public void Without_a_catalog_the_root_of_the_pages_is_found()
    {
        var file = PdfBuilder.WithPages(Contents);
        file.Set(1, "<< /Nothing true >>");
        Read(file.Open(References.None)).Should().Equal(Contents);
    }

    [Fact]
    public void Lone_pages_are_found_in_the_order_of_the_file()
    {
        var file = PdfBuilder.WithPages(Contents);
        file.Set(1, "<< /Nothing true >>");
        file.Set(2, "null");
        Read(file.Open(References.None)).Should().Equal(Contents);
    }

    [Theory]
    [InlineData(References.Table)]
    [InlineData(References.Stream)]
    [InlineData(References.None)]
    public void Optional_content_is_read_from_the_catalog(References references)
    {
        var file = PdfBuilder.WithPages("/OC /Layer BDC BT /F1 10 Tf (off) Tj ET EMC BT /F1 10 Tf (on) Tj ET");
        var layer = file.Add("<< /Type /OCG /Name (Layer) >>");
        file.Set(1, $"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [{layer} 0 R] /D << /OFF [{layer} 0 R] >> >> >>");
        file.Set(5, $"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> /Properties << /Layer {layer} 0 R >> >> >>");
        var glyphs = file.Open(references).ReadPage(1).Glyphs;
        string.Concat(glyphs.Where(glyph => glyph.Visibility == GlyphVisibility.SwitchedOff).Select(glyph => glyph.Text)).Should().Be("off");
        string.Concat(glyphs.Where(glyph => glyph.Visibility == GlyphVisibility.Visible).Select(glyph => glyph.Text)).Should().Be("on");
    }

    internal static string[] Read(PdfDocument document) => [.. Enumerable.Range(1, document.PageCount).Select(number => Content(document, number))];

    private static string Content(PdfDocument document, int number)
    {
        var stream = document.Objects.GetStream(document.Entry(number).Dictionary, "Contents");
        return stream is null ? "" : Encoding.Latin1.GetString(document.Objects.Decode(stream, out _).Span);
    }
}
