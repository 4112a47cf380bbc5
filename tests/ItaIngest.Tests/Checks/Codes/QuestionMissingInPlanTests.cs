using ItaIngest.Checks;
using ItaIngest.Documents;

namespace ItaIngest.Tests.Checks.Codes;

/// <summary>ITA-M007: only a plan that goes question by question can lack one.</summary>
public sealed class QuestionMissingInPlanTests
{
    private static readonly string[] Scores = ["ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "", "ข้อคำถาม\tคะแนน", "i1\t80.00", "i2\t81.00", "i3\t90.00", "", "ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต", "", "ข้อคำถาม\tคะแนน", "o21\t0.00", "o22\t100.00", "o23\t0.00", ""];

    private const string Plan = "ประเด็นที่ต้องปรับปรุงแก้ไข\tผู้รับผิดชอบ\tขั้นตอนหรือวิธีการ\tกำหนดเวลา";

    private static string Row(string what) => $"{what}\tสำนักปลัด\tจัดอบรมและติดตาม\tภายในปีงบประมาณ ๒๕๖๙";

    private static CheckResult Told(params string[] plan) => Written.Analysis([.. Scores, .. plan]).Of("ITA-M007").Should().ContainSingle().Subject;

    [Fact]
    public void A_question_that_the_plan_leaves_out_is_told_with_its_score_and_the_end_of_the_plan()
    {
        var result = Told(Plan, Row("i1"), Row("i2"), Row("o21"));
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Info, Withholds = Array.Empty<string>() });
        result.Figures.Should().Contain("questions", "o23").And.Contain("mark", "85.00");
        result.Evidence.Select(e => (e.At.Line, e.Role)).Should().Equal((17, "defect"), (22, "other"));
    }

    [Fact]
    public void A_row_in_the_last_line_of_the_file_counts()
    {
        var result = Told(Plan, Row("i1"), Row("i2"), Row("o21"), "o23\t\tรายงานผลการดำเนินการ\t");
        result.Verdict.Should().Be(Verdict.Holds);
        result.Figures["questions"].Should().Be("4");
    }

    [Fact]
    public void What_the_plan_answers_without_its_code_is_not_missing()
    {
        Told(Plan, Row("i1"), Row("i2"), Row("o21"), Row("การประเมินความเสี่ยงการทุจริตประจำปี และมาตรการ"), Row("รายงานผลตามนโยบาย No Gift Policy")).Verdict.Should().NotBe(Verdict.CannotTell);
        Told("ตัวชี้วัด\tประเด็นที่ต้องปรับปรุงแก้ไข\tผู้รับผิดชอบ\tขั้นตอนหรือวิธีการ\tกำหนดเวลา", "\t" + Row("i1"), "\t" + Row("i2"), "\t" + Row("o21"), "๑๐. การป้องกันการทุจริต\t" + Row("ทุกเรื่อง")).Verdict.Should().Be(Verdict.Holds);
    }

    [Fact]
    public void A_plan_by_indicator_or_topic_or_none_tells_nothing()
    {
        Told("มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tระยะเวลา", "จัดทำคู่มือ\tประชุม\tสำนักปลัด\tตลอดปี", "อบรมพนักงาน\tประชุม\tสำนักปลัด\tตลอดปี").Figures["reason"].Should().Be("plan-not-by-question");
        Told("ตัวชี้วัด\tมาตรการ\tผู้รับผิดชอบ\tระยะเวลา", "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\tจัดทำคู่มือ\tสำนักปลัด\tตลอดปี", "ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต\tอบรม\tสำนักปลัด\tตลอดปี").Figures["reason"].Should().Be("plan-not-by-question");
        Told().Figures["reason"].Should().Be("no-plan");
    }

    [Fact]
    public void An_instrument_that_the_plan_names_by_topic_is_left_open()
    {
        var result = Told(Plan, Row("i1"), Row("i2"), Row("i3"), Row("การเผยแพร่ให้ครบทุกหัวข้อ"));
        result.Verdict.Should().Be(Verdict.CannotTell);
        result.Figures["questions"].Should().Be("2");
    }

    [Fact]
    public void A_plan_that_answers_the_lesser_part_chooses()
    {
        var result = Given.Report(2568).Scores("i1", "80", "80", "80", "80", "80", "80", "80").Plan("i1", "i2", "i3").ResultOf("ITA-M007");
        result.Figures.Should().Contain("reason", "plan-chooses").And.Contain("missing", "4");
        Given.Report(2568).Scores("i1", "80", "80", "80", "80", "80", "80").Plan("i1", "i2", "i3").ResultOf("ITA-M007").Figures["questions"].Should().Be("i4,i5,i6");
    }

    [Fact]
    public void A_plan_behind_the_last_section_is_read_by_its_codes() =>
        Written.Analysis([.. Scores, Plan, Row("i1"), Row("i2"), Row("o21"), Row("o23")]).Results.Should().NotContain(r => r.Code == "ITA-M011");

    [Fact]
    public void Of_a_file_that_was_read_in_part_nothing_is_missed() =>
        Given.Report(2568).Score("i1", "80").Note(NoteKind.Loss, "damaged-part", "a").ResultOf("ITA-M007").Figures["reason"].Should().Be("partly-read");

    [Fact]
    public void Without_a_mark_or_with_all_above_it_nothing_is_said()
    {
        Given.Report(2568).Score("i1", "85.00").ResultsOf("ITA-M007").Should().BeEmpty("what has the mark passes");
        Given.Report(2568).Score("i1", "80", copies: ["90"]).ResultsOf("ITA-M007").Should().BeEmpty("one of two statements passes");
        Given.Report(2568).Book(b => b with { PassMark = null }).Score("i1", "80").ResultOf("ITA-M007").Figures["reason"].Should().Be("mark-unknown");
    }
}
