namespace ThaiNumerals.Tests;

public class ThaiDigitsTests
{
    [Theory]
    [InlineData('0', 0)]
    [InlineData('9', 9)]
    [InlineData('๐', 0)]
    [InlineData('๙', 9)]
    [InlineData('\uFF10', 0)]
    [InlineData('\uFF19', 9)]
    [InlineData('\u0ED0', 0)]
    [InlineData('\u0ED9', 9)]
    [InlineData('\u17E0', 0)]
    [InlineData('\u17E9', 9)]
    [InlineData('ก', -1)]
    [InlineData('O', -1)]
    [InlineData('\u0660', -1)]
    [InlineData('\uFFFF', -1)]
    public void Value_knows_five_scripts(char c, int value)
    {
        ThaiDigits.Value(c).Should().Be(value);
        ThaiDigits.IsAnyDigit(c).Should().Be(value >= 0);
    }

    [Theory]
    [InlineData('5', true)]
    [InlineData('๕', true)]
    [InlineData('\uFF15', false)]
    [InlineData('\u0ED5', false)]
    [InlineData('\u17E5', false)]
    [InlineData('o', false)]
    public void IsDigit_is_ASCII_or_Thai(char c, bool expected) => ThaiDigits.IsDigit(c).Should().Be(expected);

    [Theory]
    [InlineData("", "", "")]
    [InlineData("ก", "ก", "ก")]
    [InlineData("๑๒๓", "123", "๑๒๓")]
    [InlineData("ปี 2568", "ปี 2568", "ปี ๒๕๖๘")]
    [InlineData("๙9.๓4", "99.34", "๙๙.๓๔")]
    [InlineData("\uFF11\u0ED2\u17E3", "123", "๑๒๓")]
    public void Conversion_goes_both_ways(string text, string ascii, string thai)
    {
        ThaiDigits.ToAscii(text).Should().Be(ascii);
        ThaiDigits.ToThai(text).Should().Be(thai);
    }

    [Fact]
    public void The_same_instance_comes_back_when_nothing_changes()
    {
        const string ascii = "no digit but 1";
        const string thai = "๑ คน";
        ThaiDigits.ToAscii(ascii).Should().BeSameAs(ascii);
        ThaiDigits.ToThai(thai).Should().BeSameAs(thai);
    }

    [Fact]
    public void Too_short_a_destination_is_refused()
    {
        var destination = new char[2];
        ThaiDigits.TryToAscii("๑๒๓", destination, out var written).Should().BeFalse();
        written.Should().Be(0);
        ThaiDigits.TryToThai("123", destination, out written).Should().BeFalse();
        ThaiDigits.TryToAscii("๑๒", destination, out written).Should().BeTrue();
        written.Should().Be(2);
        new string(destination).Should().Be("12");
    }

    [Theory]
    [InlineData("12", ParseFlags.None)]
    [InlineData("๑๒", ParseFlags.ThaiDigits)]
    [InlineData("๑2", ParseFlags.ThaiDigits | ParseFlags.MixedScript)]
    [InlineData("\uFF11", ParseFlags.FullWidth)]
    [InlineData("\u0ED1", ParseFlags.Lao)]
    [InlineData("\u17E1๒", ParseFlags.Khmer | ParseFlags.ThaiDigits | ParseFlags.MixedScript)]
    public void Scripts_are_named(string text, ParseFlags flags) => ThaiDigits.Scripts(text).Should().Be(flags);
}
