using System.Text;
using ItaIngest.Checks;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Checks;

/// <summary>ITA-M012: a table of no known kind with numbers like scores.</summary>
public sealed class TableNotMappedTests
{
    private const string Cover = "รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\nเทศบาลตำบลสมมุติ\n\n";

    [Theory]
    [InlineData("กลุ่มผู้ตอบ ITA\tปริมาณงาน\tค่ากลาง\nกลุ่มหนึ่ง\tมาก\t๘๘.๑๒\nกลุ่มสอง\tน้อย\t๗๗.๑๐\n", Severity.Warning)]
    [InlineData("สังกัด\tIIT\tEIT\tOIT\tผลสุดท้าย\nหน่วยนี้\t๙๐.๑๒\t๘๘.๓๔\t๙๕.๐๐\t๙๑.๕๔\n", Severity.Warning)]
    [InlineData("ที่\tรายการ\tค่าหนึ่ง\tค่าสอง\n๑\tการปฏิบัติหน้าที่\t๙๐.๑๒\tก\n๒\tการใช้อำนาจ\t๘๘.๓๔\tข\n", Severity.Warning)]
    [InlineData("สิ่งหนึ่ง\tค่าหนึ่ง\nสิ่งสอง o๑\t๘๘.๑\nสิ่งสาม o๒\t๗๗.๑\nIIT\t\n", Severity.Warning)]
    [InlineData("แบบวัด EIT\n\nกลุ่ม\tปริมาณ\tค่ากลาง\nหนึ่ง\tมาก\t๘๘.๑๒\nสอง\tน้อย\t๗๗.๑๐\n", Severity.Warning)]
    [InlineData("หมวดรายจ่าย\tวงเงิน\tเบิกจ่าย\nค่าตอบแทน\tล้านบาท\t๘๘.๑๒\nค่าวัสดุ\tล้านบาท\t๗๗.๑๐\n", Severity.Info)]
    public void Numbers_like_scores_in_a_table_of_no_known_kind_are_told(string table, Severity severity)
    {
        var result = Run(table);
        result.Facts!.Observations.Should().BeEmpty();
        result.Results.Should().ContainSingle(r => r.Code == "ITA-M012").Which.Severity.Should().Be(severity);
        result.Results.Should().NotContain(r => r.IsFinding && r.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("ลำดับ\tชื่อหลักสูตร\tจำนวนคน\n๑\tจริยธรรม\t๓๐\n๒\tบัญชี\t๒๕\n")]
    [InlineData("ลำดับ\tตัวชี้วัด\tคะแนน\n๑\tการปฏิบัติหน้าที่\t๙๐.๑๒\n๒\tการใช้งบประมาณ\t๘๘.๐๐\n")]
    public void Other_tables_are_silent(string table) =>
        Run(table).Results.Should().NotContain(r => r.Code == "ITA-M012");

    private static DocumentResult Run(string table) =>
        SeedRun.OfBytes("a.txt", Encoding.UTF8.GetBytes(Cover + table), Documents.DocumentFormat.Text);
}
