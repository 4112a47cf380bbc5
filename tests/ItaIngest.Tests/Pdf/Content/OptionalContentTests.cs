using ItaIngest.Pdf;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Tests.Pdf.Content;

public class OptionalContentTests
{
    private static readonly PdfReference On = new(1, 0);
    private static readonly PdfReference Off = new(2, 0);

    [Fact]
    public void What_is_switched_off_is_told_and_draws_no_lines()
    {
        var page = Page(View(("OFF", ContentPage.Array(Off)))).With("Properties", "On", On).With("Properties", "Off", Off);

        var read = page.Show("/OC /On BDC BT /F1 10 Tf (a) Tj ET EMC /OC /Off BDC BT /F1 10 Tf (b) Tj ET /Span BMC 0 20 m 100 20 l S 0 0 50 50 re f EMC EMC 0 30 m 100 30 l S");

        read.Text().Should().Be("a");
        read.Text(GlyphVisibility.SwitchedOff).Should().Be("b");
        read.Rulings.Should().ContainSingle();
        read.Shades.Should().BeEmpty();
    }

    [Fact]
    public void A_base_state_of_off_leaves_on_only_what_is_listed()
    {
        var page = Page(View(("BaseState", ContentPage.Name("OFF")), ("ON", ContentPage.Array(On)))).With("Properties", "On", On).With("Properties", "Off", Off);

        page.Show("/OC /On BDC BT /F1 10 Tf (a) Tj ET EMC /OC /Off BDC BT /F1 10 Tf (b) Tj ET EMC").Text().Should().Be("a");
    }

    [Theory]
    [InlineData("AnyOn", true)]
    [InlineData("AllOn", false)]
    [InlineData("AnyOff", true)]
    [InlineData("AllOff", false)]
    public void Memberships_follow_their_policy(string policy, bool isSeen)
    {
        Membership(("OCGs", ContentPage.Array(On, Off)), ("P", ContentPage.Name(policy))).Should().Be(isSeen);
    }

    [Theory]
    [InlineData("And", false)]
    [InlineData("Or", true)]
    [InlineData("Not", false)]
    public void Memberships_follow_their_expression(string operation, bool isSeen)
    {
        Membership(("VE", ContentPage.Array(ContentPage.Name(operation), On, ContentPage.Array(ContentPage.Name("And"), Off, On)))).Should().Be(isSeen);
    }

    [Fact]
    public void An_expression_that_names_itself_ends()
    {
        var expression = ContentPage.Array(ContentPage.Name("Not"));
        for (var i = 0; i < 200; i++) expression.Items.Add(expression);

        Action act = () => Membership(("VE", expression));

        act.ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Forms_and_images_can_be_switched_off()
    {
        var page = Page(View(("OFF", ContentPage.Array(Off))));
        page.With("XObject", "F", page.AddStream(5, "BT /F1 10 Tf (a) Tj ET 0 20 m 100 20 l S", ("Subtype", ContentPage.Name("Form")), ("OC", Off)));
        page.With("XObject", "I", page.AddStream(6, "", ("Subtype", ContentPage.Name("Image")), ("OC", Off)));

        var read = page.Show("/F Do q 50 0 0 50 0 0 cm /I Do Q BT /F1 10 Tf (b) Tj ET");

        read.Text().Should().Be("b");
        read.Text(GlyphVisibility.SwitchedOff).Should().Be("a");
        read.Rulings.Should().BeEmpty();
        read.Images.Should().BeEmpty();
    }

    private static PdfDictionary View(params (string, PdfObject)[] entries) => ContentPage.Dictionary(("OCProperties", ContentPage.Dictionary(("D", ContentPage.Dictionary(entries)))));

    private static ContentPage Page(PdfDictionary catalog)
    {
        var page = new ContentPage { Catalog = catalog };
        page.Add(1, ContentPage.Dictionary(("Type", ContentPage.Name("OCG"))));
        page.Add(2, ContentPage.Dictionary(("Type", ContentPage.Name("OCG"))));
        return page;
    }

    private static bool Membership(params (string, PdfObject)[] entries)
    {
        var page = Page(View(("OFF", ContentPage.Array(Off))));
        page.With("Properties", "M", page.Add(3, ContentPage.Dictionary([("Type", ContentPage.Name("OCMD")), .. entries])));
        return page.Show("/OC /M BDC BT /F1 10 Tf (a) Tj ET EMC").Text().Length > 0;
    }
}
