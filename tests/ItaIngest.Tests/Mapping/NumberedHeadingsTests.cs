using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>Headings of indicators that are misread, told by their letters and the number behind them.</summary>
public sealed class NumberedHeadingsTests
{
    private static readonly NumberedHeadings Headings = new(new ConfusionDistance(SeedRun.Rules.Confusions));

    [Theory]
    [InlineData("ดัวชี้วัดที่ 8", "ตัวชี้วัดที่", "ดัวชี้วัดที่")]
    [InlineData("ดัวชี้วัดที่ 9.4", "ตัวชี้วัดย่อยที่", "ดัวชี้วัดที่")]
    [InlineData("ตัวชี้วัดอย่างที่ 9.3 การจัดซื้อจัดจ้าง", "ตัวชี้วัดย่อยที่", "ตัวชี้วัดอย่างที่")]
    [InlineData("ตัวชี้วัดย่อที่ 10.2", "ตัวชี้วัดย่อยที่", "ตัวชี้วัดย่อที่")]
    [InlineData("ผลของ ตวชี้วัดที่ ๖ คุณภาพ", "ตัวชี้วัดที่", "ตวชี้วัดที่")]
    [InlineData("OIT ตัวชี้วัดที่ ตัวชี้วัดที่ ๑๐ การป้องกัน", "ตัวชี้วัดที่", "ตัวชี้วัดที่ ตัวชี้วัดที่")]
    public void A_misread_heading_is_told(string text, string heading, string stretch)
    {
        var found = Headings.Find(text).Should().ContainSingle().Subject;
        found.Heading.Should().Be(heading);
        text.Substring(found.Start, found.Length).Should().Be(stretch);
    }

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน")]
    [InlineData("ตัวชี้วัดย่อยที่ 9.2 การบริหารงาน")]
    [InlineData("ข้อที่ 4")]
    [InlineData("วันที่ 5 มกราคม")]
    [InlineData("ครั้งที่ 2")]
    [InlineData("ประกาศฉบับที่ 3")]
    [InlineData("ตัวชี้วัดที่เกี่ยวข้อง")]
    [InlineData("ตวชี้วัดที่ 12")]
    [InlineData("")]
    public void What_is_none_or_is_right_is_left_alone(string text) => Headings.Find(text).Should().BeEmpty();
}
