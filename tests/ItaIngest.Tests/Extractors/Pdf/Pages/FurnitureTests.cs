using ItaIngest.Extractors.Pdf.Pages;

namespace ItaIngest.Tests.Extractors.Pdf.Pages;

public sealed class FurnitureTests
{
    [Fact]
    public void A_line_repeated_at_the_same_height_on_the_next_page_is_furniture()
    {
        var (one, two) = (Sheet(1, "รายงานการประเมิน", "บทที่ ๑"), Sheet(2, "รายงานการประเมิน", "บทที่ ๒"));
        Texts(one, Furniture.Of(one, [two])).Should().Equal("รายงานการประเมิน");
    }

    [Fact]
    public void A_heading_that_counts_like_the_pages_is_text()
    {
        var (one, two) = (Sheet(1, "ตัวชี้วัดที่ ๑", "การปฏิบัติหน้าที่"), Sheet(2, "ตัวชี้วัดที่ ๒", "การใช้งบประมาณ"));
        Furniture.Of(one, [two]).Should().BeEmpty();
    }

    [Theory]
    [InlineData("๓", true)]
    [InlineData("- 3 -", true)]
    [InlineData("หน้า ๓", true)]
    [InlineData("หน้า 3/10", true)]
    [InlineData("4", false)]
    [InlineData("85.47", false)]
    public void A_number_below_the_text_is_furniture_when_it_is_the_page_s(string text, bool expected)
    {
        var page = new PageOf(number: 3).Text(70, 300, "ข้อความ").Text(280, 810, text).Lay();
        (Furniture.Of(page, []).Count > 0).Should().Be(expected);
    }

    [Theory]
    [InlineData("๔", "๕", true)]
    [InlineData("ข", "ค", false)]
    [InlineData("๔", "๗", false)]
    public void A_number_that_counts_with_the_pages_is_furniture_wherever_it_began(string here, string there, bool expected)
    {
        var page = new PageOf(number: 2).Text(70, 300, "ก").Text(280, 810, here).Lay();
        (Furniture.Of(page, [new PageOf(number: 3).Text(70, 300, "ง").Text(280, 810, there).Lay()]).Count > 0).Should().Be(expected);
    }

    [Fact]
    public void A_repeated_line_below_a_heading_of_the_page_is_text()
    {
        var (one, two) = (Sheet(1, "แผนงาน ก", "ข้อเสนอแนะ"), Sheet(2, "แผนงาน ข", "ข้อเสนอแนะ"));
        Furniture.Of(one, [two]).Should().BeEmpty("what stands outside of it is no furniture");
    }

    [Fact]
    public void A_repeated_line_in_the_middle_of_the_page_is_text()
    {
        var one = new PageOf().Text(70, 400, "ผลการประเมิน").Lay();
        Furniture.Of(one, [new PageOf(number: 2).Text(70, 400, "ผลการประเมิน").Lay()]).Should().BeEmpty();
    }

    private static LaidOutPage Sheet(int number, string top, string second) =>
        new PageOf(number: number).Text(70, 50, top).Text(70, 80, second).Text(70, 300, "ข้อความ").Lay();

    private static IEnumerable<string> Texts(LaidOutPage page, IEnumerable<int> lines) => lines.Select(i => page.Lines[i].Line.Text);
}
