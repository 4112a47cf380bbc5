using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Likeness;
using ItaIngest.Readings;

namespace ItaIngest.Tests.Likeness;

/// <summary>How alike two texts are.</summary>
public sealed class TextSimilarityTests
{
    private static readonly Arbitrary<(string A, string B)> Pairs =
        (from a in Gen.Elements("กขคงจ่้ีา".ToCharArray()).ArrayOf() from b in Gen.Elements("กขคงจ่้ีา".ToCharArray()).ArrayOf() select (new string(a), new string(b))).ToArbitrary();

    [Fact]
    public void Alike_both_ways_and_between_0_and_1() => Prop.ForAll(Pairs, p =>
        TextSimilarity.Dice(p.A, p.B) is >= 0 and <= 1 && TextSimilarity.EditRatio(p.A, p.B) is >= 0 and <= 1 && TextSimilarity.Containment(p.A, p.B) is >= 0 and <= 1
        && Math.Abs(TextSimilarity.Dice(p.A, p.B) - TextSimilarity.Dice(p.B, p.A)) < 1e-9 && Math.Abs(TextSimilarity.EditRatio(p.A, p.B) - TextSimilarity.EditRatio(p.B, p.A)) < 1e-9)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2566, 5));

    [Fact]
    public void A_text_is_wholly_like_itself_and_within_itself() => Prop.ForAll(Pairs, p =>
        p.A.Length == 0 || (TextSimilarity.Dice(p.A, p.A) == 1 && TextSimilarity.EditRatio(p.A, p.A) == 1 && TextSimilarity.Containment(p.A, p.B + p.A + p.B) == 1))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2566, 7));

    [Theory]
    [InlineData("การใช้ทรัพย์สินของราชการ", "การใช้ทรัพย์สินของทางราชการ", 0.8, 1)]
    [InlineData("การปฏิบัติหน้าที่", "การปฎิบัติหน้าที่", 0.7, 1)]
    [InlineData("การเปิดเผยข้อมูล", "การป้องกันการทุจริต", 0, 0.5)]
    [InlineData("การใช้อำนาจ", "การใช้งบประมาณ", 0, 0.6)]
    [InlineData("รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี", "รายงานผลการบริหารและพัฒนารัพยากรบุคคลประจำปี", 0.9, 1)]
    public void Dice_tells_titles_apart(string a, string b, double from, double to) =>
        TextSimilarity.Dice(ComparisonKey.Of(a), ComparisonKey.Of(b)).Should().BeInRange(from, to);

    [Theory]
    [InlineData("สันทรายงาม", "ลันทรายงาม", 0.85, 1)]
    [InlineData("สันทรายงาม", "สัมภาษณ์", 0, 0.6)]
    [InlineData("ข้อ", "ขอ", 0.75, 1)]
    [InlineData("ข้อ", "ข่อ", 0.75, 1)]
    [InlineData("เทิง", "เก婷", 0, 0.6)]
    public void A_mark_counts_half_of_a_letter(string a, string b, double from, double to) => TextSimilarity.EditRatio(a, b).Should().BeInRange(from, to);

    [Fact]
    public void Nothing_is_like_nothing_only_by_distance()
    {
        TextSimilarity.EditRatio("", "").Should().Be(1);
        TextSimilarity.Dice("", "ก").Should().Be(0);
        TextSimilarity.Containment("", "ก").Should().Be(0);
    }
}
