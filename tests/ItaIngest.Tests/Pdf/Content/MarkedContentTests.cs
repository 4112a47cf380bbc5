using ItaIngest.Pdf;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Tests.Pdf.Content;

public class MarkedContentTests
{
    [Fact]
    public void Spans_nest_and_say_what_their_glyphs_stand_for()
    {
        var page = ContentPage.Read("/P <</MCID 3>> BDC BT /F1 10 Tf (a) Tj /Span <</ActualText <FEFF0E2B0E19>>> BDC (b) Tj EMC (c) Tj EMC ET (d) Tj");

        page.Spans.Should().Equal(new MarkedSpan(-1, "P", null, 3), new MarkedSpan(0, "Span", "หน", null));
        page.Glyphs.Select(glyph => glyph.Span).Should().Equal(0, 1, 0, -1);
    }

    [Theory]
    [InlineData("<FEFF00410E01>", "Aก")]
    [InlineData("<FFFE4100010E>", "Aก")]
    [InlineData("<EFBBBFE0B881>", "ก")]
    [InlineData("(A\\200\\030)", "A\u2022\u02D8")]
    [InlineData("()", "")]
    [InlineData("<FEFF001B00740068001B0E01>", "ก")]
    public void Actual_text_is_read_in_every_encoding(string written, string text)
    {
        ContentPage.Read($"/Span <</ActualText {written}>> BDC EMC").Spans.Single().ActualText.Should().Be(text);
    }

    [Fact]
    public void Property_lists_of_the_resources_count()
    {
        var page = new ContentPage().With("Properties", "M1", ContentPage.Dictionary(("ActualText", new PdfString("x"u8.ToArray())), ("MCID", new PdfNumber(7))));

        page.Show("/Span /M1 BDC EMC").Spans.Single().Should().Be(new MarkedSpan(-1, "Span", "x", 7));
    }

    [Fact]
    public void Other_entries_and_nested_lists_do_not_confuse()
    {
        ContentPage.Read("/Span <</Lang (th) /X <</ActualText (no)>> /Y [/ActualText (no)] /R 5 0 R /ActualText (yes) /MCID 2>> BDC EMC").Spans.Single().Should().Be(new MarkedSpan(-1, "Span", "yes", 2));
    }

    [Fact]
    public void A_list_that_is_never_closed_ends_at_the_operator()
    {
        var page = ContentPage.Read("/Span <</ActualText (x) BDC BT /F1 10 Tf (a) Tj ET EMC");

        page.Spans.Single().ActualText.Should().Be("x");
        page.Text().Should().Be("a");
    }

    [Fact]
    public void Ends_without_beginnings_are_ignored()
    {
        var page = ContentPage.Read("EMC /A BMC EMC EMC /B BMC BT /F1 10 Tf (a) Tj ET");

        page.Glyphs.Single().Span.Should().Be(1);
        page.Spans.Select(span => span.Parent).Should().Equal(-1, -1);
    }

    [Fact]
    public void A_form_neither_ends_the_spans_around_it_nor_leaves_its_own_open()
    {
        var page = new ContentPage();
        page.With("XObject", "X", page.AddStream(1, "EMC /Inner BMC BT /F1 10 Tf (i) Tj ET", ("Subtype", ContentPage.Name("Form"))));

        var read = page.Show("/Outer BMC /X Do BT /F1 10 Tf (o) Tj ET EMC");

        read.Spans.Should().Equal(new MarkedSpan(-1, "Outer", null, null), new MarkedSpan(0, "Inner", null, null));
        read.Glyphs.Select(glyph => glyph.Span).Should().Equal(1, 0);
    }

    [Fact]
    public void Deep_nesting_is_bounded_and_its_ends_match()
    {
        var page = ContentPage.Read(string.Concat(Enumerable.Repeat("/A BMC ", 5000)) + string.Concat(Enumerable.Repeat("EMC ", 5000)) + "/B BMC BT /F1 10 Tf (a) Tj ET");

        page.Spans[page.Glyphs.Single().Span].Should().Be(new MarkedSpan(-1, "B", null, null));
        page.Notes.Should().ContainSingle(note => note.Code == "limit-marks");
    }
}
