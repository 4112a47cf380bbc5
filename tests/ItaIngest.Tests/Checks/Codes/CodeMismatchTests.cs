using ItaIngest.Checks;

namespace ItaIngest.Tests.Checks.Codes;

/// <summary>ITA-M003 over the tables of a report, in both directions.</summary>
public sealed class CodeMismatchTests
{
    private const string Plan = "ประเด็นที่ต้องปรับปรุงแก้ไข\tผู้รับผิดชอบ\tขั้นตอนหรือวิธีการ\tกำหนดเวลา";

    // Questions of an invented year-book gap: the book of 2568 knows no titles of i and e.
    private const string Budget = "ท่านทราบแผนการใช้จ่ายเงินของกองท่านดีเพียงใดในปีที่ผ่านมา";
    private const string Fair = "หัวหน้าของท่านแบ่งงานให้ทุกคนอย่างเสมอหน้ากันหรือไม่";

    private static string Row(string what) => $"{what}\tสำนักปลัด\tจัดอบรม\tภายในปีงบประมาณ ๒๕๖๙";

    private static IReadOnlyList<CheckResult> Told(string[] scores, params string[] plan) =>
        Written.Analysis(["ข้อคำถาม\tคะแนน", .. scores, "", "แผนการดำเนินการ", "", Plan, .. plan]).Of("ITA-M003");

    [Fact]
    public void Two_titles_under_one_code_are_told_over_the_tables_of_a_report()
    {
        var result = Told([$"i4 {Budget}\t80.00", "i5 ท่านเคยเห็นการแจกจ่ายของขวัญแก่ผู้ตรวจงานหรือไม่\t82.00"], Row($"i4 {Fair}")).Should().ContainSingle().Subject;
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning, Subject = new Subject("i4", 2568) }, o => o.ExcludingMissingMembers());
        result.Figures.Should().Contain("defect", "two-titles").And.NotContainKey("to");
        result.Evidence.Select(e => e.At.Line).Should().Equal(12, 6);
    }

    [Fact]
    public void The_right_title_is_the_one_that_the_book_knows()
    {
        var known = Given.RealRules.Book(2568)!.Question("o23")!.Title!.Value;
        var titled = Told([$"o23 {known}\t0.00"], Row("o23 ทะเบียนครุภัณฑ์ยานพาหนะและเครื่องจักรกลหนัก")).Should().ContainSingle().Subject;
        titled.Repair.Should().BeEquivalentTo(new { To = known, Safety = Safety.ShowOnly });
        titled.Evidence[0].At.Line.Should().Be(11, "the title that is not its own comes first");
    }

    [Theory]
    [InlineData("ท่านทราบแผนการใช้จ่ายเงินของกองท่านดีเพียงใด ในปีที่ผ่านมา")]
    [InlineData("ท่านทราบแผนการใชัจ่ายเงินของกองทานดีเพียงไดในปีที่ผานมา")]
    [InlineData("ทราบแผนการใช้จ่ายเงิน")]
    public void What_OCR_or_haste_made_of_a_title_is_no_second_title(string variant) =>
        Told([$"i4 {Budget}\t80.00"], Row("i4 " + variant)).Should().BeEmpty();

    [Fact]
    public void One_title_under_two_codes_is_undecided_where_the_book_knows_neither()
    {
        var result = Told([$"i4 {Budget}\t80.00", $"i6 {Fair}\t90.00"], Row($"i5 {Budget}")).Should().ContainSingle().Subject;
        result.Should().BeEquivalentTo(new { Severity = Severity.Error, Subject = new Subject("i4|i5", 2568), Withholds = new[] { "i4@2568/score" } }, o => o.ExcludingMissingMembers());
        result.Repair.Should().BeEquivalentTo(new { To = "i4", Alternatives = new[] { "i5" } });
        result.Evidence.Select(e => e.At.Line).Should().Equal(6, 12);
    }

    [Fact]
    public void A_row_that_is_copied_under_the_next_code_is_told() =>
        Told([$"e4 {Budget}\t80.00", $"e5 {Budget}\t80.00"]).Should().ContainSingle().Which.Withholds.Should().Equal("e4@2568/score", "e5@2568/score");

    [Fact]
    public void An_indicators_name_beside_the_codes_is_no_title_of_them() =>
        Written.Analysis("ข้อคำถาม\tคะแนน", $"i4 {Budget}\t80.00", $"i5 {Fair}\t90.00", "",
            "ข้อคำถาม\tตัวชี้วัด\tคะแนน", "i4\tการใช้งบประมาณ\t80.00", "i5\tการใช้งบประมาณ\t90.00").Of("ITA-M003").Should().BeEmpty();
}
