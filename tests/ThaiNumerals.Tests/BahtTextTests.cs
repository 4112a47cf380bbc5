using System.Globalization;

namespace ThaiNumerals.Tests;

public class BahtTextTests
{
    [Theory]
    [InlineData("0", "ศูนย์บาทถ้วน")]
    [InlineData("100", "หนึ่งร้อยบาทถ้วน")]
    [InlineData("21.50", "ยี่สิบเอ็ดบาทห้าสิบสตางค์")]
    [InlineData("0.25", "ยี่สิบห้าสตางค์")]
    [InlineData("0.005", "หนึ่งสตางค์")]
    [InlineData("1.995", "สองบาทถ้วน")]
    [InlineData("-1", "ลบหนึ่งบาทถ้วน")]
    [InlineData("-0.001", "ศูนย์บาทถ้วน")]
    [InlineData("1000000.01", "หนึ่งล้านบาทหนึ่งสตางค์")]
    public void Amounts_are_spelt(string amount, string expected) =>
        BahtText.Spell(decimal.Parse(amount, CultureInfo.InvariantCulture)).Should().Be(expected);

    [Fact]
    public void The_greatest_amount_is_spelt_exactly() =>
        BahtText.TryParse(BahtText.Spell(99_999_999_999_999_999_999_999_999m + 0.99m), out var r).Should().Be(r.Value == 99_999_999_999_999_999_999_999_999.99m);

    [Theory]
    [InlineData("หนึ่งร้อยบาทถ้วน", "100", ParseFlags.None)]
    [InlineData("(หนึ่งร้อยบาทถ้วน)", "100", ParseFlags.None)]
    [InlineData("หนึ่งร้อยบาท", "100", ParseFlags.None)]
    [InlineData("ยี่สิบเอ็ดบาท ห้าสิบสตางค์", "21.50", ParseFlags.None)]
    [InlineData("ยี่สิบห้าสตางค์", "0.25", ParseFlags.None)]
    [InlineData("สิบบาทสองร้อยสตางค์", "12", ParseFlags.OutOfRange)]
    [InlineData("สิบบาทสิบสตางค", "10.10", ParseFlags.Repaired)]
    public void Amounts_are_read(string text, string expected, ParseFlags flags)
    {
        BahtText.TryParse(text, out var r).Should().BeTrue();
        r.Value.Should().Be(decimal.Parse(expected, CultureInfo.InvariantCulture));
        r.Flags.Should().Be(flags);
    }

    [Theory]
    [InlineData("")]
    [InlineData("หนึ่งร้อย")]
    [InlineData("บาทถ้วน")]
    [InlineData("หนึ่งร้อยบาทถ้วนครับ")]
    [InlineData("()")]
    public void Others_are_not(string text) => BahtText.TryParse(text, out _).Should().BeFalse();
}
