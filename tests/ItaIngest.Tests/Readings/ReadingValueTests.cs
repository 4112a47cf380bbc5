using ItaIngest.Documents;
using ItaIngest.Readings;

namespace ItaIngest.Tests.Readings;

/// <summary>What a whole text says: a number, a year, a label, or nothing of the kind.</summary>
public sealed class ReadingValueTests
{
    [Theory]
    [InlineData("๙๙.๓๔", "99.34", 2)]
    [InlineData("100", "100", 0)]
    [InlineData(".....๙๙.๓๔.....", "99.34", 2)]
    [InlineData("๐๐.๐๐", "0.00", 2)]
    public void A_number_is_kept_with_its_decimals(string text, string value, int decimals) =>
        Value(text).Should().BeOfType<NumberValue>().Which.Should().Match<NumberValue>(n => n.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) == value && n.Decimals == decimals);

    [Theory]
    [InlineData("พ.ศ. ๒๕๖๘", 2568)]
    [InlineData("ปีงบประมาณ พ.ศ. 2566", 2566)]
    public void A_year_is_of_the_Buddhist_era(string text, int year) => Value(text).Should().Be(new YearValue(year));

    [Theory]
    [InlineData("๑)")]
    [InlineData("(ก)")]
    public void A_label_is_a_label(string text) => Value(text).Should().BeOfType<LabelValue>();

    [Theory]
    [InlineData("")]
    [InlineData("การปฏิบัติหน้าที่")]
    [InlineData("๑๐๐.๓๓.๓๓")]
    [InlineData("๙๙.๓๔ คะแนน และอื่น ๆ ตามที่กำหนดไว้ในแผนปฏิบัติการ")]
    public void A_text_is_none_of_them(string text) => Value(text).Should().BeNull();

    private static ReadingValue? Value(string text) => Reader.Read(new Place(), text).Value;
}
