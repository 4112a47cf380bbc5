using ItaIngest.Readings;

namespace ItaIngest.Tests.Readings;

/// <summary>Letters of another script inside a Thai word, at their exact places.</summary>
public sealed class ForeignIntrusionsTests
{
    [Theory]
    [InlineData("อำเภอเก婷", "婷")]
    [InlineData("อ蜒น้อย", "蜒")]
    [InlineData("นายไพรожน์", "ож")]
    [InlineData("детແລะ", "детແລ")]
    [InlineData("เทคບາลและคະแนน", "ບາ ະ")]
    [InlineData("กลาαง", "α")]
    [InlineData("การนعบ", "ع")]
    [InlineData("การ한งาน", "한")]
    [InlineData("กか", "か")]
    [InlineData("การ\U00020000งาน", "\U00020000")]
    [InlineData("งาdนของ", "d")]
    [InlineData("การÃÒÂงาน", "ÃÒÂ")]
    [InlineData("กา\u0301น", "\u0301")]
    public void A_foreign_run_that_touches_Thai_is_found(string text, string runs) =>
        string.Join(' ', ForeignIntrusions.Find(text).Select(f => text.Substring(f.Start, f.Length))).Should().Be(runs);

    [Theory]
    [InlineData("ระบบITASของสำนักงานป.ป.ช.")]
    [InlineData("ช่องทางE–Serviceและเว็บไซต์facebookของ")]
    [InlineData("ภาษา 中文 และ ລາວ และ русский")]
    [InlineData("ระดับAและระดับAA")]
    [InlineData("ข้อ i๑ e๗ o๑๓ OIT1")]
    [InlineData("☑️ ดำเนินการ ① ๒ ½ ™")]
    [InlineData("ＩＴＡของ")]
    [InlineData("Caféและ")]
    [InlineData("๙๙.๓๔x๒")]
    public void What_is_usual_beside_Thai_is_not(string text) => ForeignIntrusions.Find(text).Should().BeEmpty();
}
