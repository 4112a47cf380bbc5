using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Pdf;

namespace ItaIngest.Tests.Pdf.Content;

public class ContentDamageTests
{
    [Fact]
    public void Parts_are_joined_with_white_space()
    {
        var page = new ContentPage();
        page.Page.Entries["Contents"] = ContentPage.Array(page.AddStream(1, "BT /F1 10"), page.AddStream(2, "Tf (a) Tj"), page.AddStream(3, "ET"));

        page.Show().Text().Should().Be("a");
    }

    [Fact]
    public void A_damaged_part_does_not_take_the_next_with_it()
    {
        var page = new ContentPage();
        page.Page.Entries["Contents"] = ContentPage.Array(page.AddStream(1, "BT /F1 10 Tf (a) Tj ET (lost"), page.AddStream(2, "BT /F1 10 Tf (b) Tj ET"));
        page.Damage(1);

        var read = page.Show();

        read.Text().Should().Be("ab");
        read.Notes.Should().ContainSingle(note => note.IsLoss && note.Code == "content-damaged");
    }

    [Theory]
    [InlineData("Td")]
    [InlineData("5 Td")]
    [InlineData("/x 5 Td")]
    [InlineData("nonsense")]
    [InlineData("( ) cm")]
    [InlineData("\u0080\u0081")]
    public void What_is_broken_is_skipped_and_said_once(string broken)
    {
        var page = ContentPage.Read($"BT /F1 10 Tf 10 10 Td {broken} {broken} (a) Tj ET");

        page.Glyphs.Single().X.Should().Be(10);
        page.Notes.Should().ContainSingle(note => !note.IsLoss && note.Code == "operator-broken");
    }

    [Fact]
    public void Too_many_operands_leave_the_last_ones()
    {
        ContentPage.Read("BT /F1 10 Tf 1 2 3 10 20 Td (a) Tj ET").Glyphs.Single().X.Should().Be(10);
    }

    [Theory]
    [InlineData("BI /W 2 /H 2 /CS /G /BPC 8 ID EI( EI BT /F1 10 Tf (a) Tj ET")]
    [InlineData("BI /W 9 /H 9 /F /Fl ID \u0001 EI \u0002\u0003 EI BT /F1 10 Tf (a) Tj ET")]
    [InlineData("BI /W 1 /H 1 /IM true /L 1 ID ( EI BT /F1 10 Tf (a) Tj ET")]
    [InlineData("BI /W 1 /H 1 /F [/A85 /Fl] /DP [<< /K 1 >>] ID abc~>\nEI BT /F1 10 Tf (a) Tj ET")]
    [InlineData("BI EI BT /F1 10 Tf (a) Tj ET")]
    public void The_end_of_an_inline_image_is_found(string content)
    {
        var page = ContentPage.Read(content);

        page.Text().Should().Be("a");
        page.Notes.Should().BeEmpty();
    }

    [Fact]
    public void Inline_images_without_an_end_are_said_and_cost_little()
    {
        var page = ContentPage.Read(string.Concat(Enumerable.Repeat("BI /W 1 /H 1 /F /Fl ID abc ", 50_000)));

        page.Notes.Should().ContainSingle(note => note.IsLoss && note.Code == "inline-image-damaged");
    }

    [Fact]
    public void Each_limit_is_a_loss_and_what_was_read_is_kept()
    {
        var few = new PdfLimits { PageGlyphs = 3, PageLines = 2, PageOperators = 20 };

        Codes(new ContentPage { Limits = few }.Show("BT /F1 10 Tf (abcdef) Tj ET")).Should().Equal("limit-glyphs");
        Codes(new ContentPage { Limits = few }.Show("0 10 m 50 10 l S 0 20 m 50 20 l S 0 30 m 50 30 l S")).Should().Equal("limit-lines");
        var page = new ContentPage { Limits = few }.Show("BT /F1 10 Tf (a) Tj ET " + string.Concat(Enumerable.Repeat("q Q ", 20)) + "BT (b) Tj ET");
        Codes(page).Should().Equal("limit-operators");
        page.Text().Should().Be("a");

        static IEnumerable<string> Codes(PdfPage page) => page.Notes.Where(note => note.IsLoss).Select(note => note.Code);
    }

    [Fact]
    public void States_saved_too_deep_are_counted()
    {
        var page = ContentPage.Read("BT /F1 10 Tf ET " + string.Concat(Enumerable.Repeat("q ", 10_000)) + "1 0 0 1 50 0 cm " + string.Concat(Enumerable.Repeat("Q ", 10_000)) + "BT (a) Tj ET");

        page.Glyphs.Single().X.Should().Be(0);
    }

    [Fact]
    public void Numbers_out_of_all_bounds_do_no_harm()
    {
        var page = ContentPage.Read("q 1e308 0 0 1e308 1e308 1e308 cm 1e308 w 1e308 1e308 m -1e308 1e308 l S 0 0 1e308 1e308 re f BI /W 1e30 /H -5 ID x EI Q q 0 0 0 0 0 0 cm 0 0 m 5 0 l S 0 0 5 5 re B Q BT /F1 10 Tf (a) Tj ET");

        page.Text().Should().Be("a");
        page.Rulings.All(line => float.IsFinite(line.At + line.From + line.To + line.Thickness)).Should().BeTrue();
        page.Shades.All(shade => float.IsFinite(shade.Left + shade.Top + shade.Right + shade.Bottom)).Should().BeTrue();
    }

    [Fact]
    public void Nothing_that_a_content_holds_makes_it_throw()
    {
        string[] words = ["BT", "ET", "q", "Q", "cm", "re", "W", "n", "f", "S", "B*", "m", "l", "c", "h", "Tf", "Tj", "TJ", "'", "\"", "Tm", "Td", "T*", "BDC", "EMC", "BMC", "Do", "gs", "d", "sc", "SCN", "cs", "BI", "ID", "EI", "/F1", "/X", "(a)", "<41>", "[", "]", "<<", ">>", "1", "-0.5", "1e99", "0", "100", "/OC", "(", "<", "%", "/MCID", "/ActualText"];
        var contents = from picks in Gen.Elements(words).ArrayOf(60) select string.Join(' ', picks);

        Prop.ForAll(Arb.From(contents), content =>
        {
            var page = new ContentPage();
            page.With("XObject", "X", page.AddStream(1, content, ("Subtype", ContentPage.Name("Form"))));
            var read = page.Show(content);
            return read.Glyphs.All(glyph => glyph.Advance >= 0 && glyph.Span < read.Spans.Length && glyph.Font < read.Fonts.Length && float.IsFinite(glyph.Left + glyph.Right + glyph.Top + glyph.Bottom))
                && read.Rulings.All(line => line.To >= line.From && line.From >= -0.1 && line.To <= 200.1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261120, 7));
    }
}
