using ItaIngest.Readings;

namespace ItaIngest.Tests.Readings;

/// <summary>The form in which texts are compared.</summary>
public sealed class ComparisonKeyTests
{
    [Theory]
    [InlineData("เครื่องมือ การประเมิน", "เครื่องมือการประเมิน")]
    [InlineData("ใน หัว ข้อ", "ในหัวข้อ")]
    [InlineData("ข้อบกพร่อง/ข้อแก้ไข / ปรับปรุง", "ข้อบกพร่องข้อแก้ไขปรับปรุง")]
    [InlineData("E–Service", "eservice")]
    [InlineData("No Gift Policy", "nogiftpolicy")]
    [InlineData("Q&A", "qa")]
    [InlineData("(๑) คะแนน:", "๑คะแนน")]
    [InlineData("\n ▪ – ", "")]
    [InlineData("", "")]
    public void Spaces_and_punctuation_do_not_count(string text, string key) => ComparisonKey.Of(text).Should().Be(key);

    [Fact]
    public void Marks_count() => ComparisonKey.Of("ขอ").Should().NotBe(ComparisonKey.Of("ข้อ"));
}
