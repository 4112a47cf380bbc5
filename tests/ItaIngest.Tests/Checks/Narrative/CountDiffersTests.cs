using ItaIngest.Checks;

namespace ItaIngest.Tests.Checks.Narrative;

/// <summary>ITA-N006: counts in sentences against lists, scores and rows.</summary>
public sealed class CountDiffersTests
{
    [Theory]
    [InlineData("สรุปว่าผ่านเกณฑ์ร้อยละ ๘๕ มี ๔ ตัวชี้วัด คือ การปฏิบัติหน้าที่ การใช้อำนาจ ประสิทธิภาพการสื่อสาร และการเปิดเผยข้อมูล")]
    [InlineData("ผ่านเกณฑ์ ๔ ตัวชี้วัด และไม่ผ่านเกณฑ์ ๖ ตัวชี้วัด")]
    [InlineData("มี ๖ ตัวชี้วัดที่ได้คะแนนต่ำกว่า ๘๕ คะแนน ซึ่งต้องพัฒนา")]
    [InlineData("จำนวน 4 ตัวชี้วัด ที่มีคะแนนตั้งแต่ 85.00 คะแนนขึ้นไป")]
    [InlineData("ตัวชี้วัดที่ได้คะแนนมากกว่า 90 มีจำนวน 1 ตัวชี้วัด ได้แก่ การปฏิบัติหน้าที่")]
    [InlineData("ตัวชี้วัดที่ได้คะแนนต่ำกว่าเกณฑ์ มี ๖ ตัวชี้วัด")]
    [InlineData("แบบวัด IIT ผ่านเกณฑ์ ๒ ตัวชี้วัด ส่วนแบบวัด EIT ผ่านเกณฑ์ ๑ ตัวชี้วัด")]
    [InlineData("จุดแข็งมี ๒ ตัวชี้วัด คือ ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ (91.10) และตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล (88.00)")]
    public void What_agrees_holds(string sentence) =>
        TextReport.Say("ITA-N006", TextReport.Scores, sentence).Should().NotBeEmpty().And.OnlyContain(r => r.Verdict == Verdict.Holds);

