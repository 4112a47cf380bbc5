using System.Globalization;

namespace ThaiNumerals.Tests;

public class ThaiDecimalTests
{
    private const ParseFlags Thai = ParseFlags.ThaiDigits;

    [Theory]
    [InlineData("๙๙.๓๔", "99.34", 2, Thai)]
    [InlineData("99.34", "99.34", 2, ParseFlags.None)]
    [InlineData("๐๐.๐๐", "0.00", 2, Thai)]
    [InlineData("๑๐๐", "100", 0, Thai)]
    [InlineData("100.00", "100.00", 2, ParseFlags.None)]
    [InlineData(" 97.5\t", "97.5", 1, ParseFlags.None)]
    [InlineData("๑,๒๓๔.๕๐", "1234.50", 2, Thai | ParseFlags.Grouped)]
    [InlineData("1,234,567", "1234567", 0, ParseFlags.Grouped)]
    [InlineData("๙๙,๓๔", "99.34", 2, Thai | ParseFlags.CommaForPoint | ParseFlags.Ambiguous)]
    [InlineData("0,123", "0.123", 3, ParseFlags.CommaForPoint | ParseFlags.Ambiguous)]
    [InlineData("๙9.๓4", "99.34", 2, Thai | ParseFlags.MixedScript)]
    [InlineData(".....๙๙.๓๔.....", "99.34", 2, Thai | ParseFlags.Leaders)]
    [InlineData("… 99.34 …", "99.34", 2, ParseFlags.Leaders)]
    [InlineData("____88____", "88", 0, ParseFlags.Leaders)]
    [InlineData("\uFF19\uFF19\uFF0E\uFF13", "99.3", 1, ParseFlags.FullWidth)]
    [InlineData("\u0ED9\u0ED9", "99", 0, ParseFlags.Lao)]
    [InlineData("\u17E9\u17E9", "99", 0, ParseFlags.Khmer)]
    [InlineData("-0.19", "-0.19", 2, ParseFlags.None)]
    [InlineData("+0.19", "0.19", 2, ParseFlags.None)]
    [InlineData("−๐.๑๙", "-0.19", 2, Thai)]
    [InlineData("–0.19", "-0.19", 2, ParseFlags.Ambiguous)]
    [InlineData("๘๕.", "85", 0, Thai | ParseFlags.Ambiguous)]
    [InlineData(".50", "0.50", 2, ParseFlags.Repaired | ParseFlags.Ambiguous)]
    [InlineData("๙๙. ๓๔", "99.34", 2, Thai | ParseFlags.Repaired | ParseFlags.Ambiguous)]
    [InlineData("99.\u200B34", "99.34", 2, ParseFlags.Repaired)]
    [InlineData("0000000000000000000000000000000000000000001", "1", 0, ParseFlags.None)]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335", 0, ParseFlags.None)]
    public void A_number_is_read_with_its_flags(string text, string value, int decimals, ParseFlags flags)
    {
        ThaiDecimal.TryParse(text, out var r).Should().BeTrue();
        r.Value.ToString().Should().Be(value);
        r.Value.Decimals.Should().Be(decimals);
        r.Flags.Should().Be(flags);
        r.Raw.Should().Be(text.Substring(r.Span.Start, r.Span.Length));

        ThaiDecimal.TryParse(text.AsSpan(), out var same, out var sameFlags).Should().BeTrue();
        same.Should().Be(r.Value);
        sameFlags.Should().Be(flags);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("-")]
    [InlineData("ไม่มี")]
    [InlineData("๑๐๐.๓๓.๓๓")]
    [InlineData("12..5")]
    [InlineData("1,2,3")]
    [InlineData("1,234,56")]
    [InlineData("1.234,50")]
    [InlineData("12,3456")]
    [InlineData("95%")]
    [InlineData("๙๕ คะแนน")]
    [InlineData("- 5")]
    [InlineData("--5")]
    [InlineData("i7")]
    [InlineData("99 34")]
    [InlineData("1e5")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("0.00000000000000000000000000001")]
    public void What_is_no_number_is_not_read(string text)
    {
        ThaiDecimal.TryParse(text, out _).Should().BeFalse();
        ThaiDecimal.TryParse(text.AsSpan(), out _, out _).Should().BeFalse();
    }

