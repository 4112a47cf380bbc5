using System.Text;
using ItaIngest.Datasets;
using ItaIngest.Mapping;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>Tables with more than one column of scores whose headers do not say which is which, or say the same again.</summary>
public sealed class SeveralScoreColumnsTests
{
    private const string Cover = "รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\nเทศบาลตำบลสมมุติ\n\n";

    [Fact]
    public void A_column_of_scores_without_a_header_holds_the_one_beside_it()
    {
        var result = Run("ข้อ\tรายการ\tคะแนนที่ได้ ปี ๒๕๖๗ ปี ๒๕๖๘\t\ni1\tเรื่องหนึ่ง\t๘๐.๐๐\t๙๐.๐๐\ni2\tเรื่องสอง\t๘๑.๐๐\t๘๑.๐๐\ni3\tเรื่องสาม\t๘๒.๐๐\t๙๒.๐๐\n");

        var statuses = new ValueStatuses(result.Results);
        result.Facts!.Observations.Where(o => statuses.Of(o) != ValueStatus.Held).Select(o => $"{o.Item} {o.Value}").Should().Equal("i2 81.00");
    }

    [Fact]
    public void Lists_side_by_side_are_read_one_after_the_other()
    {
        var result = Run("ข้อ\tคะแนน\tข้อ\tคะแนน\tข้อ\tคะแนน\ni1\t๘๐.๑๐\te1\t๙๐.๑๐\to1\t๑๐๐.๐๐\ni2\t๘๑.๑๐\te2\t๙๑.๑๐\to2\t๐.๐๐\ni3\t๘๒.๑๐\te3\t๙๒.๑๐\t\t\n");

        result.Facts!.Observations.Select(o => $"{o.Item} {o.Value}").Should().Equal("i1 80.10", "i2 81.10", "i3 82.10", "e1 90.10", "e2 91.10", "e3 92.10", "o1 100.00", "o2 0.00");
        result.Results.Should().NotContain(r => r.IsFinding && r.Code == "ITA-S020");
    }

    [Fact]
    public void A_code_broken_over_two_lines_is_not_the_shorter_code()
    {
        var code = CodeReadings.AtStart("i1\n4", bare: true)!;

        code.Costs.Keys.Should().BeEquivalentTo(["i1", "i14"]);
        code.Raw.Should().Be("i1\n4");
    }

    [Fact]
    public void A_footnotes_mark_alone_is_no_score()
    {
        var result = Run("ข้อ\tรายการ\tคะแนน\ni1\tเรื่องหนึ่ง\t๘๐.๐๐\ni2\tเรื่องสอง\t๑\ni3\tเรื่องสาม\t๐\n");

        result.Facts!.Observations.Select(o => $"{o.Item} {o.Number}").Should().Equal("i1 80.00", "i2 ", "i3 0");
    }

    [Theory]
    [InlineData("EIT 7. ประสิทธิภาพการสื่อสาร", "indicator:7")]
    [InlineData("OIT 10. การป้องกันการทุจริต", "indicator:10")]
    public void An_instrument_and_an_indicator_in_one_cell_are_the_indicator(string cell, string item) =>
        Run("ตัวชี้วัด\tคะแนน\n6. คุณภาพการดำเนินงาน\t๙๒.๘๖\n" + cell + "\t๘๗.๕๗\n").Facts!.Observations.Select(o => o.Item).Should().Equal("indicator:6", item);

    private static DocumentResult Run(string table) =>
        SeedRun.OfBytes("a.txt", Encoding.UTF8.GetBytes(Cover + table), Documents.DocumentFormat.Text);
}
