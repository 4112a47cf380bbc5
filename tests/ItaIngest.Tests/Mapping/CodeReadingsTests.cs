using ItaIngest.Mapping;

namespace ItaIngest.Tests.Mapping;

/// <summary>What a written code may be, and how unlikely each reading is.</summary>
public sealed class CodeReadingsTests
{
    [Theory]
    [InlineData("i7", "i7:0")]
    [InlineData("ข้อ i๗", "i7:0")]
    [InlineData("I7", "i7:0")]
    [InlineData("i 7", "i7:0")]
    [InlineData("e-5", "e5:0")]
    [InlineData("E๗ หน่วยงานเปิดโอกาส", "e7:0")]
    [InlineData("OIT1", "o1:0")]
    [InlineData("O๐๑", "o1:0")]
    [InlineData("o๔๓", "o43:0")]
    [InlineData("▪ ข้อ i๑", "i1:0")]
    [InlineData("ข้อที่ o12", "o12:0")]
    [InlineData("คำถามที่ e3", "e3:0")]
    [InlineData("l7", "i7:2")]
    [InlineData("|7", "i7:2")]
    [InlineData("๐๑", "o1:0.3")]
    [InlineData("043", "o43:0.3")]
    [InlineData("ซื้อ ๐๑๓", "o13:0.3")]
    [InlineData("ขอ e๘ หน่วยงาน", "e8:0")]
    [InlineData("ช้อ i๑๗", "i17:0")]
    [InlineData("ข้บ o๓๗ การดำเนินการ", "o37:0")]
    [InlineData("ข้ e6", "e6:0")]
    [InlineData("ข้ออ e๓", "e3:0")]
    [InlineData("0้อ o๔๖มาตรการ", "o46:0")]
    [InlineData("ข้อ i๒๓cท่านรู้", "i23:0")]
    [InlineData("๑๗", "i7:2 i17:2.5 e17:2.5 o17:2.5")]
    [InlineData("๓๗", "i7:2.5 i37:2.5 e37:2.5 o37:2.5")]
    [InlineData("7", "i7:2.5 e7:2.5 o7:2.5")]
    [InlineData("ข้อ ๒๗", "i7:2.5 i27:2.5 e27:2.5 o27:2.5")]
    [InlineData("117", "i17:2")]
    public void A_code_is_a_set_of_readings_with_costs(string text, string readings) =>
        Shown(CodeReadings.AtStart(text, bare: true)).Should().Be(readings);

    [Theory]
    [InlineData("i๑ท", "i๑ท")]
    [InlineData("ข้อ x๗ หน่วยงาน", "x๗")]
    [InlineData("?๓", "?๓")]
    // No digit, but all of the cell.
    [InlineData("ซ้ล", "ซ้ล")]
    public void What_stands_for_a_code_and_is_none_may_be_any(string text, string raw)
    {
        var broken = CodeReadings.Broken(text)!;
        (broken.Raw, broken.Defects, broken.Costs.Count).Should().Be((raw, CodeDefects.Unreadable, 0));
        text.Substring(broken.Start, broken.Length).Should().Be(raw);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ▪ ")]
    // A word of a sentence, a word too long for a code, and a number.
    [InlineData("มี การเผยแพร่ข้อมูล")]
    [InlineData("หน่วยงาน")]
    [InlineData("๒๕๖๖ ประกาศ")]
    public void What_is_no_code_is_not_taken_for_a_broken_one(string text) => CodeReadings.Broken(text).Should().BeNull();

    [Theory]
    [InlineData("")]
    [InlineData("การปฏิบัติหน้าที่")]
    [InlineData("๑๐๐.๐๐")]
    [InlineData("๙.๑ ข้อมูลพื้นฐาน")]
    [InlineData("i0")]
    [InlineData("o00")]
    [InlineData("๐")]
    [InlineData("2568")]
    [InlineData("๒๕๖๘")]
    [InlineData("o1.5")]
    [InlineData("๑,๒๓๔")]
    [InlineData("1. โครงสร้าง")]
    [InlineData("๑) โครงสร้าง")]
    [InlineData("3/2568")]
    [InlineData("IIT")]
    [InlineData("Wi7")]
    [InlineData("โครงการ i7")]
    [InlineData("ใน i7")]
    [InlineData("i23cd")]
    public void What_is_no_code_is_none(string text) => CodeReadings.AtStart(text, bare: true).Should().BeNull();

    [Theory]
    [InlineData("7")]
    [InlineData("๑๗ ท่านทราบข้อมูล")]
    public void A_bare_number_is_one_only_where_codes_stand(string text)
    {
        CodeReadings.AtStart(text, bare: false).Should().BeNull();
        CodeReadings.AtStart(text, bare: true).Should().NotBeNull();
    }

    [Theory]
    [InlineData("i7", "None")]
    [InlineData("I7", "UpperCase")]
    [InlineData("ซื้อ ๐๑๓", "WordMangled, ZeroForO")]
    [InlineData("043", "ZeroForO")]
    [InlineData("๑๗", "LetterLost")]
    [InlineData("l7", "LetterLost")]
    public void What_is_wrong_with_the_writing_is_told(string text, string defects) =>
        CodeReadings.AtStart(text, bare: true)!.Defects.ToString().Should().Be(defects);

    [Fact]
    public void Every_marked_code_of_a_cell_is_found() =>
        string.Join(' ', CodeReadings.FindMarked("ข้อ i๔ ข้อ i๕\n▪ e๗ และ ๐๑๔ ตาม IIT 3 ข้อ ปี 2568 จำนวน 12 ครั้ง").Select(c => c.Costs.Keys.First())).Should().Be("i4 i5 e7 o14");

    [Fact]
    public void A_code_stands_where_it_says()
    {
        var code = CodeReadings.AtStart("▪ ข้อ i๑๒ ท่าน", bare: false)!;
        (code.Start, code.Length, code.Raw).Should().Be((2, 7, "ข้อ i๑๒"));
    }

    private static string Shown(CodeReading? code) =>
        code is null ? "-" : string.Join(' ', code.Costs.OrderBy(c => c.Value).Select(c => FormattableString.Invariant($"{c.Key}:{c.Value}")));
}
