namespace ThaiNumerals.Tests;

/// <summary>Hostile texts: a quadratic parser would need minutes for these.</summary>
public class LinearTimeTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("1,")]
    [InlineData("1 ")]
    [InlineData(".")]
    [InlineData(" ")]
    [InlineData("1-")]
    [InlineData("พ.ศ. ")]
    [InlineData("พ ")]
    [InlineData("ปีงบประมาณ ")]
    [InlineData("2566 - ")]
    [InlineData("2566,")]
    [InlineData("1 ต.ค. ")]
    [InlineData("1 ต.ค. 65 - ")]
    [InlineData("ม")]
    [InlineData("ระหว่าง")]
    [InlineData("ไม่น้อยกว่า 1 ")]
    [InlineData("ล้าน")]
    [InlineData("สิบ")]
    [InlineData("ครั้งที่")]
    [InlineData("ครั้งที่สิบล้าน")]
    [InlineData("กก 1/")]
    [InlineData("ไตรมาส ")]
    [InlineData("1.1 ")]
    [InlineData("9          ")]
    public void Every_parser_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        FluentActions.Invoking(() => Properties.Everything(text).Count()).Should().NotThrow();
    }
}
