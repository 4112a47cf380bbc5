using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>Checkboxes, levels, scores and titles as they are written in cells.</summary>
public sealed class SmallTellersTests
{
    private static readonly BookItems Items = new(SeedRun.Rules.Book(2568)!, new TitleClassifiers(SeedRun.Rules), new TitleWording(SeedRun.Rules.Phrases, new ConfusionDistance(SeedRun.Rules.Confusions)), new ConfusionDistance(SeedRun.Rules.Confusions));

    [Theory]
    [InlineData("☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ", true)]
    [InlineData("☑ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ", false)]
    [InlineData("☑ มี ☐ ไม่มี", true)]
    [InlineData("☐ มี ☑ ไม่มี", false)]
    [InlineData("☑ เผยแพร่แล้ว", true)]
    [InlineData("☐ มี ☐ ไม่มี", null)]
    [InlineData("☑ ณี ☐ ไม่มี", true)]
    [InlineData("☐ มี ☑ ไบ่มี", false)]
    [InlineData("☑ ยังไฆ่ได้ดำเนินการ ☐ ดำเนินการ", false)]
    [InlineData("☑ กก ☐ มี", null)]
    [InlineData("A มี ☐ ไม่มี", null)]
    [InlineData("☑ มี ☑ ไม่มี", null)]
    [InlineData("☑ อยู่ระหว่างดำเนินการ ☐ ดำเนินการแล้ว", null)]
    [InlineData("☐", null)]
    [InlineData("☑", null)]
    [InlineData("ดำเนินการแล้ว", true)]
    [InlineData("ดำเนินการเรียบร้อยแล้ว", true)]
    [InlineData("เผยแพร่บนเว็บไซต์", true)]
    [InlineData("มี", true)]
    [InlineData("/", true)]
    [InlineData("✓", true)]
    [InlineData("ยังไม่ได้ดำเนินการ", false)]
    [InlineData("ไม่มี", false)]
    [InlineData("ไม่ได้เผยแพร่", false)]
    [InlineData("", null)]
    [InlineData("ยังไม่ได้ดำเนินการ\nดำเนินการ\nมีไฟล์", null)]
    [InlineData("ยังไม่ได้ดำเนินการ\nจะทำในปีหน้า", false)]
    [InlineData("สำนักปลัด", null)]
    public void A_state_is_told_by_one_tick_or_by_words(string text, bool? done) => Checkboxes.State(text).Should().Be(done);

    [Theory]
    [InlineData("AA", "Level AA")]
    [InlineData("ระดับ A", "Level A")]
    [InlineData("b", "Level B")]
    [InlineData("ผ่านดีเยี่ยม", "Level ผ่านดีเยี่ยม")]
    [InlineData("ระดับผ่านดี", "Level ผ่านดี")]
    [InlineData("ผ่าน ดี", "Level ผ่านดี")]
    [InlineData("ต้องปรับปรุงโดยด่วน", "Level ต้องปรับปรุงโดยด่วน")]
    [InlineData("ต้องปรับปรุง", "Level ต้องปรับปรุง")]
    [InlineData("ผ่าน", "Pass pass")]
    [InlineData("ผ่านเกณฑ์", "Pass pass")]
    [InlineData("ไม่ผ่าน", "Pass fail")]
    [InlineData("ไม่ผ่านเกณฑ์การประเมิน", "Pass fail")]
    [InlineData("G", "-")]
    [InlineData("AAA", "-")]
    [InlineData("สูงมาก", "-")]
    [InlineData("", "-")]
    public void A_cell_holds_a_level_or_a_word_of_passing(string text, string read) =>
        (LevelText.Read(text) is { } level ? $"{level.Figure} {level.Value}" : "-").Should().Be(read);

    [Fact]
    public void In_a_column_of_levels_passing_is_one() => LevelText.Read("ผ่าน", asLevel: true).Should().Be((Figure.Level, "ผ่าน"));

