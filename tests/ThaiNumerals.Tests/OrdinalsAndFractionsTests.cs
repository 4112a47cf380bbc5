namespace ThaiNumerals.Tests;

public class OrdinalsAndFractionsTests
{
    [Theory]
    [InlineData("ที่ ๑", 1, "ที่", ParseFlags.ThaiDigits)]
    [InlineData("ครั้งที่ 2", 2, "ครั้งที่", ParseFlags.None)]
    [InlineData("ครั้งที่สอง", 2, "ครั้งที่", ParseFlags.None)]
    [InlineData("ลำดับที่ยี่สิบเอ็ด", 21, "ลำดับที่", ParseFlags.None)]
    public void Ordinals_are_read(string text, int number, string counter, ParseFlags flags)
    {
        ThaiOrdinals.TryParse(text, out var r).Should().BeTrue();
        r.Value.Should().Be(new ThaiOrdinal(number, counter));
        r.Flags.Should().Be(flags);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ที่")]
    [InlineData("ที่ 0")]
    [InlineData("ที่ 1.5")]
    [InlineData("วันที่ 5")]
    [InlineData("ที่ดิน")]
    public void Others_are_not(string text) => ThaiOrdinals.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Ordinals_are_found_and_spelt()
    {
        ThaiOrdinals.FindAll("ประชุมครั้งที่ 3 วันที่ 5 ณ ที่หนึ่ง ตัวชี้วัดที่ ๙").Select(o => o.Value.Number).Should().Equal(3, 9);
        ThaiOrdinals.Spell(21, "ครั้งที่").Should().Be("ครั้งที่ยี่สิบเอ็ด");
    }

    [Theory]
    [InlineData("เศษ ๓ ส่วน ๔", 0, 3, 4, ParseFlags.ThaiDigits)]
    [InlineData("เศษสามส่วนสี่", 0, 3, 4, ParseFlags.None)]
    [InlineData("หนึ่งเศษหนึ่งส่วนสอง", 1, 1, 2, ParseFlags.None)]
    [InlineData("สองในสาม", 0, 2, 3, ParseFlags.None)]
    [InlineData("3/4", 0, 3, 4, ParseFlags.Ambiguous)]
    public void Fractions_are_read(string text, int whole, int numerator, int denominator, ParseFlags flags)
    {
        ThaiFractions.TryParse(text, out var r).Should().BeTrue();
        r.Value.Should().Be(new ThaiFraction(whole, numerator, denominator));
        r.Flags.Should().Be(flags);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3/0")]
    [InlineData("เศษสาม")]
    [InlineData("1/10/2565")]
    [InlineData("สอง")]
    public void Others_are_no_fractions(string text) => ThaiFractions.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Fractions_have_words_and_a_value()
    {
        var half = new ThaiFraction(1, 1, 2);
        ThaiFractions.Spell(half).Should().Be("หนึ่งเศษหนึ่งส่วนสอง");
        half.Value.Should().Be(1.5m);
        half.ToString().Should().Be("1 1/2");
    }
}