    [Fact]
    public void Null_is_no_number() => ThaiDecimal.TryParse((string)null!, out _).Should().BeFalse();

    [Theory]
    [InlineData("97.5", 2, "97.50")]
    [InlineData("100", 0, "100")]
    [InlineData("-0.5", 1, "-0.5")]
    public void A_written_decimal_prints_as_written(string value, int decimals, string expected)
    {
        var written = new WrittenDecimal(decimal.Parse(value, CultureInfo.InvariantCulture), decimals);
        written.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData(".....๙๙.๓๔.....คะแนน", "99.34")]
    [InlineData("ได้ ๙๙.๓๔ จาก 100 คะแนน", "99.34|100")]
    [InlineData("ร้อยละ๘๕", "85")]
    [InlineData("i7 O13 E๗ และ 5G", "")]
    [InlineData("๑๐๐.๓๓.๓๓ และ ๙๐", "90")]
    [InlineData("บทที่ 1.....12", "1|12")]
    [InlineData("พ.ศ.2568", "2568")]
    [InlineData("๘๕.๐๐-๑๐๐", "85.00|100")]
    [InlineData("i7-95.20", "95.20")]
    [InlineData("i7 -95.20", "95.20")]
    [InlineData("๘๕.๐๐ -๑๐๐", "85.00|100")]
    [InlineData("ผลต่าง −0.19", "-0.19")]
    [InlineData("98.20,99.34", "98.20|99.34")]
    [InlineData("1,2,3", "1|2|3")]
    [InlineData("๒.กำหนดหลักเกณฑ์", "2")]
    [InlineData("สิ้นสุด ๘๕.", "85")]
    [InlineData("1,234.50.60", "")]
    [InlineData("", "")]
    public void Numbers_are_found_in_running_text(string text, string expected)
    {
        var found = ThaiDecimal.FindAll(text);
        string.Join('|', found.Select(f => f.Value.ToString())).Should().Be(expected);
        foreach (var f in found)
            f.Raw.Should().Be(text.Substring(f.Span.Start, f.Span.Length));
    }

    [Theory]
    [InlineData("ผลต่าง -0.19", ParseFlags.Ambiguous)]
    [InlineData("ผลต่าง −0.19", ParseFlags.None)]
    [InlineData("....0.19", ParseFlags.Leaders)]
    [InlineData("ได้ .19", ParseFlags.Repaired | ParseFlags.Ambiguous)]
    [InlineData("98.20,9", ParseFlags.Ambiguous)]
    public void Flags_of_found_numbers(string text, ParseFlags flags) =>
        ThaiDecimal.FindAll(text)[0].Flags.Should().Be(flags);

    [Theory]
    [InlineData("๑๐๐.๓๓.๓๓.๓๓", "๑๐๐.๓๓.๓๓.๓๓")]
    [InlineData("ได้ 12..5 คะแนน", "12..5")]
    [InlineData("๓๓.๓๓.๓๓", "๓๓.๓๓.๓๓")]
    [InlineData("วันที่ 1.10.65", "")]
    [InlineData("9.1.2 การใช้งบประมาณ", "")]
    [InlineData("ตามข้อ ๙.๑.๒", "")]
    [InlineData("คะแนน 9.1.2 อะไร", "9.1.2")]
    [InlineData("99.34", "")]
    [InlineData("1.....2", "")]
    public void Artefacts_are_found(string text, string expected)
    {
        var found = ThaiDecimal.FindMalformed(text);
        string.Join('|', found.Select(f => f.Value)).Should().Be(expected);
    }
}