    [Theory]
    [InlineData("๙๘.๙๐", "98.90")]
    [InlineData("๙๘.๙๐ คะแนน", "98.90")]
    [InlineData("ร้อยละ ๙๘.๙๐", "98.90")]
    [InlineData("98.9%", "98.9")]
    [InlineData("ได้คะแนน 98.90", "98.90")]
    [InlineData("๐๐.๐๐", "0.00")]
    [InlineData("100", "100")]
    [InlineData("๙๘.๙๐.", "98.90")]
    [InlineData("105.00", "105.00")]
    [InlineData("-5.00", "-5.00")]
    [InlineData("๙๘,๙๐", "or 98.90")]
    [InlineData("๙๘. ๙๐", "or 98.90")]
    [InlineData("๑๐๐.๓๓.๓๓", "-")]
    [InlineData("๙๘.๙๐ / ๑๐๐", "-")]
    [InlineData("ผ่าน", "-")]
    [InlineData("", "-")]
    [InlineData("๘๕.๐๐ - ๑๐๐", "-")]
    public void A_score_is_read_only_when_there_is_one_way_to(string text, string read) =>
        (ScoreText.TryRead(text, out var score) ? score.ToString() : ScoreText.Proposal(text) is { } proposal ? "or " + proposal : "-").Should().Be(read);

    [Theory]
    [InlineData("๑๐. การป้องกันการทุจริต หมายถึง ข้อความ", 10, null, "การป้องกันการทุจริต")]
    [InlineData("ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", 6, null, "คุณภาพการดำเนินงาน")]
    [InlineData("๑) การปฏิบัติหน้าที่", 1, null, "การปฏิบัติหน้าที่")]
    [InlineData("การใช้อำนาจ", null, null, "การใช้อำนาจ")]
    [InlineData("๙.๑ ข้อมูลพื้นฐาน", 9, "9.1", "ข้อมูลพื้นฐาน")]
    [InlineData("ตัวชี้วัดย่อยที่ ๑๐.๑ การดำเนินการเพื่อป้องกันการทุจริต", 10, "10.1", "การดำเนินการเพื่อป้องกันการทุจริต")]
    [InlineData("ตัวชี้วัดที่ ๒ การใช้งบประมาณ คะแนนเฉลี่ย ๗๘.๗๕", 2, null, "การใช้งบประมาณ")]
    public void An_indicator_is_read_with_its_number_and_title(string text, int? number, string? sub, string title) =>
        IndicatorTitle.Read(text).Should().Be(new IndicatorTitle(number, sub, title));

    [Theory]
    [InlineData("การใช้ทรัพย์สินของทางราชการ", "indicator:4")]
    [InlineData("การปฎิบัติหน้าที่", "indicator:1")]
    [InlineData("การปรับปรุงระบบการทำงาน", "indicator:8")]
    [InlineData("ร้อยละของถนนที่ซ่อมแล้ว", null)]
    public void An_indicator_is_found_by_its_title(string title, string? item) => new IndicatorTitle(null, null, title).Find(Items)?.Item.Code.Should().Be(item);

    [Theory]
    [InlineData("รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี พ.ศ. ๒๕๖๗", "o15")]
    [InlineData("แผนการบริหารและพัฒนาทรัพยากรบุคคล", "o14")]
    [InlineData("ข่าวประชาสัมพันธ์", "o4")]
    [InlineData("E-Service", "o10")]
    [InlineData("เรื่องที่ไม่มีในการประเมิน", "")]
    public void A_question_is_found_by_its_title_whatever_the_year(string title, string codes) =>
        string.Join('|', Items.ByTitle(TitleKey.Of(title), null).Select(i => i.Code)).Should().Be(codes);

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "IIT 2")]
    [InlineData("แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)", "OIT -")]
    [InlineData("เครื่องมือการประเมิน EIT ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", "EIT 7")]
    [InlineData("ประเด็นการประเมิน IIIT", "IIT -")]
    [InlineData("ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน", "OIT 9")]
    [InlineData("IIT EIT และ OIT", "- -")]
    [InlineData("จากการประเมินพบว่าตัวชี้วัดที่ ๒ ต่ำ", "- -")]
    [InlineData("ข้อความธรรมดา", "- -")]
    public void A_heading_sets_instrument_and_indicator(string text, string heading)
    {
        var after = Headings.After(Heading.None, text, Items.Book);
        $"{after.Instrument ?? "-"} {(after.Indicator is { } n ? n : "-")}".Should().Be(heading);
    }

    [Theory]
    [InlineData("EIT (1)", "EIT1")]
    [InlineData("EIT ส่วนที่ ๒", "EIT2")]
    [InlineData("แบบวัด EIT (๑)", "EIT1")]
    [InlineData("EIT Part 2", "EIT2")]
    [InlineData("EIT", null)]
    [InlineData("IIT (1)", null)]
    public void A_part_of_EIT_is_told(string text, string? part) => TableHeader.PartIn(text).Should().Be(part);
}
