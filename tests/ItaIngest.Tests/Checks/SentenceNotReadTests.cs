using System.Text;
using ItaIngest.Checks;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Checks;

/// <summary>ITA-M013: points that a sentence states and that were not taken.</summary>
public sealed class SentenceNotReadTests
{
    private const string Cover = "รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\nเทศบาลตำบลสมมุติ\n\n";

    [Theory]
    [InlineData("คะแนน IIT, EIT และ OIT เท่ากับ ๘๑.๐๑, ๘๒.๐๒ และ ๘๓.๐๓ คะแนน ตามลำดับ")]
    [InlineData("ข้อ i๓ ได้คะแนน ๘๑.๐๑ คะแนน ซึ่งควรพัฒนา")]
    [InlineData("o3 อำนาจหน้าที่ 100.00")]
    [InlineData("ตัวชี้วัดที่ 10 การป้องกันการทุจริต 65.67 ไม่ผ่าน")]
    [InlineData("60.00")]
    public void Points_that_are_not_taken_are_told(string sentence) =>
        Run(sentence).Results.Should().ContainSingle(r => r.Code == "ITA-M013").Which.Severity.Should().Be(Severity.Warning);

    [Theory]
    [InlineData("แบบวัด IIT ได้คะแนน ๘๑.๐๑ คะแนน")]
    [InlineData("ตัวชี้วัดต้องได้คะแนนไม่น้อยกว่า ๘๕.๐๐ คะแนน")]
    [InlineData("ผู้ตอบแบบวัด EIT คิดเป็นร้อยละ ๘๘.๑๒ ของกลุ่มตัวอย่าง")]
    [InlineData("ผลการประเมินระดับ A คะแนน ๘๕.๐๐ – ๙๔.๙๙ คะแนน")]
    [InlineData("ค่าวัสดุ 88.12")]
    public void What_is_taken_or_is_no_result_is_silent(string sentence) =>
        Run(sentence).Results.Should().NotContain(r => r.Code == "ITA-M013");

    private static DocumentResult Run(string sentence) =>
        SeedRun.OfBytes("a.txt", Encoding.UTF8.GetBytes(Cover + sentence + "\n"), Documents.DocumentFormat.Text);
}
