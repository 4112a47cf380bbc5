using System.Globalization;
using System.Numerics;

namespace ThaiNumerals.Tests;

public class ThaiNumberWordsTests
{
    [Theory]
    [InlineData("ศูนย์", "0")]
    [InlineData("เก้า", "9")]
    [InlineData("สิบ", "10")]
    [InlineData("สิบเอ็ด", "11")]
    [InlineData("ยี่สิบเอ็ด", "21")]
    [InlineData("ร้อย", "100")]
    [InlineData("หนึ่งร้อยเอ็ด", "101")]
    [InlineData("หนึ่งร้อยหนึ่ง", "101")]
    [InlineData("หนึ่ง\u200Bร้อย\u200Bหนึ่ง", "101")]
    [InlineData("ยี่ สิบ เอ็ด", "21")]
    [InlineData("สองพันห้าร้อยหกสิบแปด", "2568")]
    [InlineData("ล้าน", "1000000")]
    [InlineData("หนึ่งล้านเอ็ด", "1000001")]
    [InlineData("หนึ่งล้านล้าน", "1000000000000")]
    [InlineData("หนึ่งล้านสองแสนล้าน", "1200000000000")]
    [InlineData("หนึ่งล้านล้านเอ็ด", "1000000000001")]
    [InlineData("ลบสิบ", "-10")]
    [InlineData(" แปดแสน ", "800000")]
    public void Whole_numbers_are_read(string text, string expected)
    {
        ThaiNumberWords.TryParse(text, out var r).Should().BeTrue();
        r.Value.Should().Be(BigInteger.Parse(expected, CultureInfo.InvariantCulture));
        r.Flags.Should().Be(ParseFlags.None);
        r.Raw.Should().Be(text.Trim());
    }

    [Theory]
    [InlineData("สองสิบ", "20")]
    [InlineData("หนึ่งสิบ", "10")]
    [InlineData("หนึงร้อย", "100")]
    [InlineData("ร้ อย", "100")]
    public void What_one_does_not_write_is_read_and_flagged(string text, string expected)
    {
        ThaiNumberWords.TryParse(text, out var r).Should().BeTrue();
        r.Value.Should().Be(BigInteger.Parse(expected, CultureInfo.InvariantCulture));
        r.Flags.Should().Be(ParseFlags.Repaired);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ลบ")]
    [InlineData("เอ็ด")]
    [InlineData("ยี่")]
    [InlineData("ยี่ร้อย")]
    [InlineData("สองสาม")]
    [InlineData("สิบร้อย")]
    [InlineData("เอ็ดร้อย")]
    [InlineData("หนึ่งร้อยเอ็ดสิบ")]
    [InlineData("สิบศูนย์")]
    [InlineData("ศูนย์ล้าน")]
    [InlineData("สิบคน")]
    [InlineData("12")]
    [InlineData("สิบจุดห้า")]
    public void Words_that_make_no_number_are_not_read(string text) => ThaiNumberWords.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Endless_millions_are_not_read() =>
        ThaiNumberWords.TryParse(string.Concat(Enumerable.Repeat("ล้าน", 100_000)), out _).Should().BeFalse();

    [Theory]
    [InlineData("เก้าสิบเก้าจุดสามศูนย์", "99.30")]
    [InlineData("ศูนย์จุดหนึ่งเก้า", "0.19")]
    [InlineData("ลบสองจุดห้า", "-2.5")]
    [InlineData("สองล้านครึ่ง", "2500000")]
    [InlineData("สองร้อยครึ่ง", "250")]
    [InlineData("สองครึ่ง", "2.5")]
    [InlineData("ครึ่ง", "0.5")]
    [InlineData("สิบเอ็ด", "11")]
    public void Decimals_are_read(string text, string expected)
    {
        ThaiNumberWords.TryParseDecimal(text, out var r).Should().BeTrue();
        r.Value.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("จุดห้า")]
    [InlineData("สองจุด")]
    [InlineData("สองจุดสิบ")]
    [InlineData("ครึ่งร้อย")]
    [InlineData("")]
    public void Others_are_not(string text) => ThaiNumberWords.TryParseDecimal(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("0", "ศูนย์", "ศูนย์")]
    [InlineData("1", "หนึ่ง", "หนึ่ง")]
    [InlineData("11", "สิบเอ็ด", "สิบเอ็ด")]
    [InlineData("20", "ยี่สิบ", "ยี่สิบ")]
    [InlineData("101", "หนึ่งร้อยเอ็ด", "หนึ่งร้อยหนึ่ง")]
    [InlineData("121", "หนึ่งร้อยยี่สิบเอ็ด", "หนึ่งร้อยยี่สิบเอ็ด")]
    [InlineData("1000001", "หนึ่งล้านเอ็ด", "หนึ่งล้านหนึ่ง")]
    [InlineData("1000000000000", "หนึ่งล้านล้าน", "หนึ่งล้านล้าน")]
    [InlineData("-2568", "ลบสองพันห้าร้อยหกสิบแปด", "ลบสองพันห้าร้อยหกสิบแปด")]
    public void Numbers_are_spelt_by_both_conventions(string number, string royal, string tens)
    {
        var value = BigInteger.Parse(number, CultureInfo.InvariantCulture);
        ThaiNumberWords.Spell(value).Should().Be(royal);
        ThaiNumberWords.Spell(value, EtMode.TensOnly).Should().Be(tens);
    }

    [Fact]
    public void Decimals_are_spelt_as_written()
    {
        ThaiNumberWords.SpellDecimal(99.30m).Should().Be("เก้าสิบเก้าจุดสามศูนย์");
        ThaiNumberWords.SpellDecimal(-0.5m).Should().Be("ลบศูนย์จุดห้า");
        ThaiNumberWords.SpellDecimal(new WrittenDecimal(100m, 2)).Should().Be("หนึ่งร้อยจุดศูนย์ศูนย์");
        ThaiNumberWords.SpellDecimal(new WrittenDecimal(99.96m, 1)).Should().Be("หนึ่งร้อยจุดศูนย์");
        ThaiNumberWords.SpellDecimal(7m).Should().Be("เจ็ด");
    }
}
