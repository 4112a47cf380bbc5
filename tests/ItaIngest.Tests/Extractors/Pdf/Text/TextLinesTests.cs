using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Tests.Extractors.Pdf.Text;

public class TextLinesTests
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

    private static IReadOnlyList<TextLine> Lines(PageOf page) => TextLines.Of(page.Read().Clusters);

    private static string Joined(PageOf page, float left, float right) => TextLines.Join(Lines(page), left, right);
}
