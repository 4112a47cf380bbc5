using ItaIngest.Checks;
using ItaIngest.Checks.Narrative;

namespace ItaIngest.Tests.Checks.Narrative;

/// <summary>ITA-N005: whose text it is, and when two rows may say the same.</summary>
public sealed class CopiedTextTests
{
    private const string Header = "ข้อ\tข้อมูล\tองค์ประกอบด้านข้อมูล\tผู้รับผิดชอบ\tความก้าวหน้าผลการดำเนินการ";

    private static string Row(string code, string title, string text, string component = "-") => $"{code}\t{title}\t{component}\tสำนักปลัด\t☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ - {text}";

    private static IReadOnlyList<CheckResult> Told(params string[] rows) => Written.Implementation([Header, .. rows]).Of("ITA-N005");

    [Fact]
    public void The_row_that_carries_anothers_text_is_told_with_its_owner()
    {
        var result = Told(
            Row("o16", "ข้อมูลเชิงสถิติการให้บริการ", "รวบรวมจำนวนผู้มาติดต่อรายเดือนของทุกกองไว้ที่หน้าแรก"),
            Row("o34", "การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบ", "ประเมินความเสี่ยงการทุจริตในงานอนุญาตก่อสร้าง และลงเว็บไซต์เทศบาล"),
            Row("o39", "ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ", "ประเมินความเสี่ยงการทุจริตในงานอนุญาตก่อสร้าง ลงเว็บไซต์ของเทศบาล")).Should().ContainSingle().Subject;
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning, Subject = new Subject("o39", 2566) }, o => o.ExcludingMissingMembers());
        result.Figures.Should().Contain("owner", "o34");
        result.Repair.Should().BeEquivalentTo(new { To = "o34", Safety = Safety.ShowOnly });
        result.Evidence.Select(e => (e.At.Line, e.Role)).Should().Equal((8, "defect"), (7, "other"));
    }

    [Fact]
    public void The_owner_may_stand_below_the_copy() =>
        Told(
            Row("o10", "นโยบายคุ้มครองข้อมูลส่วนบุคคล", "ทำคู่มือการให้บริการงานทะเบียนไว้ที่จุดบริการประชาชนหน้าเทศบาล"),
            Row("o15", "คู่มือหรือมาตรฐานการให้บริการ", "ทำคู่มือการให้บริการงานทะเบียนไว้ที่จุดบริการประชาชนหน้าเทศบาล"))
        .Should().ContainSingle().Which.Should().Match<CheckResult>(r => r.Subject.Item == "o10" && r.Figures["owner"] == "o15");

    [Fact]
    public void A_formula_that_rows_share_is_nobodys_copy()
    {
        var codes = new[] { ("o1", "โครงสร้าง"), ("o2", "ข้อมูลผู้บริหาร"), ("o7", "ข่าวประชาสัมพันธ์"), ("o14", "คู่มือหรือมาตรฐานการปฏิบัติงาน"), ("o18", "E-Service"), ("o36", "แผนปฏิบัติการป้องกันการทุจริต") };
        Told([.. codes.Select(c => Row(c.Item1, c.Item2, "ดำเนินการแล้ว และเผยแพร่ประชาสัมพันธ์ข้อมูลผ่านเว็บไซต์ของเทศบาล"))]).Should().BeEmpty();
        Told([.. codes.Take(2).Select(c => Row(c.Item1, c.Item2, "ดำเนินการแล้ว และเผยแพร่ประชาสัมพันธ์ข้อมูลผ่านเว็บไซต์ของเทศบาล"))]).Should().BeEmpty("two rows may say so as well as twenty");
        Told(Row("o7", "ข่าวประชาสัมพันธ์", "ลงข่าวประชาสัมพันธ์ให้ประชาชนรับทราบทางเว็บไซต์ของเทศบาลทุกวัน"), Row("o1", "โครงสร้าง", "ลงข่าวประชาสัมพันธ์ให้ประชาชนรับทราบทางเว็บไซต์ของเทศบาลทุกวัน"))
            .Should().BeEmpty("to publish news is what is done with every item");
    }

    [Fact]
    public void Rows_of_one_subject_may_share_a_text()
    {
        Told(
            Row("o31", "ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่", "ประชุมพนักงานและมอบนโยบาย No Gift Policy ให้ถือปฏิบัติทุกกอง"),
            Row("o32", "การสร้างวัฒนธรรม No Gift Policy", "ประชุมพนักงานและมอบนโยบาย No Gift Policy ให้ถือปฏิบัติทุกกอง"),
            Row("o33", "รายงานผลตามนโยบาย No Gift Policy", "ประชุมพนักงานและมอบนโยบาย No Gift Policy ให้ถือปฏิบัติทุกกอง")).Should().BeEmpty();
        Told(
            Row("o21", "สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน", "สรุปผลการจัดซื้อจัดจ้างทุกโครงการพร้อมวงเงินและลงไว้ครบทุกเดือน"),
            Row("o22", "รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี", "สรุปผลการจัดซื้อจัดจ้างทุกโครงการพร้อมวงเงินและลงไว้ครบทุกเดือน")).Should().BeEmpty();
    }

    [Fact]
    public void A_row_whose_own_columns_speak_of_the_same_is_not_accused() =>
        Told(
            Row("o15", "คู่มือหรือมาตรฐานการให้บริการ", "ทำคู่มือการให้บริการงานทะเบียนไว้ที่จุดบริการหน้าสำนักงาน"),
            Row("o18", "E-Service", "ทำคู่มือการให้บริการงานทะเบียนไว้ที่จุดบริการหน้าสำนักงาน", "มีคู่มือการให้บริการของระบบ"))
        .Should().BeEmpty();

    [Fact]
    public void A_row_without_a_title_cannot_be_judged()
    {
        const string Text = "ประเมินความเสี่ยงการทุจริตในงานอนุญาตก่อสร้าง";
        var result = Given.Report(2566).Disclosure("o34", "การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบ", Text).Disclosure("o99", text: Text).ResultOf("ITA-N005");
        result.Should().Match<CheckResult>(r => r.Verdict == Verdict.CannotTell && r.Subject.Item == "o99" && r.Figures["reason"] == "title-not-stated");
    }

    [Fact]
    public void A_result_that_stands_with_another_measure_is_told()
    {
        var results = Written.Implementation(
            "ลำดับ\tมาตรการ\tวิธีดำเนินการ\tผู้รับผิดชอบ\tผลการดำเนินการ",
            "1\tมาตรการยืมทรัพย์สินของทางราชการ\tทำทะเบียน\tกองคลัง\tทำทะเบียนยืมทรัพย์สินของทางราชการครบทุกกองภายในเดือนมีนาคม",
            "2\tมาตรการจัดการเรื่องร้องเรียนการทุจริต\tเปิดช่องทาง\tสำนักปลัด\tเปิดช่องทางแจ้งเบาะแสทางโทรศัพท์สายตรงนายก",
            "3\tมาตรการอบรมจริยธรรมพนักงาน\tจัดอบรม\tสำนักปลัด\tทำทะเบียนยืมทรัพย์สินของทางราชการครบทุกกองภายในเดือนมีนาคม",
            "4\tมาตรการเปิดให้ประชาชนมีส่วนร่วม\tจัดประชุม\tสำนักปลัด\tประชุมประชาคมหมู่บ้านรวมแปดครั้ง").Of("ITA-N005");
        results.Should().ContainSingle().Which.Evidence.Select(e => e.At.Line).Should().Equal(8, 6);
    }

    [Fact]
    public void A_table_of_any_length_ends_soon()
    {
        // Rows in pairs that tell the same, so that each pair is looked into.
        var rows = Enumerable.Range(1, 6000).Select(k => FormattableString.Invariant($"{k}\tมาตรการที่ {k} เรื่อง{Name(k)}\tทำ\tสำนักปลัด\tออกประกาศ{Name(k / 2)}และแจ้งเวียน{Name(k / 2 + 7)}ทุกกองภายในเดือน{Name(k / 2 + 3)}")).ToArray();
        var report = Written.Implementation(["ลำดับ\tมาตรการ\tวิธีดำเนินการ\tผู้รับผิดชอบ\tผลการดำเนินการ", .. rows]);
        var context = CheckContext.Of(Given.RealRules, report.Readings!, report.Facts!);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = new CopiedText().Run(context).ToList();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));

        static string Name(int k) => string.Concat(Enumerable.Range(0, 8).Select(d => (char)('ก' + (k * 31 + d * (k % 17 + 3)) % 40)));
    }
}
