using ItaIngest.Checks;

namespace ItaIngest.Tests.Checks.Codes;

/// <summary>ITA-M010: a repeated row is told; in a plan one question may have several measures.</summary>
public sealed class CodeRepeatedTests
{
    [Theory]
    [InlineData("90.00", "90.00")]
    [InlineData("91.00", "90.00|91.00")]
    public void A_row_twice_in_a_table_is_told_with_its_scores(string second, string scores)
    {
        var report = Written.Analysis("ข้อคำถาม\tคะแนน", "i1 ถามเรื่องหนึ่ง\t90.00", $"i1 ถามเรื่องหนึ่ง\t{second}", "i2 ถามอีกเรื่อง\t92.00", "i3 ถามเรื่องที่สาม\t93.00");
        var result = report.Of("ITA-M010").Should().ContainSingle().Subject;
        result.Evidence.Select(e => e.At.Line).Should().Equal(6, 7);
        result.Figures["scores"].Should().Be(scores);
        report.Of("ITA-S020").Any(r => r.Verdict == Verdict.Fails).Should().Be(second == "91.00");
    }

    [Fact]
    public void One_question_with_two_measures_is_no_repeated_row()
    {
        const string Plan = "ประเด็นที่ต้องปรับปรุงแก้ไข\tผู้รับผิดชอบ\tขั้นตอนหรือวิธีการ\tกำหนดเวลา";
        Written.Analysis("ข้อคำถาม\tคะแนน", "i1\t80.00", "", Plan, "i1\tสำนักปลัด\tจัดอบรม\tมีนาคม ๒๕๖๙", "i1\tกองคลัง\tทำคู่มือ\tเมษายน ๒๕๖๙").Of("ITA-M010").Should().BeEmpty();
        Written.Analysis("ข้อคำถาม\tคะแนน", "i1\t80.00", "", Plan, "i1\tสำนักปลัด\tจัดอบรม\tมีนาคม ๒๕๖๙", "i1\tสำนักปลัด\tจัดอบรม\tมีนาคม ๒๕๖๙").Of("ITA-M010").Should().ContainSingle();
    }
}
