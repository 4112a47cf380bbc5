using ItaIngest.Checks;

namespace ItaIngest.Tests.Checks.Narrative;

/// <summary>Rises and falls in sentences and tables of many forms: what is right is silent, what is wrong is told with its place.</summary>
public sealed class DeltasAsStatedTests
{
    private static IReadOnlyList<CheckResult> Say(string code, params string[] blocks) => [.. TextReport.Of(2568, [TextReport.Scores, .. blocks]).Results.Where(r => r.Code == code)];

    [Theory]
    [InlineData("คะแนนรวมเพิ่มขึ้นจาก ๘๑.๒๙ คะแนน ในปี ๒๕๖๗ เป็น ๙๐.๖๙ คะแนน ในปี ๒๕๖๘ เพิ่มขึ้น ๙.๔๐ คะแนน")]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๙๗.๕๐ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๘.๙๑ คะแนน มีคะแนนเฉลี่ยเพิ่มขึ้น ๑.๔๑ คะแนน")]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๙๘.๙๑ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๗.๕๐ คะแนน ลดลง ๑.๔๑ คะแนน")]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๙๘.๙๑ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๗.๕๐ คะแนน ลดลง -๑.๔๑ คะแนน")]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๙๗.๕๐ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๘.๙๑ คะแนน เพิ่มขึ้น (+๑.๔๑)")]
    [InlineData("แบบวัด EIT ลดลงจาก 90.00 เป็น 88.50 คะแนน ลดลง 1.50 คะแนน")]
    [InlineData("ปี ๒๕๖๘ ได้คะแนน ๙๘.๙๑ คะแนน ปี ๒๕๖๗ ได้คะแนน ๙๗.๕๐ คะแนน เพิ่มขึ้น ๑.๔๑ คะแนน")]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๙๗.๕๐ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๘.๙๑ คะแนน เพิ่มขึ้นจากปี ๒๕๖๗ ๑.๔๑ คะแนน")]
    [InlineData("จากเดิม 90.00 คะแนน เป็น 91.25 คะแนน เพิ่มขึ้นจำนวน 1.25 คะแนน")]
    public void What_is_right_in_a_sentence_holds(string sentence) => Say("ITA-S030", sentence).Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Holds);

    [Theory]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๙๗.๕๐ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๘.๙๑ คะแนน เพิ่มขึ้น ๑.๔๗ คะแนน")]
    [InlineData("คะแนนรวมเพิ่มขึ้นจาก ๘๑.๒๙ คะแนน ในปี ๒๕๖๗ เป็น ๙๐.๖๙ คะแนน ในปี ๒๕๖๘ เพิ่มขึ้น ๙.๔๙ คะแนน")]
    [InlineData("แบบวัด EIT ลดลงจาก 90.00 เป็น 88.50 คะแนน ลดลง 1.05 คะแนน")]
    public void What_is_wrong_in_a_sentence_fails(string sentence) => Say("ITA-S030", sentence).Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Fails);

    [Theory]
    // A share of the score before, or of something else.
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๘๐.๐๐ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๐.๐๐ คะแนน เพิ่มขึ้นร้อยละ ๑๒.๕๐")]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๘๐.๐๐ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๐.๐๐ คะแนน เพิ่มขึ้น 12.50%")]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๘๐.๐๐ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๐.๐๐ คะแนน เพิ่มขึ้นคิดเป็นร้อยละ ๑๒.๕๐")]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๘๐.๐๐ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๐.๐๐ คะแนน และมีผู้ใช้บริการเพิ่มขึ้น ๑๕.๐๐ คน")]
    [InlineData("จาก ๕ เป็น ๑๐ โครงการ เพิ่มขึ้น ๔ โครงการ")]
    [InlineData("งบประมาณเพิ่มขึ้น ๒.๕๐ ล้านบาท")]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๙๗.๕๐ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๘.๙๑ คะแนน เพิ่มขึ้นจากปี ๒๕๖๖ ๓.๙๑ คะแนน")]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๙๗.๕๐ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๘.๙๑ คะแนน โดย IIT เพิ่มขึ้น ๒.๐๐ คะแนน")]
    [InlineData("ตั้งเป้าให้เพิ่มขึ้นจาก 90.00 เป็น 95.00 คะแนน")]
    [InlineData("คะแนน ๙๐.๐๐ ควรเพิ่มขึ้นเป็น ๙๕.๐๐ คะแนน")]
    public void A_ratio_and_a_rise_of_something_else_are_not_compared(string sentence)
    {
        Say("ITA-S030", sentence).Should().NotContain(r => r.Verdict == Verdict.Fails);
        Say("ITA-S031", sentence).Should().BeEmpty();
    }

    [Theory]
    [InlineData("ปี ๒๕๖๘ ได้คะแนน ๙๙.๕๗ คะแนน เพิ่มขึ้นจากปีก่อน ๐.๒๓ คะแนน")]
    [InlineData("ภาพรวมได้คะแนน 93.03 คะแนน ลดลงจากปีที่แล้ว 1.20 คะแนน")]
    [InlineData("ภาพรวมได้คะแนน 93.03 คะแนน ลดลงจากปี 2567 จำนวน 1.20 คะแนน")]
    public void A_difference_from_a_score_that_is_not_stated_beside_it_cannot_be_told(string sentence) =>
        Say("ITA-S030", sentence).Should().ContainSingle().Which.Verdict.Should().Be(Verdict.CannotTell);

    [Fact]
    public void A_rise_without_its_number_is_told_as_such() =>
        Say("ITA-S031", "ปี ๒๕๖๗ ได้คะแนน ๙๒.๔๐ คะแนน ปี ๒๕๖๘ ได้คะแนน ๙๔.๐๑ คะแนน มีคะแนนเฉลี่ยเพิ่มขึ้น").Should().ContainSingle().Which.Figures["recomputed"].Should().Be("1.61");

    [Theory]
    [InlineData("ผลต่าง", "+๑.๑๐", "-๐.๘๕")]
    [InlineData("ผลต่าง", "1.10", "0.85")]
    [InlineData("ผลต่าง", "1.10", "-0.85")]
    [InlineData("เพิ่มขึ้น/ลดลง", "เพิ่มขึ้น 1.10", "ลดลง 0.85")]
    [InlineData("เพิ่มขึ้น/ลดลง", "- เพิ่มขึ้น 1.10", "- ลดลง 0.85")]
    [InlineData("เพิ่มขึ้น (ลดลง)", "1.10", "(0.85)")]
    [InlineData("เพิ่ม/ลด", "▲ 1.10", "▼ 0.85")]
    [InlineData("ส่วนต่าง", "↑1.10 คะแนน", "↓0.85 คะแนน")]
    [InlineData("ผลต่าง", "+1.10 (1.13%)", "-0.85 (ร้อยละ 0.88)")]
    [InlineData("ผลต่าง (๒๕๖๘ กับ ๒๕๖๗)", "1.10", "−0.85")]
    public void What_is_right_in_a_table_holds(string header, string up, string down)
    {
        var results = Say("ITA-S030", $"ที่\tตัวชี้วัด\tปี ๒๕๖๗\tปี ๒๕๖๘\t{header}\n๑\tการปฏิบัติหน้าที่\t๙๗.๐๐\t๙๘.๑๐\t{up}\n๒\tการใช้งบประมาณ\t๙๖.๑๕\t๙๕.๓๐\t{down}");
        results.Select(r => r.Verdict).Should().Equal(Verdict.Holds, Verdict.Holds);
    }

    [Theory]
    [InlineData("ผลต่าง", "+1.01")]
    [InlineData("ผลต่าง", "-1.10")]
    [InlineData("เพิ่มขึ้น/ลดลง", "ลดลง 1.10")]
    [InlineData("ผลต่าง", "1.70")]
    public void What_is_wrong_in_a_table_fails_at_its_row(string header, string stated)
    {
        var result = Say("ITA-S030", $"ที่\tตัวชี้วัด\tปี ๒๕๖๗\tปี ๒๕๖๘\t{header}\n๑\tการปฏิบัติหน้าที่\t๙๗.๐๐\t๙๘.๑๐\t{stated}\n๒\tการใช้งบประมาณ\t๙๖.๑๕\t๙๗.๑๕\t{(stated.StartsWith('1') ? "1.00" : "+1.00")}").Single(r => r.Verdict == Verdict.Fails);
        result.Subject.Item.Should().Be("indicator:1");
    }

    [Theory]
    [InlineData("ร้อยละที่เพิ่มขึ้น")]
    [InlineData("ผลต่าง (ร้อยละ)")]
    [InlineData("อัตราการเปลี่ยนแปลง (%)")]
    [InlineData("ส่วนต่างจากเป้าหมาย")]
    [InlineData("ส่วนต่างจากค่าเฉลี่ยประเทศ")]
    [InlineData("ผลต่างจากคะแนนเต็ม")]
    public void Shares_and_differences_from_others_are_not_compared(string header) =>
        Say("ITA-S030", $"ที่\tตัวชี้วัด\tปี ๒๕๖๗\tปี ๒๕๖๘\t{header}\n๑\tการปฏิบัติหน้าที่\t๙๗.๐๐\t๙๘.๑๐\t๑.๑๓\n๒\tการใช้งบประมาณ\t๙๖.๑๕\t๙๗.๑๕\t๑.๐๔").Should().NotContain(r => r.Verdict == Verdict.Fails);

    [Fact]
    public void A_sentence_in_a_column_of_reasons_is_no_difference() =>
        Say("ITA-S030", "ที่\tตัวชี้วัด\tปี ๒๕๖๗\tปี ๒๕๖๘\tสาเหตุที่ลดลง\n๑\tการปฏิบัติหน้าที่\t๙๗.๐๐\t๙๖.๑๐\tควรเพิ่มช่องทางอีก ๒ ช่องทาง\n๒\tการใช้งบประมาณ\t๙๖.๑๕\t๙๕.๑๕\tผู้ตอบลดลง ๓๐ คน").Should().BeEmpty();

    [Fact]
    public void A_later_year_may_stand_first() =>
        Say("ITA-S030", "ที่\tตัวชี้วัด\tปี ๒๕๖๘\tปี ๒๕๖๗\tผลต่าง\n๑\tการปฏิบัติหน้าที่\t๙๘.๑๐\t๙๗.๐๐\t+๑.๑๐\n๒\tการใช้งบประมาณ\t๙๖.๑๕\t๙๗.๑๕\t-๑.๐๐").Select(r => r.Verdict).Should().Equal(Verdict.Holds, Verdict.Holds);

    [Fact]
    public void Three_years_have_a_difference_for_each_step_or_none_that_is_certain()
    {
        Say("ITA-S030", "ที่\tตัวชี้วัด\tปี ๒๕๖๖\tปี ๒๕๖๗\tผลต่าง\tปี ๒๕๖๘\tผลต่าง\n๑\tการปฏิบัติหน้าที่\t๙๖.๐๐\t๙๗.๐๐\t+๑.๐๐\t๙๘.๑๐\t+๑.๑๐").Select(r => r.Verdict).Should().Equal(Verdict.Holds, Verdict.Holds);
        Say("ITA-S030", "ที่\tตัวชี้วัด\tปี ๒๕๖๖\tปี ๒๕๖๗\tปี ๒๕๖๘\tผลต่าง\n๑\tการปฏิบัติหน้าที่\t๙๖.๐๐\t๙๗.๐๐\t๙๘.๑๐\t+๒.๑๐").Single().Verdict.Should().Be(Verdict.CannotTell);
    }

    [Fact]
    public void A_row_of_differences_below_two_years_is_read_by_its_columns()
    {
        const string table = "ปีงบประมาณ\tIIT\tEIT\tOIT\n๒๕๖๗\t๙๐.๐๐\t๘๘.๐๐\t๑๐๐.๐๐\n๒๕๖๘\t๙๑.๕๐\t๘๗.๐๐\t๑๐๐.๐๐\nผลต่าง\t+๑.๕๐\t-๑.๐๐\t๐.๐๐";
        Say("ITA-S030", table).Select(r => (r.Subject.Item, r.Verdict)).Should().Equal(("instrument:IIT", Verdict.Holds), ("instrument:EIT", Verdict.Holds), ("instrument:OIT", Verdict.Holds));
        Say("ITA-S030", table.Replace("-๑.๐๐", "+๑.๐๐", StringComparison.Ordinal)).Where(r => r.Verdict == Verdict.Fails).Select(r => r.Subject.Item).Should().Equal("instrument:EIT");
    }
}
