using ItaIngest.Checks;

namespace ItaIngest.Tests.Checks.Narrative;

/// <summary>ITA-N001: references by the numbering of another year.</summary>
public sealed class CrossReferenceWrongTests
{
    // A table of OIT items with one row, whose second cell bears the reference.
    private static string Row(string code, string title, string text) => $"ข้อ\tข้อมูล\tองค์ประกอบด้านข้อมูล\tผู้รับผิดชอบ\tความก้าวหน้าผลการดำเนินการ\n{code}\t{title}\t{text}\tสำนักปลัด\t☑ ดำเนินการ";

    private static string Monitoring(string text) => Row("o37", "รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริตประจำปี รอบ 6 เดือน", text);

    private static IReadOnlyList<CheckResult> Say(string table) => TextReport.Say("ITA-N001", TextReport.Scores, table);

    [Theory]
    [InlineData("แสดงความก้าวหน้าตามแผนปฏิบัติการป้องกันการทุจริต ตามข้อ ๐๓๙")]
    [InlineData("แสดงความก้าวหน้าตามแผนปฏิบัติการบังคับการทุจริตตามข้อ 039")]
    [InlineData("แสดงความก้าวหน้าตามข้อ o39")]
    [InlineData("แสดงความก้าวหน้า ตามข้อ O39 (แผนปฏิบัติการป้องกันการทุจริต)")]
    [InlineData("แสดงความก้าวหน้าตามแผนปฏิบัติการป้องกันการทุจริต ตามข้อ 39")]
    public void The_plan_by_its_number_of_another_year_fails(string text)
    {
        var result = Say(Monitoring(text)).Should().ContainSingle().Subject;
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning });
        result.Subject.Item.Should().Be("o37");
        result.Repair.Should().BeEquivalentTo(new { From = "o39", To = "o36", Safety = Safety.ShowOnly });
        result.Figures["years"].Should().Be("2562,2563,2564,2565");
    }

    [Theory]
    [InlineData("แสดงความก้าวหน้าตามแผนปฏิบัติการป้องกันการทุจริต ตามข้อ ๐๓๖")]
    [InlineData("แสดงความก้าวหน้า ตามข้อ o36")]
    [InlineData("ข้อมูลตามข้อ ๐๓๗ เผยแพร่แล้ว")]
    public void The_plan_by_its_own_number_holds(string text) => Say(Monitoring(text)).Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Holds);

    [Theory]
    [InlineData("o24", "การดำเนินการตามนโยบายหรือแผนการบริหารทรัพยากรบุคคล", "ผลตามนโยบายการบริหารทรัพยากรบุคคล ในข้อ ๐๒๓")]
    [InlineData("o35", "การดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ", "สอดคล้องกับการบริหารจัดการความเสี่ยง ตามข้อ ๐๓๔")]
    [InlineData("o43", "การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "นำมาตรการไปปฏิบัติ ตามข้อ ๐๔๒")]
    [InlineData("o38", "รายงานผลการดำเนินการป้องกันการทุจริตประจำปี", "ผลของปีก่อนจากข้อ ๐๓๗ และตามข้อ ๐๓๖")]
    [InlineData("o13", "รายงานผลการดำเนินงานประจำปี", "ผลตามแผนดำเนินงานและการใช้งบประมาณประจำปี ตามข้อ ๐๑๑")]
    public void What_is_right_stays_silent(string code, string title, string text) => Say(Row(code, title, text)).Should().NotBeEmpty().And.OnlyContain(r => r.Verdict == Verdict.Holds);

    [Theory]
    [InlineData("ปฏิบัติตามข้อ ๕ ของระเบียบว่าด้วยการพัสดุ")]
    [InlineData("ตามประกาศคณะกรรมการ พ.ศ. ๒๕๖๓ ตามข้อ ๗ (๒)")]
    [InlineData("ตามข้อ ๓ วรรคสอง")]
    [InlineData("ดำเนินการตามข้อ ๑ และรายงานตามข้อ ๒")]
    [InlineData("ดูรายละเอียดในหน้า ๓๙")]
    public void Sections_of_laws_and_of_lists_are_no_references_to_items(string text) => Say(Monitoring(text)).Should().BeEmpty();

    [Fact]
    public void A_reference_whose_words_say_nothing_cannot_be_told()
    {
        Say(Monitoring("รายละเอียดตามข้อ ๐๒๗")).Should().ContainSingle().Which.Figures["reason"].Should().Be("reference-unclear");
        TextReport.Say("ITA-N001", TextReport.Scores, "รายละเอียดตามข้อ o39").Should().ContainSingle().Which.Verdict.Should().Be(Verdict.CannotTell);
    }

    [Fact]
    public void Outside_the_rows_of_items_the_words_and_another_year_are_needed()
    {
        TextReport.Say("ITA-N001", TextReport.Scores, "ให้ทำตามแผนปฏิบัติการป้องกันการทุจริต ตามข้อ o39").Single().Verdict.Should().Be(Verdict.Fails);
        TextReport.Say("ITA-N001", TextReport.Scores, "ให้ทำตามแผนปฏิบัติการป้องกันการทุจริต ตามข้อ o36").Single().Verdict.Should().Be(Verdict.Holds);
        TextReport.Say("ITA-N001", TextReport.Scores, "ให้ทำตามแผนปฏิบัติการป้องกันการทุจริต ตามข้อ o12").Single().Verdict.Should().Be(Verdict.CannotTell, "no year's numbering explains it");
    }
}
