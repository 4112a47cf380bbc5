using ItaIngest.Mapping;
using ItaIngest.Tests.Checks.Narrative;

namespace ItaIngest.Tests.Mapping;

/// <summary>What sentences are taken for claims, and what is not.</summary>
public sealed class ProseClaimsTests
{
    private static IReadOnlyList<Claim> Claims(ClaimKind kind, string sentence) => [.. TextReport.Of(2566, TextReport.Scores, sentence).Facts!.Claims.Where(c => c.Kind == kind)];

    [Theory]
    [InlineData("รายงานนี้แสดงเฉพาะข้อที่ได้คะแนนต่ำกว่า ๘๕ คะแนน", "85")]
    [InlineData("ข้อที่ได้คะแนนต่ำกว่า ๘๕ คะแนน มีดังนี้", "85")]
    [InlineData("ประเด็นคำถามที่ได้รับคะแนนน้อยกว่า ๙๐ คะแนน", "90")]
    public void A_report_may_say_in_many_words_that_it_lists_low_scores_only(string sentence, string below) => Claims(ClaimKind.Listing, sentence).Single().Figures["below"].Should().Be(below);

    [Theory]
    [InlineData("ควรปรับปรุงข้อที่ได้คะแนนต่ำกว่า ๘๕ คะแนน")]
    [InlineData("ควรปรับปรุงเฉพาะข้อที่ได้คะแนนต่ำกว่า ๘๕ คะแนน")]
    [InlineData("ไม่มีข้อที่ได้คะแนนต่ำกว่า ๘๕ คะแนน")]
    public void That_low_scores_are_to_be_improved_says_nothing_of_the_list(string sentence) => Claims(ClaimKind.Listing, sentence).Should().BeEmpty();

    [Theory]
    [InlineData("ผ่านเกณฑ์ร้อยละ ๘๕ มี ๒ ตัวชี้วัด", "pass", "85")]
    [InlineData("ไม่ผ่านเกณฑ์การประเมิน จำนวน ๒ ตัวชี้วัด", "fail", null)]
    [InlineData("คะแนนไม่ต่ำกว่าร้อยละ ๙๐ มี ๒ ตัวชี้วัด", "at-least", "90")]
    [InlineData("มี ๒ ตัวชี้วัดที่ได้คะแนนไม่ถึง ๘๐ คะแนน", "below", "80")]
    [InlineData("คะแนนต่ำกว่าเกณฑ์ มี ๒ ตัวชี้วัด", "fail", null)]
    [InlineData("มีจุดแข็ง จำนวน ๒ ตัวชี้วัด", null, null)]
    [InlineData("หน่วยงานไม่ผ่านเกณฑ์ แต่มี ๒ ตัวชี้วัด", null, null)]
    public void Which_are_counted_is_told_by_the_words_that_lead_to_the_number(string sentence, string? relation, string? mark)
    {
        var claim = Claims(ClaimKind.Count, sentence).Single();
        claim.Figures.GetValueOrDefault("relation").Should().Be(relation);
        claim.Figures.GetValueOrDefault("mark").Should().Be(mark);
        claim.Figures["written"].Should().Be("๒ ตัวชี้วัด");
    }

    [Theory]
    [InlineData("คือ การปฏิบัติหน้าที่ และการใช้อำนาจ", "indicator:1|indicator:3")]
    [InlineData("ได้แก่ ๑) การใช้อำนาจ ๒) การปฏิบัติหน้าที่", "indicator:1|indicator:3")]
    [InlineData("ได้แก่ การปฏิบัติหน้าที่ (๙๑.๑๐) และการใช้อำนาจ (๘๖.๔๐) ซึ่งควรรักษาไว้", "indicator:1|indicator:3")]
    [InlineData("คือ ตัวชี้วัดที่ ๑ และ ๓", "indicator:1|indicator:3")]
    [InlineData("คือ การปฏิบัติหน้าที่ และการใช้ดุลพินิจ", null)]
    [InlineData("คือ ตัวชี้วัดที่ ๑ ถึง ๓", null)]
    [InlineData("เช่น การปฏิบัติหน้าที่", null)]
    public void A_list_is_read_whole_or_not_at_all(string list, string? items) => Claims(ClaimKind.Count, "มีจุดแข็ง จำนวน ๒ ตัวชี้วัด " + list).Single().Figures.GetValueOrDefault("list").Should().Be(items);

    [Fact]
    public void A_range_of_single_numbers_is_of_a_list_and_of_two_digits_of_questions()
    {
        static IEnumerable<Remark> Remarks(string sentence) => TextReport.Of(2566, TextReport.Scores, sentence).Facts!.Remarks.Where(r => r.Kind == RemarkKind.CodeMangled);
        Remarks("ดำเนินการตามข้อ ๑ - ๓").Should().BeEmpty();
        Remarks("จากข้อ ๒๗ – ๒๘ ควรปรับปรุง").Should().ContainSingle();
    }
}
