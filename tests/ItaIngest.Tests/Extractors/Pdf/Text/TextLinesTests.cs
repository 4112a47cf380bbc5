using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Tests.Extractors.Pdf.Text;

public sealed class TextLinesTests
{
    [Fact]
    public void Marks_stand_behind_their_letter_and_make_no_space()
    {
        var line = Lines(new PageOf().Text(50, 100, "ดำเนินงานปั๊มน้ำ ที่ ๑"))[0];

        line.Text.Should().Be("ดำเนินงานปั๊มน้ำ ที่ ๑");
        line.Words.Should().HaveCount(3);
    }

    [Fact]
    public void A_gap_wider_than_the_usual_one_is_a_space()
    {
        var line = Lines(new PageOf().Text(50, 100, "คะแนน").Text(50 + 33, 100, "เฉลี่ย"))[0];

        line.Text.Should().Be("คะแนน เฉลี่ย");
        line.Words[1].GapBefore.Should().BeApproximately(3, 0.01f);
    }

    [Fact]
    public void Spaced_letters_are_one_word() =>
        Lines(new PageOf().Text(50, 100, "รายงานผล", spacing: 4))[0].Text.Should().Be("รายงานผล");

    [Fact]
    public void Two_columns_are_two_words_of_one_line()
    {
        var line = Lines(new PageOf().Text(300, 100.4, "๙๙.๓๔").Text(50, 100, "i1"))[0];

        line.Text.Should().Be("i1 ๙๙.๓๔");
        line.Words[1].GapBefore.Should().BeGreaterThan(200);
    }

    [Fact]
    public void A_superscript_stays_in_its_line() =>
        Lines(new PageOf().Text(50, 100, "ตาราง").Text(80, 96, "๑", size: 7).Text(84, 100, "ต่อ")).Should().ContainSingle();

    [Fact]
    public void Lines_come_top_to_bottom() =>
        Lines(new PageOf().Text(50, 120, "สอง").Text(50, 100, "หนึ่ง").Text(50, 140, "สาม")).Select(l => l.Text).Should().Equal("หนึ่ง", "สอง", "สาม");

    [Fact]
    public void Thai_that_runs_on_is_joined_without_a_space() =>
        Joined(new PageOf().Text(50, 100, "การปฏิบัติหน้า").Text(50, 118, "ที่ของเจ้าหน้าที่"), 44, 140).Should().Be("การปฏิบัติหน้าที่ของเจ้าหน้าที่");

    [Fact]
    public void A_line_that_had_room_for_the_next_word_ended_by_itself() =>
        Joined(new PageOf().Text(50, 100, "ข้อ ๑").Text(50, 118, "ข้อ ๒"), 44, 300).Should().Be("ข้อ ๑\nข้อ ๒");

    [Fact]
    public void A_number_cut_in_two_does_not_become_another_number() =>
        Joined(new PageOf().Text(50, 100, "๙๙.๓").Text(50, 118, "๔"), 48, 76).Should().NotBe("๙๙.๓๔");

    [Fact]
    public void Where_spaces_are_painted_a_fifth_of_an_em_between_scripts_is_none()
    {
        // As LibreOffice sets "ข้อ i๑".
        var line = Lines(new PageOf().Text(50, 100, "ข้อ i", size: 10).Text(50 + 17.5 + 2.04, 100, "๑", size: 10))[0];

        line.Text.Should().Be("ข้อ i๑");
    }

    [Fact]
    public void A_blank_that_lies_under_letters_divides_nothing() =>
        Lines(new PageOf().Text(52, 100, "  ").Text(50, 100, "คะแนน"))[0].Text.Should().Be("คะแนน");

    [Fact]
    public void Several_spaces_are_one_and_a_narrow_one_is_one() =>
        Lines(new PageOf().Text(50, 100, "ข้อ   ๑").Glyph(" ", 80, 100, 0.3).Text(80.3, 100, "ข"))[0].Text.Should().Be("ข้อ ๑ ข");

    [Fact]
    public void Numbers_beside_each_other_do_not_become_one() =>
        Lines(new PageOf().Text(50, 100, "๙๙.๓๔").Text(50 + 27 + 2.5, 100, "๙๘.๐๐"))[0].Words.Should().HaveCount(2);

