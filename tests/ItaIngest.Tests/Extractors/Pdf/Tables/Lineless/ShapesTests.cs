using ItaIngest.Extractors.Pdf.Tables.Lineless;

namespace ItaIngest.Tests.Extractors.Pdf.Tables.Lineless;

public class ShapesTests
{
    [Theory]
    [InlineData("๙๙.๓๔", Shape.Number)]
    [InlineData("100.00", Shape.Number)]
    [InlineData("+0.19", Shape.Number)]
    [InlineData("-", Shape.Number)]
    [InlineData("85 %", Shape.Number)]
    [InlineData("i๑๒", Shape.Code)]
    [InlineData("O4", Shape.Code)]
    [InlineData("ข้อ e3", Shape.Code)]
    [InlineData("๑.", Shape.Label)]
    [InlineData("(2)", Shape.Label)]
    [InlineData("•", Shape.Label)]
    [InlineData(".............", Shape.Leader)]
    [InlineData("", Shape.Text)]
    [InlineData("ผ่านดี", Shape.Text)]
    [InlineData("ข้อ", Shape.Text)]
    [InlineData("ตัวชี้วัดที่ ๑", Shape.Text)]
    [InlineData("ต.ค. 2567", Shape.Text)]
    public void A_text_has_a_shape(string text, object shape) => Shapes.Of(text).Should().Be((Shape)shape);

    [Fact]
    public void A_long_text_is_words_without_being_looked_at() => Shapes.Of(new string('1', 1_000)).Should().Be(Shape.Text);
}
