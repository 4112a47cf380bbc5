using ItaIngest.Extractors.Pdf.Pages;

namespace ItaIngest.Tests.Extractors.Pdf.Pages;

public sealed class PageParagraphsTests
{
    private const string Full = "กกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกก";

    [Fact]
    public void Full_lines_make_one_paragraph() =>
        Texts(new PageOf().Text(70, 100, Full).Text(70, 118, Full).Text(70, 136, "จบ")).Should().Equal(Full + Full + "จบ");

    [Fact]
    public void A_line_that_ends_early_ends_its_paragraph() =>
        Texts(new PageOf().Text(70, 100, Full).Text(70, 118, "จบ").Text(70, 136, "ใหม่")).Should().Equal(Full + "จบ", "ใหม่");

    [Fact]
    public void An_indent_begins_one() =>
        Texts(new PageOf().Text(70, 100, Full).Text(70, 118, Full).Text(106, 136, Full[..66]).Text(70, 154, Full)).Should().HaveCount(2);

    [Fact]
    public void A_gap_begins_one() =>
        Texts(new PageOf().Text(70, 100, Full).Text(70, 118, Full).Text(70, 136, Full).Text(70, 166, Full)).Should().HaveCount(2);

    [Fact]
    public void Lines_in_the_middle_stand_each_for_itself() =>
        Texts(new PageOf().Text(100, 100, Full[..60]).Text(160, 118, Full[..40]).Text(130, 136, Full[..50])).Should().HaveCount(3);

    [Fact]
    public void Another_size_begins_one() =>
        Texts(new PageOf().Text(70, 100, Full[..52], size: 16).Text(70, 118, Full)).Should().HaveCount(2);

    [Theory]
    [InlineData("๑. ")]
    [InlineData("2) ")]
    [InlineData("- ")]
    [InlineData("• ")]
    public void A_list_label_begins_one(string label) =>
        Texts(new PageOf().Text(70, 100, Full).Text(70, 118, label + Full[..68])).Should().HaveCount(2);

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var page = new PageOf();
        for (var i = 0; i < 8; i++) page.Text(70, 100 + (18 * i), new string('ก', 30)).Text(300, 100 + (18 * i), new string('ข', 30));
        Texts(page).Should().Equal(new string('ก', 240), new string('ข', 240));
    }

    [Fact]
    public void Names_and_values_beside_each_other_are_no_columns()
    {
        var page = new PageOf();
        for (var i = 0; i < 8; i++) page.Text(70, 100 + (18 * i), "ชื่อ").Text(300, 100 + (18 * i), new string('ข', 30));
        page.Lay().Lines.Should().HaveCount(8);
    }

    private static IEnumerable<string> Texts(PageOf page) => PageParagraphs.Of(page.Lay().Lines).Select(p => p.Text);
}