    [Fact]
    public void A_page_that_stands_askew_has_whole_lines()
    {
        var page = new PageOf();
        for (var line = 0; line < 3; line++)
        {
            for (var i = 0; i < 80; i++) page.Glyph("ก", 40 + (6.0 * i), 100 + (16 * line) + (0.03 * 6 * i), 6);
        }

        Lines(page).Should().HaveCount(3);
    }

    [Theory]
    [InlineData("ปีงบประมาณ", "๒๕๖๘", "ปีงบประมาณ ๒๕๖๘")]
    [InlineData("งบประมาณของ", "(บาท)", "งบประมาณของ (บาท)")]
    [InlineData("เรื่องที่ซ้ำ", "ๆ กัน", "เรื่องที่ซ้ำ ๆ กัน")]
    [InlineData("ต.ค. ๖๗ –", "ก.ย. ๖๘", "ต.ค. ๖๗ – ก.ย. ๖๘")]
    [InlineData("๒๕๖๖–", "๒๕๖๗ก", "๒๕๖๖–๒๕๖๗ก")]
    [InlineData("จัดทำระบบ E-", "Service", "จัดทำระบบ E-Service")]
    [InlineData("list-style-", "type", "list-style-type")]
    [InlineData("รับ/", "ส่งมอบงาน", "รับ/ส่งมอบงาน")]
    [InlineData("Open Data", "Policy", "Open Data Policy")]
    [InlineData("๙๙.๓๔", "๙๘", "๙๙.๓๔ ๙๘")]
    public void Lines_break_without_a_space_where_they_may_and_at_spaces_elsewhere(string above, string below, string joined) =>
        Joined(new PageOf().Text(50, 100, above).Text(50, 118, below), 48, 52 + (PageOf.WidthOf(above) * 12)).Should().Be(joined);

    [Fact]
    public void Where_spaces_are_painted_at_line_ends_their_absence_tells_that_there_was_none()
    {
        var habit = new PageOf().Text(50, 60, "คะแนน ").Text(44, 78, "รวม");

        Joined(habit.Text(50, 100, "ระบบ Open ").Text(50, 118, "แล้วเสร็จก่อน"), 48, 130, from: 90).Should().Be("ระบบ Open แล้วเสร็จก่อน");
        Joined(new PageOf().Text(50, 60, "คะแนน ").Text(44, 78, "รวม").Text(50, 100, "ระบบ Open").Text(50, 118, "แล้วเสร็จก่อน"), 48, 120, from: 90).Should().Be("ระบบ Openแล้วเสร็จก่อน");
    }

    [Fact]
    public void The_next_item_of_a_list_is_a_new_line_however_full_the_line_above_is() =>
        Joined(new PageOf().Text(50, 100, "๑. ติดตามงาน").Text(50, 118, "๒. รวบรวม").Text(50, 136, "๒๕๖๘").Text(50, 154, "๓. จัดทำ"), 48, 118)
            .Should().Be("๑. ติดตามงาน\n๒. รวบรวม ๒๕๖๘\n๓. จัดทำ");

    [Theory]
    [InlineData("1. a", "2. b", true)]
    [InlineData("(๑) ก", "(๒) ข", true)]
    [InlineData("๑.๑ ก", "๑.๒ ข", false)]
    [InlineData("๑.๑. ก", "๑.๒. ข", true)]
    [InlineData("๑) ก", "๒) ข", true)]
    [InlineData("- ก", "- ข", true)]
    [InlineData("• ก", "•ข", true)]
    [InlineData("1. a", "3. b", false)]
    [InlineData("1. a", "๒. ข", false)]
    [InlineData("1. a", "2.50 บาท", false)]
    [InlineData("97.50", "98.50", false)]
    public void Marks_of_list_items_follow_each_other(string first, string second, bool follows) =>
        ListMark.Of(second).Follows(ListMark.Of(first)).Should().Be(follows);

    private static IReadOnlyList<TextLine> Lines(PageOf page) => TextLines.Of(page.Read().Clusters);

    private static string Joined(PageOf page, double left, double right, float from = 0) =>
        TextLines.Join(TextLines.Of(page.Read().Clusters.Where(c => c.Baseline > from)), (float)left, (float)right);
}
