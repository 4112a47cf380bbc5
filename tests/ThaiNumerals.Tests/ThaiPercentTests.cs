namespace ThaiNumerals.Tests;

public class ThaiPercentTests
{
    [Theory]
    [InlineData("ร้อยละ ๙๕.๒๐", "95.20", ParseFlags.ThaiDigits)]
    [InlineData("คิดเป็นร้อยละ 80", "80", ParseFlags.None)]
    [InlineData("95.2 %", "95.2", ParseFlags.None)]
    [InlineData("95\uFF05", "95", ParseFlags.None)]
    [InlineData("๙๕ เปอร์เซ็นต์", "95", ParseFlags.ThaiDigits)]
    [InlineData("95 เปอร์เซนต์", "95", ParseFlags.Repaired)]
    [InlineData("ร้อยละ .....95.....", "95", ParseFlags.Leaders)]
    public void One_percentage_is_read(string text, string value, ParseFlags flags)
    {
        if (!ThaiPercent.TryParse(text, out var r))
            r = ThaiPercent.FindAll(text)[0];
        r.Value.ToString().Should().Be(value);
        r.Flags.Should().Be(flags);
    }

    [Theory]
    [InlineData("95")]
    [InlineData("95 คะแนน")]
    [InlineData("ได้ร้อยละ 95 นะ")]
    [InlineData("ร้อยละ ๑.๒.๓")]
    [InlineData("")]
    public void Others_are_not(string text) => ThaiPercent.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Percentages_are_found_among_numbers() =>
        ThaiPercent.FindAll("ผ่าน 8 ตัวชี้วัด คิดเป็นร้อยละ 80.00 หรือ 12%").Select(p => p.Raw)
            .Should().Equal("คิดเป็นร้อยละ 80.00", "12%");
}
