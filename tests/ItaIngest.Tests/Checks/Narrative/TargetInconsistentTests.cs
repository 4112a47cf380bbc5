using ItaIngest.Checks;

namespace ItaIngest.Tests.Checks.Narrative;

/// <summary>ITA-N002: one target with two values.</summary>
public sealed class TargetInconsistentTests
{
    private const string In2566 = "ในปีงบประมาณ พ.ศ. ๒๕๖๖ หน่วยงานภาครัฐต้องผ่านเกณฑ์ (๘๕ คะแนนขึ้นไป) ไม่น้อยกว่าร้อยละ ";

    [Fact]
    public void Two_values_of_one_year_are_one_finding_with_every_place_and_the_known_target()
    {
        var result = TextReport.Say("ITA-N002", TextReport.Scores, In2566 + "๘๔", In2566 + "๑๐๐", "ปีงบประมาณ ๒๕๖๖ หน่วยงานที่ได้ ๘๕ คะแนนขึ้นไป เป็นจำนวนไม่น้อยกว่าร้อยละ ๑๐๐ ของหน่วยงานทั้งหมด").Should().ContainSingle().Subject;
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning });
        result.Figures.Should().Contain("known", "84").And.Contain("values", "84|100");
        result.Evidence.Select(e => e.Role).Should().Equal("witness", "defect", "defect");
        result.Repair.Should().BeEquivalentTo(new { From = "100", To = "84", Safety = Safety.ShowOnly });
    }

    [Fact]
    public void Without_a_known_target_none_of_the_two_is_right()
    {
        var sentence = "ในปีงบประมาณ พ.ศ. ๒๕๖๗ หน่วยงานภาครัฐต้องผ่านเกณฑ์ (๘๕ คะแนนขึ้นไป) ไม่น้อยกว่าร้อยละ ";
        var result = TextReport.Say("ITA-N002", TextReport.Scores, sentence + "๘๔", sentence + "๘๘").Single();
        result.Repair.Should().BeNull();
        result.Evidence.Should().OnlyContain(e => e.Role == "defect");
    }

    [Fact]
    public void The_same_value_everywhere_holds() =>
        TextReport.Say("ITA-N002", TextReport.Scores, In2566 + "๘๔", In2566 + "84").Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Holds);

    [Theory]
    [InlineData("ความพึงพอใจของผู้รับบริการ ไม่น้อยกว่าร้อยละ ๙๐")]
    [InlineData("บุคลากรเข้ารับการอบรม ไม่น้อยกว่าร้อยละ ๘๐")]
    [InlineData("ในปีงบประมาณ พ.ศ. ๒๕๖๖ หน่วยงานประเภทองค์กรปกครองส่วนท้องถิ่นต้องผ่านเกณฑ์ ไม่น้อยกว่าร้อยละ ๗๐")]
    [InlineData("หน่วยงานในสังกัดผ่านเกณฑ์ ไม่น้อยกว่าร้อยละ ๑๐๐")]
    [InlineData("ในปีงบประมาณ พ.ศ. ๒๕๖๕ หน่วยงานภาครัฐต้องผ่านเกณฑ์ (๘๕ คะแนนขึ้นไป) ไม่น้อยกว่าร้อยละ ๘๐")]
    [InlineData("หน่วยงานภาครัฐต้องผ่านเกณฑ์ (๘๕ คะแนนขึ้นไป) ไม่น้อยกว่าร้อยละ ๑๐๐ ภายในปี พ.ศ. ๒๕๘๐")]
    [InlineData("ค่าเป้าหมายของตัวชี้วัด ไม่ต่ำกว่าร้อยละ ๘๕")]
    [InlineData("มีผลการประเมิน ITA ไม่น้อยกว่าร้อยละ ๘๕")]
    public void Targets_of_other_things_and_other_years_are_not_compared(string other) =>
        TextReport.Say("ITA-N002", TextReport.Scores, In2566 + "๘๔", other).Should().NotContain(r => r.Verdict == Verdict.Fails);

    [Fact]
    public void Two_projects_with_targets_of_their_own_are_not_compared() =>
        TextReport.Say("ITA-N002", TextReport.Scores, "ผู้เข้าร่วมโครงการมีความรู้เพิ่มขึ้น ไม่น้อยกว่าร้อยละ ๘๐", "ผู้เข้าร่วมโครงการมีความรู้เพิ่มขึ้น ไม่น้อยกว่าร้อยละ ๙๐").Should().NotContain(r => r.Verdict == Verdict.Fails);

    [Fact]
    public void A_long_sentence_that_stands_twice_with_two_values_is_one_target()
    {
        const string sentence = "เทศบาลตั้งใจจะพัฒนาการให้บริการแก่ประชาชนทุกช่องทางอย่างต่อเนื่องและเท่าเทียม โดยให้ผู้มาติดต่อได้รับคำตอบภายในสามวันทำการ ไม่น้อยกว่าร้อยละ ";
        TextReport.Say("ITA-N002", TextReport.Scores, sentence + "๘๐ ของเรื่องทั้งหมด", sentence + "๙๐ ของเรื่องทั้งหมด").Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Fails);
    }

    [Fact]
    public void A_target_without_a_year_cannot_be_compared() =>
        TextReport.Say("ITA-N002", TextReport.Scores, In2566 + "๘๔", "หน่วยงานภาครัฐต้องผ่านเกณฑ์ ไม่น้อยกว่าร้อยละ ๘๘").Should().ContainSingle().Which.Figures["reason"].Should().Be("target-year-not-told");
}