    [Theory]
    [InlineData("ผ่านเกณฑ์ร้อยละ ๘๕ มี ๓ ตัวชี้วัด", "4")]
    [InlineData("ไม่ผ่านเกณฑ์ จำนวน ๗ ตัวชี้วัด", "6")]
    [InlineData("แบบวัด IIT มีตัวชี้วัดที่ไม่ผ่านเกณฑ์ ๒ ตัวชี้วัด", "3")]
    [InlineData("ผ่านเกณฑ์ ๔ ตัวชี้วัด คือ การปฏิบัติหน้าที่ การใช้งบประมาณ การใช้อำนาจ และการเปิดเผยข้อมูล", "4")]
    public void What_the_scores_contradict_fails(string sentence, string counted)
    {
        var result = TextReport.Say("ITA-N006", TextReport.Scores, sentence).Should().ContainSingle().Subject;
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning, Withholds = Array.Empty<string>() });
        result.Figures["counted"].Should().Be(counted);
    }

    [Fact]
    public void The_item_that_does_not_belong_into_the_list_is_named()
    {
        var result = TextReport.Say("ITA-N006", TextReport.Scores, "ผ่านเกณฑ์ ๔ ตัวชี้วัด คือ การปฏิบัติหน้าที่ การใช้งบประมาณ การใช้อำนาจ และการเปิดเผยข้อมูล").Single();
        result.Figures["wrong"].Should().Be("indicator:2");
        result.Evidence.Should().Contain(e => e.Role == "witness" && e.Text == "79.20");
    }

    [Fact]
    public void A_list_that_is_shorter_than_its_number_fails_without_scores_too()
    {
        var result = TextReport.Say("ITA-N006", TextReport.Scores, "ที่ควรรักษาไว้มี ๓ ตัวชี้วัด คือ การปฏิบัติหน้าที่ และการใช้อำนาจ").Single();
        result.Verdict.Should().Be(Verdict.Fails);
        result.Figures["listed"].Should().Be("2");
    }

    [Theory]
    // Examples, and lists of which a word is not understood.
    [InlineData("ที่ควรรักษาไว้มี ๔ ตัวชี้วัด เช่น การปฏิบัติหน้าที่ และการใช้อำนาจ")]
    [InlineData("ที่ควรรักษาไว้มี ๔ ตัวชี้วัด ได้แก่ การปฏิบัติหน้าที่ การใช้อำนาจ เป็นต้น")]
    [InlineData("ที่ควรรักษาไว้มี ๓ ตัวชี้วัด คือ การปฏิบัติหนาที และการใช้อำนาจ และการเปิดเผยข้อมูล")]
    // Of others, of another year, wished for.
    [InlineData("หน่วยงานทั่วประเทศส่วนใหญ่ผ่านเกณฑ์ ๙ ตัวชี้วัด")]
    [InlineData("ปีที่ผ่านมาผ่านเกณฑ์ ๒ ตัวชี้วัด")]
    [InlineData("ในปีงบประมาณ พ.ศ. ๒๕๖๕ ผ่านเกณฑ์ ๒ ตัวชี้วัด")]
    [InlineData("ในปีงบประมาณ พ.ศ. ๒๕๖๕ ผ่านเกณฑ์ ๓ ตัวชี้วัด และไม่ผ่านเกณฑ์ ๗ ตัวชี้วัด")]
    // Of one instrument, or of two, told before.
    [InlineData("แบบวัด IIT ผ่านเกณฑ์ ๒ ตัวชี้วัด และไม่ผ่านเกณฑ์ ๓ ตัวชี้วัด")]
    [InlineData("แบบวัด IIT และ EIT ผ่านเกณฑ์ ๓ ตัวชี้วัด")]
    [InlineData("ข้อคำถามที่ได้คะแนนต่ำกว่า ๘๕ มี ๑๒ ข้อ")]
    [InlineData("หากผ่านเกณฑ์ ๑๐ ตัวชี้วัด จะได้ระดับสูงสุด")]
    // No count of indicators that pass.
    [InlineData("การประเมินประกอบด้วย ๓ แบบวัด รวม ๑๐ ตัวชี้วัด")]
    [InlineData("หน่วยงานไม่ผ่านเกณฑ์ โดยมีจุดแข็งอยู่ ๒ ตัวชี้วัด")]
    [InlineData("ผ่านเกณฑ์ร้อยละ ๘๕ ตัวชี้วัดที่ ๑ ได้คะแนนสูงสุด")]
    [InlineData("ตัวชี้วัดที่ ๑ มี ๖ ข้อคำถาม")]
    [InlineData("มี ๓ ข้อร้องเรียน และ ๒ ข้อเสนอแนะ")]
    [InlineData("มี ๕ ตัวชี้วัดย่อย ผ่านเกณฑ์ ๔ ตัวชี้วัดย่อย")]
    public void What_is_not_certain_is_not_accused(string sentence) =>
        TextReport.Say("ITA-N006", TextReport.Scores, sentence).Should().NotContain(r => r.Verdict == Verdict.Fails);

    [Fact]
    public void Scores_that_are_missing_leave_the_number_open()
    {
        var few = TextReport.Indicators("91.10", "79.20", "86.40");
        TextReport.Say("ITA-N006", few, "ผ่านเกณฑ์ ๕ ตัวชี้วัด").Should().ContainSingle().Which.Verdict.Should().Be(Verdict.CannotTell);
        TextReport.Say("ITA-N006", few, "ผ่านเกณฑ์ ๑ ตัวชี้วัด").Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Fails);
    }

    [Fact]
    public void A_number_that_is_that_of_the_instrument_above_it_is_explained() =>
        TextReport.Say("ITA-N006", TextReport.Scores, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "ไม่ผ่านเกณฑ์ ๓ ตัวชี้วัด").Should().NotContain(r => r.Verdict == Verdict.Fails);

    [Fact]
    public void A_list_that_goes_on_in_the_next_line_is_not_counted()
    {
        const string sentence = "ที่ควรรักษาไว้มี ๓ ตัวชี้วัด คือ การปฏิบัติหน้าที่ การใช้อำนาจ";
        TextReport.Say("ITA-N006", TextReport.Scores, sentence, "และการเปิดเผยข้อมูล ซึ่งได้คะแนนสูง").Should().NotContain(r => r.Verdict == Verdict.Fails);
        TextReport.Say("ITA-N006", TextReport.Scores, sentence, "ข้อเสนอแนะ").Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Fails);
    }

    [Fact]
    public void Scores_of_two_years_may_both_be_meant()
    {
        const string table = "ที่\tตัวชี้วัด\tปี ๒๕๖๕\tปี ๒๕๖๖\n๑\tการปฏิบัติหน้าที่\t๘๐.๐๐\t๙๑.๐๐\n๒\tการใช้งบประมาณ\t๘๑.๐๐\t๙๐.๐๐\n๓\tการใช้อำนาจ\t๘๒.๐๐\t๘๙.๐๐\n๔\tการใช้ทรัพย์สินของราชการ\t๘๖.๐๐\t๘๘.๐๐\n";
        TextReport.Say("ITA-N006", table, "ผ่านเกณฑ์ ๑ ตัวชี้วัด").Should().NotContain(r => r.Verdict == Verdict.Fails);
    }

    private const string Header = "ที่\tมาตรการ/โครงการ/กิจกรรม\tผู้รับผิดชอบ\tระยะเวลา\n";

    private static string Rows(params string[] titles) => Header + string.Concat(titles.Select((t, i) => FormattableString.Invariant($"{i + 1}\t{t}\tสำนักปลัด\tปีงบประมาณ ๒๕๖๗\n")));

    [Fact]
    public void Announced_measures_are_counted_in_the_table()
    {
        var three = Rows("จัดทำคู่มือ", "อบรมเจ้าหน้าที่", "เผยแพร่ข้อมูล");
        TextReport.Say("ITA-N006", TextReport.Scores, "กำหนดมาตรการไว้ จำนวน ๓ มาตรการ ดังนี้", three).Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Holds);
        var result = TextReport.Say("ITA-N006", TextReport.Scores, "กำหนดมาตรการไว้ จำนวน ๔ มาตรการ ดังนี้", three).Should().ContainSingle().Subject;
        result.Verdict.Should().Be(Verdict.Fails);
        result.Figures["counted"].Should().Be("3");
        result.Evidence.Should().Contain(e => e.Role == "witness" && e.Text.Contains("จัดทำคู่มือ"));
    }

    [Fact]
    public void Rows_that_hold_several_measures_are_no_witness()
    {
        var bullets = Rows("- จัดทำคู่มือ - ประกาศคู่มือ", "อบรมเจ้าหน้าที่", "เผยแพร่ข้อมูล");
        TextReport.Say("ITA-N006", TextReport.Scores, "จำนวน ๔ มาตรการ", bullets).Single().Verdict.Should().Be(Verdict.Holds, "the entries in the cells are four");
        TextReport.Say("ITA-N006", TextReport.Scores, "จำนวน ๗ มาตรการ", bullets).Single().Verdict.Should().Be(Verdict.CannotTell);
    }

    [Fact]
    public void Measures_told_of_far_from_the_table_may_be_of_another_plan() =>
        TextReport.Say("ITA-N006", TextReport.Scores, "มติคณะรัฐมนตรีกำหนด จำนวน ๗ มาตรการ", "ก", "ข", "ค", "ง", Rows("จัดทำคู่มือ", "อบรมเจ้าหน้าที่")).Should().ContainSingle().Which.Verdict.Should().Be(Verdict.CannotTell);

    [Fact]
    public void Several_tables_and_other_units_are_no_witness()
    {
        var (a, b) = (Rows("จัดทำคู่มือ", "อบรมเจ้าหน้าที่"), Rows("เผยแพร่ข้อมูล", "รับฟังความคิดเห็น", "ตรวจสอบพัสดุ"));
        foreach (var (sentence, verdict) in new[] { ("จำนวน ๕ มาตรการ", Verdict.Holds), ("จำนวน ๒ มาตรการ", Verdict.Holds), ("จำนวน ๙ มาตรการ", Verdict.CannotTell) })
            TextReport.Say("ITA-N006", TextReport.Scores, sentence, a, "ส่วนที่สอง", b).Should().ContainSingle(sentence).Which.Verdict.Should().Be(verdict, sentence);
        TextReport.Say("ITA-N006", TextReport.Scores, "จัดฝึกอบรม จำนวน ๙ โครงการ", a).Single().Verdict.Should().Be(Verdict.CannotTell, "projects may be some of the rows");
        TextReport.Say("ITA-N006", TextReport.Scores, "จำนวน ๑ มาตรการ และ จำนวน ๑ กิจกรรม", a).Should().NotContain(r => r.Verdict == Verdict.Fails);
    }
}
