using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>The words behind which a name stands, written and misread.</summary>
public sealed class PlaceWordsTests
{
    private static readonly PlaceWords Words = new(new ConfusionDistance(SeedRun.Rules.Confusions));

    [Theory]
    [InlineData("เทศบาลตำบลสอง อำเภอสอง จังหวัดแพร่", "Agency:เทศบาลตำบล District:อำเภอ Province:จังหวัด")]
    [InlineData("อบต.บ้านกลาง อ.สอง จ.แพร่", "Agency:อบต. District:อ. Province:จ.")]
    // จังหวัด belongs to the agency here.
    [InlineData("องค์การบริหารส่วนจังหวัดแพร่", "Agency:องค์การบริหารส่วนจังหวัด")]
    [InlineData("เทศบาลดำบลสอง", "Agency*:เทศบาลดำบล")]
    [InlineData("องค้การบริหารส่วนตำบลบ้านกลาง จังหวดแพร่", "Agency*:องค้การบริหารส่วนตำบล Province*:จังหวด")]
    public void The_words_of_a_text_are_told_in_its_order(string text, string words) =>
        string.Join(' ', Words.In(text).Select(w => $"{w.Kind}{(w.Misread > 0 ? "*" : "")}:{text.Substring(w.Start, w.Length).Trim()}")).Should().Be(words);

    [Theory]
    [InlineData("ผลการประเมินของหน่วยงาน")]
    [InlineData("การบริหารงานบุคคล")]
    // อ. ends a longer word here.
    [InlineData("กรอ.สมมติ")]
    [InlineData("")]
    public void A_text_without_them_has_none(string text) => Words.In(text).Should().BeEmpty();

    [Fact]
    public void A_misread_word_has_the_type_that_was_meant() => Words.In("เทศบาลดำบลสอง")[0].Type.Should().Be("เทศบาลตำบล");
}
